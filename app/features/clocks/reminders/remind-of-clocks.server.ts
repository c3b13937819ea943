/**
 * Says what is due: reminders, and that a clock was missed. Run every minute by any number of
 * workers. A clock is held while something is said of it, and its next moment commits with the
 * event, so each reminder is recorded once, whoever dies in between.
 */
import { systemActor } from "~/features/audit/actor";
import { type AuditFact, recordEvents } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { OUTLIVING } from "../clock-kind";
import { dueReminder } from "./reminder";

type Waiting = {
  id: string;
  caseId: string;
  kind: string;
  note: string;
  side: string;
  dueAt: Date;
  remindAt: Date;
};

const AT_ONCE = 100;

/** Answers with how much was said. */
export async function remindOfClocks(now = new Date()): Promise<number> {
  let said = 0;
  for (;;) {
    const round = await db.$transaction((tx) => remindOfSome(tx, now));
    said += round.said;
    if (round.looked < AT_ONCE) return said;
  }
}

async function remindOfSome(tx: Tx, now: Date): Promise<{ looked: number; said: number }> {
  const waiting = await tx.$queryRaw<Waiting[]>`
    SELECT k.id, k."caseId", k.kind, k.note, k.side::text, k."dueAt", k."remindAt"
    FROM "Clock" k JOIN "Case" c ON c.id = k."caseId"
    WHERE k."remindAt" <= ${now} AND k.state = 'running' AND k."dueAt" IS NOT NULL
      AND (c.phase IN ('new', 'triage', 'active', 'monitoring')
        OR k.kind = ANY (${[...OUTLIVING]}))
    ORDER BY k."remindAt", k.id LIMIT ${AT_ONCE}
    FOR UPDATE OF k SKIP LOCKED`;

  const facts: AuditFact[] = [];
  for (const clock of waiting) {
    const { say, next } = dueReminder(clock, now);
    await tx.clock.updateMany({ where: { id: clock.id }, data: { remindAt: next } });
    if (say) facts.push(factOf(clock, say));
  }
  if (facts.length > 0) await recordEvents(tx, systemActor, facts);
  return { looked: waiting.length, said: facts.length };
}

const factOf = (
  { id, caseId, kind, note, side, dueAt }: Waiting,
  say: "missed" | { hours: number },
): AuditFact => ({
  subject: { kind: "clock", id },
  caseId,
  kind: say === "missed" ? "clock.missed" : "clock.reminder_due",
  detail: {
    clock: kind,
    note,
    side,
    dueAt: dueAt.toISOString(),
    ...(say !== "missed" && { hours: say.hours }),
  },
});
