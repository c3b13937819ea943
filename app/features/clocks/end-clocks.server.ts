/** Ends clocks. What has ended stays ended. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { type ClockState, GOING, isGoing } from "./clock";
import { OUTLIVING } from "./clock-kind";
import { type HeldClock, heldFacts, holdClock } from "./hold-clock.server";
import { endPause } from "./pausing/end-pause.server";

type Ending = Exclude<ClockState, (typeof GOING)[number]>;

export const meetClock = (
  tx: Tx,
  actor: Actor,
  clockId: string,
  note: Note = {},
  now = new Date(),
) => endClock(tx, actor, clockId, "met", note, now);

export const cancelClock = (
  tx: Tx,
  actor: Actor,
  clockId: string,
  note: Note = {},
  now = new Date(),
) => endClock(tx, actor, clockId, "cancelled", note, now);

type Note = {
  reason?: string;
  /** Something else in the timeline of the case tells it already. */
  isToldElsewhere?: boolean;
};

async function endClock(
  tx: Tx,
  actor: Actor,
  clockId: string,
  state: Ending,
  { reason = "", isToldElsewhere = false }: Note,
  now: Date,
): Promise<Verdict> {
  const clock = await holdClock(tx, clockId);
  if (!clock) return refuse("clocks.refusals.gone");
  if (!isGoing(clock.state)) return refuse("clocks.refusals.ended", { state: clock.state });

  await end(tx, actor, clock, { state, reason, isToldElsewhere }, now);
  return allow();
}

type WhichClocks = { caseId: string; kinds?: readonly string[]; appealId?: string };

/** Ends every clock of a case that fits, has not ended and ends with it; says how many there were. */
export async function endClocks(
  tx: Tx,
  actor: Actor,
  { caseId, kinds, appealId, state, reason = "" }: WhichClocks & { state: Ending; reason?: string },
  now = new Date(),
): Promise<number> {
  await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  const going = await tx.clock.findMany({
    where: {
      caseId,
      state: { in: [...GOING] },
      kind: { notIn: [...OUTLIVING], ...(kinds && { in: [...kinds] }) },
      ...(appealId && { appealId }),
    },
    select: heldFacts,
  });
  for (const clock of going) await end(tx, actor, clock, { state, reason }, now);
  return going.length;
}

/** Of a clock in hand. One that stands still stands still no longer. */
async function end(
  tx: Tx,
  actor: Actor,
  clock: HeldClock,
  {
    state,
    reason,
    isToldElsewhere = false,
  }: { state: Ending; reason: string; isToldElsewhere?: boolean },
  now: Date,
): Promise<void> {
  const pausedSeconds = await endPause(tx, actor, clock, now);
  await tx.clock.updateMany({
    where: { id: clock.id, state: { in: [...GOING] } },
    data: {
      state,
      reason,
      endedAt: now,
      changedAt: now,
      pausedAt: null,
      pausedSeconds,
      remindAt: null,
      version: { increment: 1 },
    },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "clock", id: clock.id },
    caseId: isToldElsewhere ? null : clock.caseId,
    kind: `clock.${state}`,
    detail: { clock: clock.kind, note: clock.note, reason },
  });
}
