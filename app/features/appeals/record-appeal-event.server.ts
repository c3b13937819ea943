/** Writes an event of an appeal into the timeline of its case, in the transaction of the change. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import type { AppealFact } from "./appeal-events";

export function recordAppealEvent(
  tx: Tx,
  actor: Actor,
  { appealId, caseId, kind, detail, happened }: AppealFact,
): Promise<void> {
  const subject = { kind: "appeal", id: appealId };
  return recordEvent(tx, actor, { subject, caseId, kind, detail, happened });
}
