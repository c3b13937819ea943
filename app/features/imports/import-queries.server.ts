/** Reads about imports, within the businesses a person may see. */
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { type Reading, readingSchema } from "./reading";
import type { SampleRow } from "./working/sample";

const PROBLEMS_SHOWN = 50;

const within = ({ businessIds }: Pick<Person, "businessIds">) =>
  businessIds ? { businessId: { in: [...businessIds] } } : {};

const listed = {
  id: true,
  kind: true,
  fileName: true,
  state: true,
  good: true,
  bad: true,
  repeated: true,
  moved: true,
  problem: true,
  startedByName: true,
  createdAt: true,
  endedAt: true,
} as const;

/** Of a business, the newest first. */
export function importsOf(businessId: string, kind: string, tx: Tx = db) {
  return tx.tableImport.findMany({
    where: { businessId, kind },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: listed,
  });
}

/** Of a case and of these kinds, the newest first. */
export function importsOfCase(caseId: string, kinds: readonly string[], tx: Tx = db) {
  return tx.tableImport.findMany({
    where: { caseId, kind: { in: [...kinds] } },
    orderBy: { createdAt: "desc" },
    take: 50,
    select: listed,
  });
}

export type ImportInList = Awaited<ReturnType<typeof importsOf>>[number];

/** @param of the business it is shown at; or the case, for imports that are about one */
export async function importById(
  person: Pick<Person, "businessIds">,
  of: { businessId: string } | { caseId: string },
  id: string,
  tx: Tx = db,
) {
  const found = await tx.tableImport.findFirst({
    where: { AND: [within(person), { id, caseId: null, ...of }] },
    select: {
      ...listed,
      fileSha256: true,
      fileBytes: true,
      lines: true,
      reading: true,
      readTo: true,
      known: true,
      sample: true,
      fileGoneAt: true,
      business: { select: { id: true, name: true, country: true, timeZone: true } },
    },
  });
  if (!found) return null;
  const reading: Reading | null = found.reading ? readingSchema.parse(found.reading) : null;
  return { ...found, reading, sample: found.sample as SampleRow[] };
}

export type ImportOnPage = NonNullable<Awaited<ReturnType<typeof importById>>>;

/** How many rows stayed out for which reason, and the first of them. */
export async function problemsOf(importId: string, tx: Tx = db) {
  const [reasons, first] = await Promise.all([
    tx.importProblem.groupBy({
      by: ["reason"],
      where: { importId },
      _count: true,
      orderBy: { _count: { reason: "desc" } },
    }),
    tx.importProblem.findMany({
      where: { importId },
      orderBy: { line: "asc" },
      take: PROBLEMS_SHOWN,
      select: { line: true, column: true, reason: true, excerpt: true },
    }),
  ]);
  return { reasons: reasons.map(({ reason, _count }) => ({ reason, count: _count })), first };
}

/** Rows of the newest import of a business, as they may be shown. */
export async function sampledRows(businessId: string, kind: string, tx: Tx = db) {
  const found = await tx.tableImport.findFirst({
    where: { businessId, kind, state: "done" },
    orderBy: { createdAt: "desc" },
    select: { sample: true },
  });
  return (found?.sample ?? []) as SampleRow[];
}
