/** The grants of a case that a filter finds, as SQL: `"Grant" g WHERE …`. */
import { Prisma } from "~prisma/generated/client";
import type { GrantFilter } from "./grant-schemas";

const TRUE = Prisma.sql`TRUE`;

export const grantsMatching = (
  caseId: string,
  {
    state,
    kind,
    segment,
    q,
  }: Omit<GrantFilter, "state" | "kind"> & { state: string; kind: string },
) => Prisma.sql`
  "Grant" g WHERE g."caseId" = ${caseId}::uuid
    AND ${state ? Prisma.sql`g.state = ${state}::"GrantState"` : TRUE}
    AND ${kind ? Prisma.sql`g.kind = ${kind}` : TRUE}
    AND ${segment ? Prisma.sql`lower(trim(g.segment)) = lower(trim(${segment}))` : TRUE}
    AND ${q ? searched(q) : TRUE}`;

/** A number means the grant, or an order that is called like it. */
function searched(q: string): Prisma.Sql {
  const number = /^\d{1,9}$/.test(q) ? Number(q) : null;
  return number === null
    ? Prisma.sql`g.reference = ${q}`
    : Prisma.sql`(g.number = ${number} OR g.reference = ${q})`;
}
