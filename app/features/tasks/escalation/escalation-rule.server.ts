/** After how many hours people are told of tasks that are late: how it stands, and changing it. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { USUAL_ESCALATION } from "./escalation";
import type { EscalationEdit } from "./escalation-schemas";

/** The one row of the rule, for the record. */
export const ESCALATION_SUBJECT = { kind: "escalation_rule", id: "1" };

const select = { ownerHours: true, leadHours: true, version: true } as const;

/** Version 0 is what came with the application. */
export async function escalationRule(tx: Tx = db) {
  const kept = await tx.escalationRule.findUnique({ where: { id: 1 }, select });
  return kept ?? { ...USUAL_ESCALATION, version: 0 };
}

export function changeEscalation(
  actor: Actor,
  { version, ...rule }: EscalationEdit,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } =
      version === 0
        ? await tx.escalationRule.createMany({ data: [{ id: 1, ...rule }], skipDuplicates: true })
        : await tx.escalationRule.updateMany({
            where: { id: 1, version },
            data: { ...rule, version: { increment: 1 } },
          });
    if (count === 0) return refuse("taskSettings.refusals.changedMeanwhile");
    await recordEvent(tx, actor, {
      subject: ESCALATION_SUBJECT,
      kind: "escalation.changed",
      detail: rule,
    });
    return allow();
  });
}
