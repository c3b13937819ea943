/** Writes what happened, in the transaction of the change itself. Rows are never touched again. */
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import type { Actor } from "./actor";

/** A fact as features declare it: `kind` is `noun.past_tense`, detail is primitive and free of customers' data. */
export type AuditFact = {
  subject: { kind: string; id: string };
  caseId?: string | null;
  kind: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
  /** When and in which zone it happened outside, if it did. */
  happened?: { at: Date; zone: string };
};

export async function recordEvent(tx: Tx, actor: Actor, fact: AuditFact): Promise<void> {
  await tx.auditEvent.create({ data: rowOf(actor, fact), select: { id: true } });
}

/** Many facts at once, for work on many rows. */
export async function recordEvents(
  tx: Tx,
  actor: Actor,
  facts: readonly AuditFact[],
): Promise<void> {
  await tx.auditEvent.createMany({ data: facts.map((fact) => rowOf(actor, fact)) });
}

/** Ids sort by the moment, also where somebody tells what was done before: timelines go by them. */
function rowOf(actor: Actor, fact: AuditFact) {
  const at = moment();
  return {
    id: timeOrderedId(at.getTime()),
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    subjectKind: fact.subject.kind,
    subjectId: fact.subject.id,
    caseId: fact.caseId ?? null,
    kind: fact.kind,
    detail: fact.detail ?? {},
    happenedAt: fact.happened?.at ?? null,
    happenedZone: fact.happened?.zone ?? null,
  };
}
