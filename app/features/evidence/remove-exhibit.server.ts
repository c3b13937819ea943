/** Takes an exhibit out of a case, or puts it back. The file and its custody stay. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { noteCustody } from "./custody.server";
import type { EvidenceEvent } from "./evidence-events";
import type { Removal } from "./evidence-schemas";

export function removeExhibit(
  actor: Actor,
  evidenceId: string,
  { reason, version }: Removal,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, version, removedAt: null, sealedAt: null },
      data: { removedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return whyNot(tx, evidenceId);

    await noteCustody(tx, actor, [evidenceId], "removed", reason);
    await recordChange(tx, actor, evidenceId, (fileName) => ({
      kind: "evidence.removed",
      detail: { fileName, reason },
    }));
    return allow();
  });
}

/** Puts a removed exhibit back; one that is there already stays as it is. */
export function restoreExhibit(actor: Actor, evidenceId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, removedAt: { not: null } },
      data: { removedAt: null, version: { increment: 1 } },
    });
    if (count === 0) return;

    await noteCustody(tx, actor, [evidenceId], "restored");
    await recordChange(tx, actor, evidenceId, (fileName) => ({
      kind: "evidence.restored",
      detail: { fileName },
    }));
  });
}

async function whyNot(tx: Tx, id: string): Promise<Verdict> {
  const found = await tx.evidence.findUnique({
    where: { id },
    select: { sealedAt: true, removedAt: true },
  });
  if (found?.sealedAt) return refuse("evidence.errors.sealed");
  if (found?.removedAt) return refuse("evidence.errors.removedAlready");
  return refuse("evidence.errors.changedMeanwhile");
}

async function recordChange(
  tx: Tx,
  actor: Actor,
  id: string,
  event: (fileName: string) => EvidenceEvent,
): Promise<void> {
  const { caseId, fileName } = await tx.evidence.findUniqueOrThrow({
    where: { id },
    select: { caseId: true, fileName: true },
  });
  await recordEvent(tx, actor, { subject: { kind: "evidence", id }, caseId, ...event(fileName) });
}
