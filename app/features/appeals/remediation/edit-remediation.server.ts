/** Adds, changes, orders and takes out the corrective actions of a case, while an appeal of it is being written. */
import type { AppealEvent } from "~/features/appeals/appeal-events";
import { type Draft, holdDraft } from "~/features/appeals/hold-draft.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { RemediationFields } from "~/features/appeals/remediation/remediation-schemas";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { shiftInList } from "./shift-in-list";

export function addAction(
  person: Person,
  appealId: string,
  fields: RemediationFields,
): Promise<Verdict<{ id: string }>> {
  return onDraft(appealId, async (tx, draft) => {
    const proofs = await proofsOf(tx, draft.caseId, fields.proofs);
    if (!proofs.ok) return proofs;
    const last = await tx.remediationItem.aggregate({
      where: { caseId: draft.caseId },
      _max: { position: true },
    });
    const { id } = await tx.remediationItem.create({
      data: {
        ...columns(fields),
        caseId: draft.caseId,
        position: (last._max.position ?? 0) + 1,
        writerIds: [person.id],
        proofs: { create: proofs.value.map((evidenceId) => ({ evidenceId })) },
      },
      select: { id: true },
    });
    await record(tx, person, draft, "appeal.action_added", fields.cause, id);
    return allow({ id });
  });
}

/** The version says which text was changed; a newer one is shown before it is replaced. */
export function changeAction(
  person: Person,
  appealId: string,
  itemId: string,
  fields: RemediationFields,
): Promise<Verdict> {
  return onDraft(appealId, async (tx, draft) => {
    const proofs = await proofsOf(tx, draft.caseId, fields.proofs);
    if (!proofs.ok) return proofs;
    const { count } = await tx.remediationItem.updateMany({
      where: { id: itemId, caseId: draft.caseId, version: fields.version, removedAt: null },
      data: { ...columns(fields), ...NOT_VERIFIED, version: { increment: 1 } },
    });
    if (count === 0) return whyNot(tx, draft.caseId, itemId);

    await addWriter(tx, itemId, person.id);
    await tx.remediationProof.deleteMany({ where: { itemId } });
    await tx.remediationProof.createMany({
      data: proofs.value.map((evidenceId) => ({ itemId, evidenceId })),
    });
    await record(tx, person, draft, "appeal.action_changed", fields.cause, itemId);
    return allow();
  });
}

export function removeAction(
  person: Person,
  appealId: string,
  itemId: string,
  now = new Date(),
): Promise<Verdict> {
  return setRemoved(person, appealId, itemId, now);
}

export function putBackAction(person: Person, appealId: string, itemId: string): Promise<Verdict> {
  return setRemoved(person, appealId, itemId, null);
}

/** Changes places with the neighbour above or below. At the end of the list nothing happens. */
export function shiftAction(
  appealId: string,
  itemId: string,
  direction: "up" | "down",
): Promise<Verdict> {
  return onDraft(appealId, async (tx, { caseId }) => {
    // Everybody who orders the list waits here.
    await tx.$executeRaw`
      SELECT 1 FROM "RemediationItem" WHERE "caseId" = ${caseId}::uuid ORDER BY id FOR UPDATE`;
    const items = await tx.remediationItem.findMany({
      where: { caseId, removedAt: null },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = items.map(({ id }) => id);
    const ordered = shiftInList(ids, itemId, direction);
    for (const [position, id] of ordered.entries()) {
      await tx.remediationItem.updateMany({ where: { id }, data: { position } });
    }
    return allow();
  });
}

function onDraft<T>(
  appealId: string,
  change: (tx: Tx, draft: Draft) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, appealId);
    return draft.ok ? change(tx, draft.value) : draft;
  });
}

function setRemoved(person: Person, appealId: string, itemId: string, removedAt: Date | null) {
  return onDraft(appealId, async (tx, draft) => {
    const { caseId } = draft;
    const { count } = await tx.remediationItem.updateMany({
      where: { id: itemId, caseId, removedAt: removedAt ? null : { not: null } },
      data: { removedAt, version: { increment: 1 } },
    });
    if (count === 0) return refuse("appeals.refusals.actionGone");
    const { cause } = await tx.remediationItem.findUniqueOrThrow({
      where: { id: itemId },
      select: { cause: true },
    });
    const kind = removedAt ? "appeal.action_removed" : "appeal.action_put_back";
    await record(tx, person, draft, kind, cause, itemId);
    return allow();
  });
}

/** What was verified is what stood there: a change has to be looked at again. */
const NOT_VERIFIED = { verifiedById: null, verifiedByName: "", verifiedAt: null };

function columns({ cause, what, owner, dueOn, doneOn }: RemediationFields) {
  const day = (date: string) => (date ? new Date(`${date}T00:00:00Z`) : null);
  return {
    cause,
    whatEn: what.en,
    whatId: what.id,
    owner,
    dueOn: day(dueOn),
    doneOn: day(doneOn),
  };
}

/** Proof is evidence of this case that is still there. */
async function proofsOf(
  tx: Tx,
  caseId: string,
  ids: readonly string[],
): Promise<Verdict<string[]>> {
  const wanted = [...new Set(ids)];
  const there = await tx.evidence.count({
    where: { id: { in: wanted }, caseId, removedAt: null },
  });
  return there === wanted.length ? allow(wanted) : refuse("appeals.refusals.exhibitGone");
}

async function whyNot(tx: Tx, caseId: string, itemId: string): Promise<Verdict> {
  const there = await tx.remediationItem.count({ where: { id: itemId, caseId, removedAt: null } });
  return refuse(there ? "appeals.refusals.actionChanged" : "appeals.refusals.actionGone");
}

function addWriter(tx: Tx, itemId: string, personId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE "RemediationItem" SET "writerIds" = array_append("writerIds", ${personId}::uuid)
    WHERE id = ${itemId}::uuid AND NOT ${personId}::uuid = ANY("writerIds")`;
}

type ActionEvent = Extract<AppealEvent, { detail: { cause: string } }>["kind"];

function record(
  tx: Tx,
  person: Person,
  { id, caseId, round }: Draft,
  kind: ActionEvent,
  cause: string,
  itemId: string,
): Promise<void> {
  const detail = { round, cause, itemId };
  return recordAppealEvent(tx, person, { appealId: id, caseId, kind, detail });
}
