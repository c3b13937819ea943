/**
 * Holds exhibits fast because something frozen refers to them: a filed dossier, a receipt, a
 * decision, a redacted copy. Stages above call it in the transaction that freezes; from then on the exhibit cannot be
 * removed. This way nothing here needs to know what those stages keep.
 */
import type { Actor } from "~/features/audit/actor";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { noteCustody } from "./custody.server";
import type { CustodyAct } from "./custody-act";

/** Refuses, having written nothing, when one of them was removed meanwhile. */
export async function sealExhibits(
  tx: Tx,
  actor: Actor,
  evidenceIds: readonly string[],
  /** What they were used in, such as `C-2026-0042, round 1`. */
  use: string,
  now = new Date(),
  act: CustodyAct = "used",
): Promise<Verdict> {
  const ids = [...new Set(evidenceIds)].sort();
  if (ids.length === 0) return allow();

  // Locked in one order, so that two dossiers sealing the same exhibits never wait for each other.
  const there = await tx.$queryRaw<{ id: string; removedAt: Date | null }[]>`
    SELECT "id"::text, "removedAt" FROM "Evidence"
    WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  if (there.length < ids.length || there.some(({ removedAt }) => removedAt)) {
    return refuse("evidence.errors.removedMeanwhile");
  }
  await tx.evidence.updateMany({
    where: { id: { in: ids }, sealedAt: null },
    data: { sealedAt: now },
  });
  await noteCustody(tx, actor, ids, act, use);
  return allow();
}
