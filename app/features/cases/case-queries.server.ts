/** Finding a case, for every door that leads to one. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { oncePerRequest } from "~/platform/http/request-scope.server";
import type { CasePhase } from "./case-phase";
import { isCaseReference } from "./case-reference";
import { withinCases } from "./case-scope";

export type CaseKey = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** The case a person means, or null when it is not there or not theirs: the two look alike. */
export function caseByReference(person: Person, reference: string | undefined) {
  if (!reference || !isCaseReference(reference)) return Promise.resolve(null);
  return oncePerRequest(`case ${reference}`, () => findCase(person, reference));
}

/** Asks anew: for commands that name a second case. */
export function findCase(
  person: Pick<Person, "id" | "businessIds">,
  reference: string,
  tx: Tx = db,
) {
  return tx.case.findFirst({
    where: { reference, ...withinCases(person) },
    select: {
      id: true,
      reference: true,
      phase: true,
      businessId: true,
      class: true,
      bucket: true,
      ownerId: true,
      openedById: true,
      version: true,
    },
  });
}

export function caseById(person: Pick<Person, "id" | "businessIds">, id: string, tx: Tx = db) {
  return tx.case.findFirst({
    where: { id, ...withinCases(person) },
    select: { id: true, reference: true },
  });
}

/** Other cases of the same business, the latest first: likely to be merged or linked. */
export function casesBeside(
  person: Pick<Person, "id" | "businessIds">,
  { id, businessId }: Pick<CaseKey, "id" | "businessId">,
  phases: readonly CasePhase[],
  tx: Tx = db,
) {
  return tx.case.findMany({
    where: {
      AND: [withinCases(person), businessId ? { businessId } : {}],
      id: { not: id },
      phase: { in: [...phases] },
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 20,
    select: { reference: true, summary: true },
  });
}

/** The cases that concern an asset, the latest first. */
export function casesOfAsset(
  person: Pick<Person, "id" | "businessIds">,
  assetId: string,
  tx: Tx = db,
) {
  return tx.case.findMany({
    where: { ...withinCases(person), assets: { some: { assetId } } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      reference: true,
      summary: true,
      phase: true,
      class: true,
      happenedAt: true,
      happenedZone: true,
    },
  });
}
