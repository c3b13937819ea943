/** The corrective actions of a case, as its people put them in order. */
import type { Cause } from "~/features/enforcement/restriction-class";
import { db, type Tx } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import type { RemediationItem } from "./remediation";

const kept = {
  id: true,
  cause: true,
  whatEn: true,
  whatId: true,
  owner: true,
  dueOn: true,
  doneOn: true,
  version: true,
  verifiedByName: true,
  verifiedAt: true,
  writerIds: true,
  case: { select: { happenedZone: true, business: { select: { timeZone: true } } } },
  proofs: {
    where: { evidence: { removedAt: null } },
    orderBy: { evidenceId: "asc" },
    select: { evidenceId: true },
  },
} as const;

type KeptItem = Awaited<ReturnType<typeof keptItems>>[number];

/** `doneOn` is the day as it was typed; `doneAt` is when that day begins where the business is. */
export type ItemOnPage = RemediationItem & {
  version: number;
  doneOn: string;
  /** Everybody who wrote on it; none of them may verify it. */
  writerIds: readonly string[];
};

const keptItems = (caseId: string, isRemoved: boolean, tx: Tx) =>
  tx.remediationItem.findMany({
    where: { caseId, removedAt: isRemoved ? { not: null } : null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: kept,
  });

export async function remediationOf(caseId: string, tx: Tx = db): Promise<ItemOnPage[]> {
  return (await keptItems(caseId, false, tx)).map(asItem);
}

/** What was taken out, to be put back. */
export async function removedRemediation(caseId: string, tx: Tx = db): Promise<ItemOnPage[]> {
  return (await keptItems(caseId, true, tx)).map(asItem);
}

export async function remediationItem(
  caseId: string,
  id: string,
  tx: Tx = db,
): Promise<ItemOnPage | null> {
  const found = await tx.remediationItem.findFirst({
    where: { id, caseId, removedAt: null },
    select: kept,
  });
  return found && asItem(found);
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function asItem({
  whatEn,
  whatId,
  dueOn,
  doneOn,
  proofs,
  verifiedByName,
  case: of,
  ...item
}: KeptItem): ItemOnPage {
  const zone = of.business?.timeZone ?? of.happenedZone;
  return {
    ...item,
    cause: item.cause as Cause,
    what: { ...(whatEn && { en: whatEn }), ...(whatId && { id: whatId }) },
    dueOn: dueOn ? dayOf(dueOn) : "",
    doneOn: doneOn ? dayOf(doneOn) : "",
    verifiedBy: item.verifiedAt && verifiedByName,
    // A day that belongs to the business begins where the business is.
    doneAt: doneOn && instantOf(dayOf(doneOn), zone),
    proofIds: proofs.map(({ evidenceId }) => evidenceId),
  };
}
