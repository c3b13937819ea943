/** Saves the draft of a mail while it is typed. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireOutbound } from "~/features/correspondence/outbox/outbox-view.server";
import { partsInForm } from "~/features/correspondence/outbox/parts-in-form.server";
import { saveOutbound } from "~/features/correspondence/outbox/save-outbound.server";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { autosaveReply } from "~/ui/autosave/autosave-reply";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:send");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const { id } = await requireOutbound(person, thread, idParam(params, "outboundId"));
  const { edit, invalid } = await partsInForm(request, t);

  const saved = await saveOutbound(person, id, edit);
  return saved.ok
    ? Response.json(autosaveReply(saved.value.outcomes, invalid, new Date()))
    : Response.json({ sentence: t(saved.refusal.key, saved.refusal.params) }, { status: 409 });
}
