/** Notes that a mail arrived whose fate nobody knew. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { confirmOutbound } from "~/features/correspondence/outbox/deliver-outbound.server";
import { requireOutbound } from "~/features/correspondence/outbox/outbox-view.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { complain, redirectSaying } from "~/platform/http/flash.server";
import { idParam } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:send");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const mail = await requireOutbound(person, thread, idParam(params, "outboundId"));
  const done = await confirmOutbound(mail.id);
  return done.ok
    ? redirectSaying(threadPath(thread), t("outbox.said.confirmed"))
    : complain(threadPath(thread, `mails/${mail.id}`), t(done.refusal.key, done.refusal.params));
}
