/** Ends clocks and moves their dates. What has ended stays ended. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { ClockState } from "./clock";

type Ending = Exclude<ClockState, "running">;

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

type Note = { reason?: string };

async function endClock(
  tx: Tx,
  actor: Actor,
  clockId: string,
  state: Ending,
  { reason = "" }: Note,
  now: Date,
): Promise<Verdict> {
  const clock = await heldClock(tx, clockId);
  if (!clock) return refuse("clocks.refusals.gone");
  if (clock.state !== "running") return refuse("clocks.refusals.ended", { state: clock.state });

  const data = { state, reason, endedAt: now, version: { increment: 1 } };
  await tx.clock.updateMany({ where: { id: clockId, state: "running" }, data });
  await recordEnd(tx, actor, clock, state, reason);
  return allow();
}

type WhichClocks = { caseId: string; kinds?: readonly string[]; appealId?: string };

/** Ends every running clock of a case that fits; says how many there were. */
export async function endClocks(
  tx: Tx,
  actor: Actor,
  { caseId, kinds, appealId, state, reason = "" }: WhichClocks & { state: Ending; reason?: string },
  now = new Date(),
): Promise<number> {
  await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  const running = await tx.clock.findMany({
    where: {
      caseId,
      state: "running",
      ...(kinds && { kind: { in: [...kinds] } }),
      ...(appealId && { appealId }),
    },
    select: known,
  });
  if (running.length === 0) return 0;

  await tx.clock.updateMany({
    where: { id: { in: running.map(({ id }) => id) }, state: "running" },
    data: { state, reason, endedAt: now, version: { increment: 1 } },
  });
  for (const clock of running) await recordEnd(tx, actor, clock, state, reason);
  return running.length;
}

type NewDate = { dueAt: Date | null; reason?: string; version?: number };

export async function changeDueDate(
  tx: Tx,
  actor: Actor,
  clockId: string,
  { dueAt, reason = "", version }: NewDate,
): Promise<Verdict> {
  const clock = await heldClock(tx, clockId);
  if (!clock) return refuse("clocks.refusals.gone");
  if (clock.state !== "running") return refuse("clocks.refusals.ended", { state: clock.state });
  if (version !== undefined && version !== clock.version) {
    return refuse("clocks.refusals.movedMeanwhile", { dueAt: clock.dueAt });
  }
  if (clock.dueAt?.getTime() === dueAt?.getTime()) return allow();

  await tx.clock.updateMany({
    where: { id: clockId, version: clock.version },
    data: { dueAt, version: { increment: 1 } },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "clock", id: clock.id },
    caseId: clock.caseId,
    kind: dueAt ? "clock.date_changed" : "clock.date_removed",
    detail: {
      clock: clock.kind,
      note: clock.note,
      dueAt: dueAt?.toISOString() ?? null,
      before: clock.dueAt?.toISOString() ?? null,
      reason,
    },
  });
  return allow();
}

const known = {
  id: true,
  caseId: true,
  kind: true,
  note: true,
  state: true,
  dueAt: true,
  version: true,
} as const;

type KnownClock = NonNullable<Awaited<ReturnType<typeof heldClock>>>;

/** Everybody locks the case before its clocks, so that two who do both never wait for each other. */
async function heldClock(tx: Tx, clockId: string) {
  await tx.$executeRaw`
    SELECT 1 FROM "Case" WHERE id = (SELECT "caseId" FROM "Clock" WHERE id = ${clockId}::uuid)
    FOR NO KEY UPDATE`;
  return tx.clock.findUnique({ where: { id: clockId }, select: known });
}

function recordEnd(
  tx: Tx,
  actor: Actor,
  { id, caseId, kind, note }: Pick<KnownClock, "id" | "caseId" | "kind" | "note">,
  state: Ending,
  reason: string,
) {
  return recordEvent(tx, actor, {
    subject: { kind: "clock", id },
    caseId,
    kind: `clock.${state}`,
    detail: { clock: kind, note, reason },
  });
}
