/**
 * Says which tasks are late. Run every minute by any number of workers: a task is held while it is
 * spoken of, and how far that went commits with the event, so that each step is recorded once for
 * each date, whoever dies in between. What is over, or given another date, is not spoken of.
 */
import { systemActor } from "~/features/audit/actor";
import { type AuditFact, recordEvents } from "~/features/audit/record-event.server";
import type { Role } from "~/features/identity/permissions";
import { db, type Tx } from "~/platform/db.server";
import { ESCALATED } from "./escalated.server";
import { type EscalationStep, escalationStages } from "./escalation";
import { escalationRule } from "./escalation-rule.server";

const AT_ONCE = 200;
const HOUR = 3_600_000;

/** Answers with how many tasks were spoken of. */
export async function escalateTasks(now = new Date(), atOnce = AT_ONCE): Promise<number> {
  let said = 0;
  for (const { step, hours } of escalationStages(await escalationRule())) {
    const late = new Date(now.getTime() - hours * HOUR);
    for (;;) {
      const some = await db.$transaction((tx) => escalateSome(tx, step, late, atOnce));
      said += some;
      if (some < atOnce) break;
    }
  }
  return said;
}

type LateTask = {
  id: string;
  caseId: string;
  titleEn: string;
  titleId: string;
  ownerId: string | null;
  role: Role | null;
  dueAt: Date;
};

async function escalateSome(tx: Tx, step: EscalationStep, late: Date, most: number) {
  const told = step === 2 ? [0, 1] : [0];
  const tasks = await tx.$queryRaw<LateTask[]>`
    SELECT t.id, t."caseId", t."titleEn", t."titleId", t."ownerId", t.role::text, t."dueAt"
    FROM "Task" t JOIN "Case" c ON c.id = t."caseId"
    WHERE t.state IN ('open', 'in_progress') AND ${ESCALATED} = ANY(${told}::int[])
      AND t."dueAt" <= ${late} AND c.phase IN ('new', 'triage', 'active', 'monitoring')
    ORDER BY t."dueAt", t.id LIMIT ${most}
    FOR NO KEY UPDATE OF t SKIP LOCKED`;
  if (tasks.length === 0) return 0;
  await tx.$executeRaw`
    UPDATE "Task" SET escalation = ${step}, "escalatedDueAt" = "dueAt"
    WHERE id = ANY(${tasks.map(({ id }) => id)}::uuid[])`;
  await recordEvents(
    tx,
    systemActor,
    tasks.map((task) => factOf(task, step)),
  );
  return tasks.length;
}

/** The role is named where nobody has the task: then it is theirs. */
const factOf = (
  { id, caseId, titleEn, titleId, ownerId, role, dueAt }: LateTask,
  step: EscalationStep,
): AuditFact => ({
  subject: { kind: "task", id },
  caseId,
  kind: step === 2 ? "task.escalated" : "task.fell_late",
  detail: { titleEn, titleId, dueAt: dueAt.toISOString(), ...(!ownerId && { role }) },
});
