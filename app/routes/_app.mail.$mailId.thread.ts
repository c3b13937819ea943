/** Starts a thread with a mail. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { threadPath } from "~/features/correspondence/thread-path";
import { requirePermission } from "~/features/identity/session.server";
import { startThreadWith } from "~/features/mailroom/filing/file-by-hand.server";
import { requireMail } from "~/features/mailroom/inbox/mail-queries.server";
import { mailThreadSchema } from "~/features/mailroom/inbox/mail-schemas";
import { mailPath } from "~/features/mailroom/mail-path";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { id } = await requireMail(person, params.mailId);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, mailThreadSchema, t);
  if (!form.ok) return complain(mailPath(id), t("mailroom.refusals.noCase"));

  const started = await startThreadWith(person, id, form.value);
  if (!started.ok) return complain(mailPath(id), t(started.refusal.key, started.refusal.params));
  const { reference, threadId } = started.value;
  return redirectSaying(threadPath({ reference, id: threadId }), t("mailroom.filed"));
}
