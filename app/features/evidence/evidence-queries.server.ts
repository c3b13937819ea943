/** Reads about exhibits, within what a person may see. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { captionOf } from "./caption";
import type { Copy } from "./redaction/stand-in";

export type ExhibitInList = Awaited<ReturnType<typeof exhibitsOfCase>>[number];

/** A case of one's businesses, or one not yet tied to a business that one opened oneself. */
function visibleCase({
  id,
  businessIds,
}: Pick<Person, "id" | "businessIds">): Prisma.CaseWhereInput {
  if (!businessIds) return {};
  return { OR: [{ businessId: { in: [...businessIds] } }, { businessId: null, openedById: id }] };
}

const listed = {
  id: true,
  fileName: true,
  kind: true,
  captionEn: true,
  captionId: true,
  capturedAt: true,
  capturedZone: true,
  sealedAt: true,
  createdAt: true,
  version: true,
  derivedFromId: true,
  hidden: true,
  file: { select: { sha256: true, bytes: true, mediaType: true } },
} as const;

/** What stands in a case, oldest first, as a dossier lists it. */
export async function exhibitsOfCase(caseId: string, tx: Tx = db) {
  const found = await tx.evidence.findMany({
    where: { caseId, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: listed,
  });
  return found.map((row) => ({ ...row, caption: captionOf(row) }));
}

/** What was taken out, for those who may put it back. */
export function removedExhibits(caseId: string, tx: Tx = db) {
  return tx.evidence.findMany({
    where: { caseId, removedAt: { not: null } },
    orderBy: { removedAt: "desc" },
    select: { id: true, fileName: true, removedAt: true },
  });
}

export async function exhibitOfCase(caseId: string, id: string, tx: Tx = db) {
  const found = await tx.evidence.findFirst({
    where: { id, caseId },
    select: {
      ...listed,
      removedAt: true,
      derivedFrom: { select: { id: true, fileName: true } },
      copies: {
        orderBy: { createdAt: "desc" },
        select: { id: true, fileName: true, removedAt: true },
      },
      custody: {
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: 100,
        select: { id: true, act: true, actorName: true, note: true, at: true },
      },
      _count: { select: { custody: true } },
    },
  });
  return found && { ...found, caption: captionOf(found) };
}

/** Every redacted copy of a case, taken out or not: what stands in for what. */
export async function copiesOfCase(caseId: string, tx: Tx = db): Promise<Copy[]> {
  const copies = await tx.evidence.findMany({
    where: { caseId, derivedFromId: { not: null } },
    select: { id: true, derivedFromId: true, createdAt: true, removedAt: true },
  });
  return copies.map(({ removedAt, ...copy }) => ({ ...copy, isRemoved: removedAt !== null }));
}

/** The file behind an exhibit that a person may see; a removed one is out of reach. */
export async function exhibitFile(person: Person, id: string, tx: Tx = db) {
  const found = await tx.evidence.findFirst({
    where: { id, removedAt: null, case: visibleCase(person) },
    select: { id: true, fileName: true, file: { select: { sha256: true, mediaType: true } } },
  });
  return found && { id: found.id, fileName: found.fileName, ...found.file };
}
