/** Approves a mail that somebody else wrote, and lets it go. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { DELAYS } from "~/features/correspondence/outbox/outbound-mail";
import { decisionSchema } from "~/features/correspondence/outbox/outbound-schemas";
import { requireOutbound } from "~/features/correspondence/outbox/outbox-view.server";
import { releaseOutbound } from "~/features/correspondence/outbox/release-outbound.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { stoppedMail } from "~/features/recovery/guard/stopped-mail.server";
import { parseForm } from "~/platform/forms/forms.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:send");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const mail = await requireOutbound(person, thread, idParam(params, "outboundId"));
  const form = await parseForm(request, decisionSchema, t);
  if (!form.ok) return form.reply;
  // What was read is what leaves: a version that changed meanwhile is refused.
  const released = await releaseOutbound(person, mail.id, {
    ...form.value,
    delay: DELAYS[0],
    stoppedMail,
  });
  return released.ok
    ? redirectSaying(threadPath(thread), t("outbox.said.scheduled", { at: released.value.sendAt }))
    : complain(
        threadPath(thread, `mails/${mail.id}`),
        t(released.refusal.key, released.refusal.params),
      );
}
