/** Says that what is offered beside a message is not so. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { dismiss } from "~/features/correspondence/promised/dismiss.server";
import { dismissalSchema } from "~/features/correspondence/promised/promise-note-schemas";
import { messagePath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const messageId = idParam(params, "messageId");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, dismissalSchema, t);
  if (!form.ok) return form.reply;

  const where = { threadId: thread.id, caseId: thread.case.id, messageId };
  const dismissed = await dismiss(person, where, form.value);
  const path = messagePath(thread, messageId);
  return dismissed.ok
    ? redirectSaying(path, t("promised.dismissed"))
    : complain(path, t(dismissed.refusal.key, dismissed.refusal.params));
}
