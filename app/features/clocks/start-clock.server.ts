/** Sets a clock going. The case's nearest date follows by trigger, in the same transaction. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Certainty, Side } from "~/features/enforcement/restriction-class";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { firstReminder } from "./reminders/reminder";

export type NewClock = {
  caseId: string;
  /** Key in the clock rules, one of `OWN_KINDS`, or `watch`. */
  kind: string;
  side: Side;
  startsAt: Date;
  /** Null when nobody named an end; it is shown so and never invented. */
  dueAt: Date | null;
  /** Source key of the rule, or the name of whoever set it. */
  source: string;
  certainty: Certainty;
  checkedOn?: Date | null;
  appealId?: string | null;
  /** What is said in a thread sets it going, and the case's timeline tells that already. */
  threadId?: string | null;
  /** The promise that it counts. */
  promiseId?: string | null;
  /** The classification that it follows from. */
  setById?: string | null;
  /** In whose working time it is counted; only for what people agreed on. */
  calendarId?: string | null;
  note?: string;
};

export async function startClock(tx: Tx, actor: Actor, clock: NewClock): Promise<string> {
  const now = moment();
  const { id } = await tx.clock.create({
    data: { ...clock, changedAt: now, remindAt: firstReminder(clock, now) },
    select: { id: true },
  });
  await recordEvent(tx, actor, {
    subject: { kind: "clock", id },
    caseId: clock.threadId ? null : clock.caseId,
    kind: clock.dueAt ? "clock.started" : "clock.started_open",
    detail: {
      clock: clock.kind,
      note: clock.note ?? "",
      side: clock.side,
      dueAt: clock.dueAt?.toISOString() ?? null,
    },
  });
  return id;
}
