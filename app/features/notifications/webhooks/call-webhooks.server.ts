/** Puts messages to outgoing webhooks into their queue, in the transaction that tells people. */

import type { Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { enqueue } from "~/platform/jobs.server";
import { placeOf } from "../notice-place";
import { noticeOf, type SealedEvent } from "../notification-rules";
import type { RecordedEvent, Surroundings } from "../telling/around-events.server";
import { sayableOf, wordNotice } from "../telling/word-notice.server";
import { callBody } from "./call-body";
import { isWanted } from "./webhook-match";

export async function callWebhooks(
  tx: Tx,
  events: readonly RecordedEvent[],
  around: Surroundings,
): Promise<void> {
  const webhooks = await tx.outgoingWebhook.findMany({
    where: { pausedAt: null },
    select: { id: true, kinds: true, leastSeverity: true, businessId: true },
  });
  if (webhooks.length === 0) return;
  const house = await tx.installation.findFirst({ select: { language: true, timeZone: true } });
  const language = house?.language ?? "en";
  const t = textsFor(language, house?.timeZone);

  for (const event of events) {
    const about = around.of(event);
    const told = noticeOf(event as SealedEvent, about);
    if (!told) continue;
    const { businessId } = about.place;
    const wanting = webhooks.filter((webhook) => isWanted(webhook, { ...told, businessId }));
    if (wanting.length === 0) continue;

    const reference = (event.caseId && around.cases.get(event.caseId)?.reference) || null;
    const params = sayableOf(event);
    const said = { kind: told.notice, params, reference, count: 1 };
    const home = env().PUBLIC_URL;
    const body = callBody({
      id: event.id,
      kind: told.notice,
      severity: told.severity,
      at: event.at,
      said: wordNotice(said, { t, language }),
      reference,
      url: home ? `${home}${placeOf({ ...said, subjectId: event.subjectId })}` : null,
    });
    const calls = await tx.webhookCall.createManyAndReturn({
      data: wanting.map(({ id }) => ({
        webhookId: id,
        eventId: event.id,
        kind: told.notice,
        body,
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    for (const { id } of calls) await enqueue(tx, "call-webhook", { callId: id });
  }
}
