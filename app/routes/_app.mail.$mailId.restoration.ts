/** Has a mail that was put aside wait again. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { takeBack } from "~/features/mailroom/filing/file-by-hand.server";
import { requireMail } from "~/features/mailroom/inbox/mail-queries.server";
import { mailPath } from "~/features/mailroom/mail-path";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { id } = await requireMail(person, params.mailId);
  const t = textsFor(person.language);
  const done = await takeBack(person, id);
  return done.ok
    ? redirectSaying(mailPath(id), t("mailroom.discard.backDone"))
    : complain(mailPath(id), t(done.refusal.key, done.refusal.params));
}
