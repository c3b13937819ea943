/** Begins a mail on a thread, from a letter or from nothing. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { startSchema } from "~/features/correspondence/outbox/outbound-schemas";
import { startOutbound } from "~/features/correspondence/outbox/write-outbound.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:send");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, startSchema, t);
  if (!form.ok) return form.reply;
  const begun = await startOutbound(person, thread, form.value.letter);
  return begun.ok
    ? redirect(threadPath(thread, `mails/${begun.value.id}`))
    : complain(threadPath(thread), t(begun.refusal.key, begun.refusal.params));
}
