/** The claims of an appeal as they were judged, and what the system counts for them to stand on. */
import { failuresByCode } from "~/features/signals/messages/failure-queries.server";
import { db, type Tx } from "~/platform/db.server";
import type { Claim, Region } from "./claim";
import type { Counted } from "./system-fact";

const shown = {
  id: true,
  question: true,
  language: true,
  sentence: true,
  isSetAside: true,
  itemId: true,
  byName: true,
  updatedAt: true,
  version: true,
  proofs: {
    orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
    select: {
      id: true,
      evidenceId: true,
      fact: true,
      page: true,
      left: true,
      top: true,
      width: true,
      height: true,
    },
  },
};

export async function claimsOf(appealId: string, tx: Tx = db): Promise<Claim[]> {
  const rows = await tx.appealClaim.findMany({
    where: { appealId },
    orderBy: [{ question: "asc" }, { id: "asc" }],
    select: shown,
  });
  return rows.map(({ proofs, ...claim }) => ({
    ...claim,
    proofs: proofs.map(({ left, top, width, height, ...proof }) => ({
      ...proof,
      region: regionOf(left, top, width, height),
    })),
  }));
}

function regionOf(...edges: (number | null)[]): Region | null {
  const [left, top, width, height] = edges;
  return left == null || top == null || width == null || height == null
    ? null
    : { left, top, width, height };
}

const DAY_MS = 86_400_000;
/** Before the decision; Meta looks at seven days, and reviewers ask about the month. */
const WINDOW_DAYS = 30;
const MOST_CODES = 12;

/** Failures of the case's numbers in the month before the decision took effect, and its signals. */
export async function countedFor(
  { caseId, restrictionId }: { caseId: string; restrictionId: string },
  tx: Tx = db,
): Promise<Counted> {
  const signals = await tx.signal.count({ where: { caseId } });
  const { startedAt } = await tx.restriction.findUniqueOrThrow({
    where: { id: restrictionId },
    select: { startedAt: true },
  });
  const numbers = await tx.caseAsset.findMany({
    where: { caseId, asset: { externalId: { not: null } } },
    select: { asset: { select: { externalId: true } } },
  });
  const senders = numbers.flatMap(({ asset }) => asset.externalId ?? []);
  if (!startedAt || senders.length === 0) return { signals, failures: [] };
  const from = new Date(startedAt.getTime() - WINDOW_DAYS * DAY_MS);
  const failures = await failuresByCode({ senders, businessId: null }, from, startedAt, tx);
  return { signals, failures: failures.slice(0, MOST_CODES) };
}
