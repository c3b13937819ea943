/**
 * Takes an appeal in hand for the rest of a transaction, and with it its case and
 * its restriction, always in this order. Whoever wants to move the same appeal, or
 * another one of the same restriction, waits here.
 */
import { holdCase } from "~/features/cases/hold-case.server";
import type { Tx } from "~/platform/db.server";

const held = {
  id: true,
  caseId: true,
  restrictionId: true,
  number: true,
  round: true,
  state: true,
  origin: true,
  door: true,
  language: true,
  previousId: true,
  startedById: true,
  version: true,
  case: { select: { reference: true, businessId: true, openedById: true, phase: true } },
} as const;

export type HeldAppeal = NonNullable<Awaited<ReturnType<typeof holdAppeal>>>;

export async function holdAppeal(tx: Tx, appealId: string) {
  const known = await tx.appeal.findUnique({
    where: { id: appealId },
    select: { caseId: true, restrictionId: true },
  });
  if (!known) return null;
  await holdCase(tx, known.caseId);
  await holdRestriction(tx, known.restrictionId);
  await tx.$executeRaw`SELECT 1 FROM "Appeal" WHERE id = ${appealId}::uuid FOR UPDATE`;
  return tx.appeal.findUniqueOrThrow({ where: { id: appealId }, select: held });
}

/** At most one appeal of a restriction is with Meta; everybody who makes it so waits for this row. */
export async function holdRestriction(tx: Tx, restrictionId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Restriction" WHERE id = ${restrictionId}::uuid FOR NO KEY UPDATE`;
}
