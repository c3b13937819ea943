/** Starts the clocks of a classification. Those of an earlier one that no longer hold are cancelled. */
import type { Actor } from "~/features/audit/actor";
import { endClocks } from "~/features/clocks/end-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import type { Deadline, TriageResult } from "~/features/enforcement/triage-result";
import type { Tx } from "~/platform/db.server";
import { CLOCKS } from "~templates/rules/clocks";

export async function startDeadlines(
  tx: Tx,
  actor: Actor,
  caseId: string,
  result: TriageResult,
  now: Date,
): Promise<void> {
  const kinds = Object.keys(CLOCKS).filter((kind) => !isOfAppeal(kind as keyof typeof CLOCKS));
  await endClocks(tx, actor, { caseId, kinds, state: "cancelled", reason: "" }, now);
  for (const deadline of result.deadlines.filter(isRunning)) {
    await startClock(tx, actor, {
      caseId,
      kind: deadline.clock,
      side: deadline.side,
      startsAt: now,
      dueAt: deadline.dueAt,
      source: deadline.source,
      certainty: deadline.certainty,
      checkedOn: new Date(CLOCKS[deadline.clock as keyof typeof CLOCKS].checkedOn),
    });
  }
}

/** What an appeal waits for goes on whatever the case is called meanwhile. */
const isOfAppeal = (kind: keyof typeof CLOCKS): boolean => CLOCKS[kind].starts === "submitted";

/** A date to come runs; so does an end that somebody should have named and did not. */
const isRunning = ({ clock, dueAt }: Deadline): boolean =>
  Object.hasOwn(CLOCKS, clock) &&
  (dueAt !== null || CLOCKS[clock as keyof typeof CLOCKS].starts === "stated");
