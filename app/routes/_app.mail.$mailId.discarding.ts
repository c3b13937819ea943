/** Puts a mail aside that is not for us. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { discardMail } from "~/features/mailroom/filing/file-by-hand.server";
import { requireMail } from "~/features/mailroom/inbox/mail-queries.server";
import { discardSchema } from "~/features/mailroom/inbox/mail-schemas";
import { mailPath } from "~/features/mailroom/mail-path";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { id } = await requireMail(person, params.mailId);
  const t = textsFor(person.language);
  const form = await parseForm(request, discardSchema, t);
  if (!form.ok) return form.reply;

  const done = await discardMail(person, id, form.value);
  return done.ok
    ? redirectSaying("/mail", t("mailroom.discard.done"))
    : complain(mailPath(id), t(done.refusal.key, done.refusal.params));
}
