/** Lets a clock stand still, with a reason, and lets it run again with what was left. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { workingTimeOf } from "~/features/clocks/calendars/calendar-queries.server";
import { holdClock } from "~/features/clocks/hold-clock.server";
import { firstReminder } from "~/features/clocks/reminders/reminder";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { endPause } from "./end-pause.server";
import { decidePause, decideResume, dueAfterPause } from "./pause";

export async function pauseClock(
  tx: Tx,
  actor: Actor,
  clockId: string,
  /** Empty: whoever it runs against waits for us. */
  { reason }: { reason: string },
  now = new Date(),
): Promise<Verdict> {
  const clock = await holdClock(tx, clockId);
  if (!clock) return refuse("clocks.refusals.gone");
  const verdict = decidePause(clock, now);
  if (!verdict.ok) return verdict;

  await tx.clockPause.create({
    data: { clockId, from: now, reason, byId: actor.id, byName: actor.name },
    select: { id: true },
  });
  await tx.clock.updateMany({
    where: { id: clockId, state: "running" },
    data: {
      state: "paused",
      pausedAt: now,
      changedAt: now,
      remindAt: null,
      version: { increment: 1 },
    },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "clock", id: clockId },
    caseId: clock.caseId,
    kind: reason ? "clock.paused" : "clock.paused_for_us",
    detail: { clock: clock.kind, note: clock.note, reason },
  });
  return allow();
}

/** The due date it has from now on; null when nobody named an end. */
export async function resumeClock(
  tx: Tx,
  actor: Actor,
  clockId: string,
  now = new Date(),
): Promise<Verdict<Date | null>> {
  const clock = await holdClock(tx, clockId);
  if (!clock) return refuse("clocks.refusals.gone");
  const verdict = decideResume(clock);
  if (!verdict.ok) return verdict;

  const { kind, note, caseId, pausedAt, calendarId } = clock;
  const calendar = calendarId ? await workingTimeOf(calendarId, tx) : null;
  const stopped = { dueAt: clock.dueAt, pausedAt: pausedAt ?? now, resumedAt: now };
  const dueAt = dueAfterPause(stopped, calendar);
  const pausedSeconds = await endPause(tx, actor, clock, now);
  await tx.clock.updateMany({
    where: { id: clockId, state: "paused" },
    data: {
      state: "running",
      dueAt,
      pausedAt: null,
      pausedSeconds,
      changedAt: now,
      remindAt: firstReminder({ kind, dueAt }, now),
      version: { increment: 1 },
    },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "clock", id: clockId },
    caseId,
    kind: dueAt ? "clock.resumed" : "clock.resumed_open",
    detail: {
      clock: kind,
      note,
      dueAt: dueAt?.toISOString() ?? null,
      before: clock.dueAt?.toISOString() ?? null,
    },
  });
  return allow(dueAt);
}
