/** Takes a settled thread up again. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { reopenThread } from "~/features/correspondence/settle-thread.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const moved = await reopenThread(person, thread.id);
  return moved.ok
    ? redirectSaying(threadPath(thread), t("threads.said.done.reopened"))
    : complain(threadPath(thread), t(moved.refusal.key, moved.refusal.params));
}
