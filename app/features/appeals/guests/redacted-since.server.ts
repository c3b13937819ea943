/**
 * Whether something in a frozen dossier was redacted after it was frozen. What was frozen never
 * changes, so it holds what was hidden since, and goes to nobody outside any more.
 */
import { copiesOfCase } from "~/features/evidence/evidence-queries.server";
import { familyOf } from "~/features/evidence/redaction/stand-in";
import { db, type Tx } from "~/platform/db.server";

export async function redactedSince(appealId: string, tx: Tx = db): Promise<boolean> {
  const dossier = await tx.dossier.findUnique({
    where: { appealId },
    select: { canonical: true, frozenAt: true, appeal: { select: { caseId: true } } },
  });
  if (!dossier) return false;
  const { canonical, frozenAt, appeal } = dossier;
  const { evidence = [] } = JSON.parse(canonical) as { evidence?: { sha256: string }[] };
  const copies = await copiesOfCase(appeal.caseId, tx);
  const later = copies.filter(
    ({ derivedFromId, createdAt }) => derivedFromId !== null && createdAt > frozenAt,
  );
  if (later.length === 0) return false;
  const frozen = await tx.evidence.findMany({
    where: { caseId: appeal.caseId, sha256: { in: evidence.map(({ sha256 }) => sha256) } },
    select: { id: true },
  });
  const families = new Set(frozen.flatMap(({ id }) => familyOf(id, copies)));
  return later.some(({ id }) => families.has(id));
}
