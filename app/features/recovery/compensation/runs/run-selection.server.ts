/** Which customers or grants a run is about, some at a time, in an order that nothing changes. */
import type { Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { isStillKnown, wantsSomething } from "../../customers/left-alone.server";
import { grantsMatching } from "../grants/grant-condition.server";
import type { RunKind } from "../grants/grant-schemas";
import type { RunFilter } from "./run-filter";

/** Their latest segment, as the policy reads it. */
const segmentOf = Prisma.sql`COALESCE((
  SELECT t.segment FROM "CustomerTold" t
  WHERE t."customerId" = a."customerId" AND t."caseId" = a."caseId" AND t.segment <> ''
  ORDER BY t."toldAt" DESC, t.line DESC LIMIT 1), '')`;

const customersMatching = (caseId: string, { segment }: RunFilter) => Prisma.sql`
  "AffectedCustomer" a WHERE a."caseId" = ${caseId}::uuid
    AND ${isStillKnown} AND ${wantsSomething}
    AND ${segment ? Prisma.sql`lower(trim(${segmentOf})) = lower(trim(${segment}))` : Prisma.sql`TRUE`}`;

const FROM = { approve: "proposed", reject: "proposed", issue: "approved" } as const;

const grantsOf = (caseId: string, what: Exclude<RunKind, "propose">, filter: RunFilter) =>
  grantsMatching(caseId, { ...filter, state: FROM[what] });

export async function countRun(
  tx: Tx,
  caseId: string,
  what: RunKind,
  filter: RunFilter,
): Promise<number> {
  const from =
    what === "propose" ? customersMatching(caseId, filter) : grantsOf(caseId, what, filter);
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${from}`;
  return count;
}

type Part = { ids: string[]; cursor: string };

/** @param after the cursor of the part before; empty for the first */
export async function nextPart(
  tx: Tx,
  of: { caseId: string; what: RunKind; filter: RunFilter },
  after: string,
  most: number,
): Promise<Part> {
  const rows =
    of.what === "propose"
      ? await tx.$queryRaw<{ id: string; place: string }[]>`
          SELECT a."customerId" AS id, a."customerId"::text AS place
          FROM ${customersMatching(of.caseId, of.filter)}
            AND ${after ? Prisma.sql`a."customerId" > ${after}::uuid` : Prisma.sql`TRUE`}
          ORDER BY a."customerId" LIMIT ${most}`
      : await tx.$queryRaw<{ id: string; place: string }[]>`
          SELECT g.id, g.number::text AS place FROM ${grantsOf(of.caseId, of.what, of.filter)}
            AND g.number > ${Number(after || "0")}
          ORDER BY g.number LIMIT ${most}`;
  return { ids: rows.map(({ id }) => id), cursor: rows.at(-1)?.place ?? after };
}

/** Segments that customers of a case are in, as they are written most often first. */
export async function segmentsOf(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ segment: string }[]>`
    SELECT min(t.segment) AS segment FROM "CustomerTold" t
    WHERE t."caseId" = ${caseId}::uuid AND t.segment <> ''
    GROUP BY lower(trim(t.segment)) ORDER BY count(*) DESC, 1 LIMIT 60`;
  return rows.map(({ segment }) => segment);
}
