/** What is, and what was, in force. */
import { db, type Tx } from "~/platform/db.server";
import { EVER_TRUE } from "./ended-how";

const shown = {
  id: true,
  caseId: true,
  assetId: true,
  class: true,
  types: true,
  violationType: true,
  startedAt: true,
  startedZone: true,
  expiresAt: true,
  liftedAt: true,
  liftedHow: true,
  signalId: true,
  version: true,
  asset: { select: { id: true, kind: true, name: true, phone: true, externalId: true } },
} as const;

export type RestrictionOfCase = Awaited<ReturnType<typeof restrictionsOfCase>>[number];

/** Newest first. What was recorded by mistake is left out, unless an appeal rests on it. */
export function restrictionsOfCase(caseId: string, tx: Tx = db) {
  return tx.restriction.findMany({
    where: { caseId, OR: [...EVER_TRUE, { appeals: { some: {} } }] },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: shown,
  });
}

/** What is in force on anything of a business, in whichever case it stands. One of a template is left out. */
export function restrictionsInForce(businessId: string, tx: Tx = db) {
  return tx.restriction.findMany({
    where: {
      liftedAt: null,
      OR: [{ case: { businessId } }, { asset: { businessId } }],
      NOT: { asset: { kind: "template" } },
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { id: true, class: true, types: true, expiresAt: true },
  });
}

/** When the last restriction of a business ended; null where none did. One of a template is left out. */
export async function lastRestrictionEnd(businessId: string, tx: Tx = db): Promise<Date | null> {
  const { _max } = await tx.restriction.aggregate({
    where: {
      AND: { OR: EVER_TRUE },
      OR: [{ case: { businessId } }, { asset: { businessId } }],
      NOT: { asset: { kind: "template" } },
    },
    _max: { liftedAt: true },
  });
  return _max.liftedAt;
}

/** The restriction a form is about, within the case it claims to belong to. */
export function restrictionOfCase(caseId: string, id: string, tx: Tx = db) {
  return tx.restriction.findFirst({
    where: { id, caseId },
    select: { id: true, expiresAt: true, liftedAt: true },
  });
}

/** Everything that ever was in force on an asset, newest first; no mistakes. */
export function restrictionsOfAsset(assetId: string, tx: Tx = db) {
  return tx.restriction.findMany({
    where: { assetId, OR: EVER_TRUE },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: { ...shown, case: { select: { reference: true, phase: true } } },
  });
}
