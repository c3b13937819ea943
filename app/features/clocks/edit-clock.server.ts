/** Corrects what is known about a clock, with a reason. One event per fact, with what it said before. */
import type { Actor } from "~/features/audit/actor";
import { type AuditFact, recordEvents } from "~/features/audit/record-event.server";
import type { Certainty, Side } from "~/features/enforcement/restriction-class";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { sourceTitle } from "~templates/rules/sources";
import { calendarLabel } from "./calendars/calendar-queries.server";
import { isBetweenPeople } from "./clock-kind";
import { type HeldClock, holdClock } from "./hold-clock.server";
import { firstReminder } from "./reminders/reminder";

export type ClockFacts = {
  dueAt: Date | null;
  side: Side;
  /** Source key of a rule, or where somebody has it from. */
  source: string;
  certainty: Certainty;
  /** Calendar date as UTC midnight. */
  checkedOn: Date | null;
  calendarId: string | null;
};

type Edit = Partial<ClockFacts> & {
  reason?: string;
  /** The version it was read with; another one is refused. */
  version?: number;
};

export async function editClock(
  tx: Tx,
  actor: Actor,
  clockId: string,
  { reason = "", version, ...wanted }: Edit,
  now = new Date(),
): Promise<Verdict> {
  const clock = await holdClock(tx, clockId);
  if (!clock) return refuse("clocks.refusals.gone");
  if (clock.state === "paused") return refuse("clocks.refusals.resumeFirst");
  if (clock.state !== "running") return refuse("clocks.refusals.ended", { state: clock.state });
  if (version !== undefined && version !== clock.version) {
    return refuse("clocks.refusals.movedMeanwhile", { dueAt: clock.dueAt });
  }
  if (wanted.calendarId && !isBetweenPeople(clock.kind)) {
    return refuse("clocks.refusals.noCalendar");
  }
  const changes = await changesOf(tx, clock, wanted);
  if (changes.length === 0) return allow();

  const { dueAt = clock.dueAt } = wanted;
  const isMoved = dueAt?.getTime() !== clock.dueAt?.getTime();
  await tx.clock.updateMany({
    where: { id: clockId, version: clock.version },
    data: {
      ...wanted,
      ...(isMoved && { remindAt: firstReminder({ kind: clock.kind, dueAt }, now) }),
      ...(isMoved && actor.kind === "person" && { correctedAt: now }),
      changedAt: now,
      version: { increment: 1 },
    },
  });
  const known = { clock: clock.kind, note: clock.note };
  await recordEvents(
    tx,
    actor,
    changes.map(({ kind, detail }) => ({
      subject: { kind: "clock", id: clock.id },
      caseId: clock.caseId,
      kind,
      detail: { ...known, ...detail, reason },
    })),
  );
  return allow();
}

type Change = Pick<AuditFact, "kind" | "detail">;

async function changesOf(tx: Tx, clock: HeldClock, wanted: Partial<ClockFacts>) {
  const { dueAt, side, source, certainty, checkedOn, calendarId } = wanted;
  const changes: Change[] = [];
  if (dueAt !== undefined && dueAt?.getTime() !== clock.dueAt?.getTime()) {
    const detail = { dueAt: iso(dueAt), before: iso(clock.dueAt) };
    changes.push({ kind: dueAt ? "clock.date_changed" : "clock.date_removed", detail });
  }
  if (side && side !== clock.side) {
    changes.push({ kind: "clock.side_changed", detail: { side, before: clock.side } });
  }
  if (source && source !== clock.source) {
    const detail = { source: sourceTitle(source, "en"), before: sourceTitle(clock.source, "en") };
    changes.push({ kind: "clock.source_changed", detail });
  }
  if (certainty && certainty !== clock.certainty) {
    const detail = { certainty, before: clock.certainty };
    changes.push({ kind: "clock.certainty_changed", detail });
  }
  if (checkedOn !== undefined && checkedOn?.getTime() !== clock.checkedOn?.getTime()) {
    const detail = { checkedOn: iso(checkedOn), before: iso(clock.checkedOn) };
    changes.push({ kind: checkedOn ? "clock.checked" : "clock.check_removed", detail });
  }
  if (calendarId !== undefined && calendarId !== clock.calendarId) {
    const [calendar, before] = await Promise.all(
      [calendarId, clock.calendarId].map((id) => (id ? calendarLabel(id, tx) : null)),
    );
    const kind = calendarId ? "clock.calendar_chosen" : "clock.calendar_left";
    changes.push({ kind, detail: { calendar: calendar ?? null, before: before ?? null } });
  }
  return changes;
}

const iso = (at: Date | null) => at?.toISOString() ?? null;
