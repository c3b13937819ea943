/** Puts a mail into a thread. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { threadPath } from "~/features/correspondence/thread-path";
import { requirePermission } from "~/features/identity/session.server";
import { fileHere, threadToFileIn } from "~/features/mailroom/filing/file-by-hand.server";
import { requireMail } from "~/features/mailroom/inbox/mail-queries.server";
import { filingSchema } from "~/features/mailroom/inbox/mail-schemas";
import { mailPath } from "~/features/mailroom/mail-path";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const { id } = await requireMail(person, params.mailId);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, filingSchema, t);
  if (!form.ok) return complain(mailPath(id), t("mailroom.refusals.noThread"));

  const { threadId, reference, teach } = form.value;
  const where = await threadToFileIn(person, { reference, threadId });
  const filed = await fileHere(person, id, where, teach);
  if (!filed.ok) return complain(mailPath(id), t(filed.refusal.key, filed.refusal.params));
  const place = `${threadPath({ reference, id: threadId })}#m-${filed.value.messageId}`;
  return redirectSaying(place, t("mailroom.filed"));
}
