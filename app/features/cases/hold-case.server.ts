/**
 * Takes a case in hand for the rest of a transaction: whoever wants to change it
 * too waits here, and then decides on what is true afterwards.
 */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import type { CaseOutcome } from "./case-outcome";
import type { CasePhase } from "./case-phase";

export type HeldCase = {
  id: string;
  reference: string;
  businessId: string | null;
  phase: CasePhase;
  outcome: CaseOutcome | null;
  class: string | null;
  bucket: string | null;
  ownerId: string | null;
  openedById: string | null;
  monitoringUntil: Date | null;
  closedAt: Date | null;
  mergedIntoId: string | null;
  phaseBeforeMerge: CasePhase | null;
  outcomeBeforeMerge: CaseOutcome | null;
  version: number;
};

const HELD = Prisma.raw(`
  SELECT id, reference, "businessId", phase::text, outcome::text, class, bucket, "ownerId",
    "openedById", "monitoringUntil", "closedAt", "mergedIntoId", "phaseBeforeMerge"::text,
    "outcomeBeforeMerge"::text, version
  FROM "Case"`);

export async function holdCase(tx: Tx, caseId: string): Promise<HeldCase | null> {
  const [held] = await tx.$queryRaw<HeldCase[]>`
    ${HELD} WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  return held ?? null;
}

/** The same facts for whoever only looks. */
export async function readHeld(tx: Tx, caseId: string): Promise<HeldCase | null> {
  const [found] = await tx.$queryRaw<HeldCase[]>`${HELD} WHERE id = ${caseId}::uuid`;
  return found ?? null;
}
