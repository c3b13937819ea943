/** What signals let a case know: its suggested class, its weight, when it began, what it concerns. */
import { holdCase } from "~/features/cases/hold-case.server";
import { touchCase } from "~/features/cases/tracks/touch-case.server";
import type { Tx } from "~/platform/db.server";

export type Heard = {
  /** What a signal suggests beside, or before, what somebody decided. */
  heardClass?: string | null;
  severity?: string;
  /** Earlier than what was known; only while nobody has classified the case. */
  happenedAt?: Date;
};

export async function hearOnCase(tx: Tx, caseId: string, heard: Heard, now: Date): Promise<void> {
  const held = await holdCase(tx, caseId);
  if (!held) return;
  await tx.case.updateMany({
    where: { id: caseId },
    // What people see in the form of facts is another version; the rest is nobody's text.
    data: { ...heard, ...(heard.happenedAt && { version: { increment: 1 } }) },
  });
  await touchCase(tx, caseId, now);
}

/** A further asset of the case; as its first when it stands for the whole. */
export async function attachAsset(
  tx: Tx,
  caseId: string,
  assetId: string,
  { asPrimary = false } = {},
): Promise<void> {
  const has = await tx.caseAsset.count({ where: { caseId } });
  if (asPrimary) {
    await tx.caseAsset.updateMany({ where: { caseId }, data: { isPrimary: false } });
  }
  await tx.caseAsset.createMany({
    data: [{ caseId, assetId, isPrimary: asPrimary || has === 0 }],
    skipDuplicates: true,
  });
  if (asPrimary) {
    await tx.caseAsset.updateMany({ where: { caseId, assetId }, data: { isPrimary: true } });
  }
}
