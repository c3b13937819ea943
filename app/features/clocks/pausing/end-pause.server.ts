/** Closes the pause in which a clock stands still, if it does. */
import type { Actor } from "~/features/audit/actor";
import type { HeldClock } from "~/features/clocks/hold-clock.server";
import type { Tx } from "~/platform/db.server";

/** Answers with the seconds the clock has stood still in all, for its row. */
export async function endPause(
  tx: Tx,
  actor: Actor,
  { id, pausedAt, pausedSeconds }: Pick<HeldClock, "id" | "pausedAt" | "pausedSeconds">,
  now: Date,
): Promise<number> {
  if (!pausedAt) return pausedSeconds;
  await tx.clockPause.updateMany({
    where: { clockId: id, until: null },
    data: { until: now, endedByName: actor.name },
  });
  return pausedSeconds + Math.max(0, Math.round((now.getTime() - pausedAt.getTime()) / 1000));
}
