/** Keeps what was found in a message as a promise. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptOffer } from "~/features/correspondence/promised/note-promise.server";
import { messagePath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const messageId = idParam(params, "messageId");
  const t = textsFor(person.language, person.timeZone);
  const where = { threadId: thread.id, caseId: thread.case.id, messageId };
  const kept = await acceptOffer(person, where, params.key ?? "");
  const path = messagePath(thread, messageId);
  return kept.ok
    ? redirectSaying(path, t("promised.saved"))
    : complain(path, t(kept.refusal.key, kept.refusal.params));
}
