/** The same limit as `withinCases`, for queries written in SQL over a case called `c`. */
import type { Person } from "~/features/identity/person";
import { Prisma } from "~prisma/generated/client";

export function casesVisibleTo({
  id,
  businessIds,
}: Pick<Person, "id" | "businessIds">): Prisma.Sql {
  if (!businessIds) return Prisma.sql`TRUE`;
  const own = Prisma.sql`c."businessId" IS NULL AND c."openedById" = ${id}::uuid`;
  return Prisma.sql`(c."businessId" = ANY(${[...businessIds]}::uuid[]) OR (${own}))`;
}
