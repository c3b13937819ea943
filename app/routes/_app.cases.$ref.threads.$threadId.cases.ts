/** Ties a thread to another case that the same incident hit. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { linkThread } from "~/features/correspondence/open-thread.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { linkSchema } from "~/features/correspondence/thread-schemas";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, linkSchema, t);
  if (!form.ok) return complain(threadPath(thread), t("threads.refusals.noSuchCase"));

  const linked = await linkThread(person, thread.id, form.value.reference);
  return linked.ok
    ? redirectSaying(threadPath(thread), t("threads.said.done.linked"))
    : complain(threadPath(thread), t(linked.refusal.key, linked.refusal.params));
}
