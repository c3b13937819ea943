/** The customers that a run is about, as rows `a` of a case's customers. */
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { readGroup } from "../../progress/customer-group";
import { inGroup } from "../../progress/group-sql.server";
import { meantBy } from "../customer-queries.server";
import { customerSearch } from "../customer-search";
import { isStillKnown } from "../left-alone.server";
import type { WholeScope } from "./whole-scope";

/** A condition. */
export async function wholeAmong(
  tx: Tx,
  caseId: string,
  { ids, q, group: written }: WholeScope,
): Promise<Prisma.Sql> {
  const of = Prisma.sql`a."caseId" = ${caseId}::uuid AND ${isStillKnown}`;
  if (ids) return Prisma.sql`${of} AND a."customerId" = ANY (${[...ids]}::uuid[])`;
  const group = readGroup(written);
  const search = customerSearch(q);
  return Prisma.sql`${of}
    AND ${group ? inGroup(caseId, group) : Prisma.sql`TRUE`}
    AND ${search ? Prisma.sql`a."customerId" IN (${await meantBy(caseId, search, tx)})` : Prisma.sql`TRUE`}`;
}

export async function countWhole(caseId: string, scope: WholeScope, tx: Tx = db): Promise<number> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "AffectedCustomer" a
    WHERE ${await wholeAmong(tx, caseId, scope)}`;
  return count;
}

/** As it is kept: what was searched for tells a person, so that whom it finds stands there instead. */
export async function settledScope(tx: Tx, caseId: string, scope: WholeScope): Promise<WholeScope> {
  if (scope.ids || !customerSearch(scope.q)) return { ...scope, q: "" };
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a."customerId" AS id FROM "AffectedCustomer" a
    WHERE ${await wholeAmong(tx, caseId, scope)}`;
  return { ids: rows.map(({ id }) => id), q: "", group: "" };
}
