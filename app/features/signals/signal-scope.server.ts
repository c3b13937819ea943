/** The same limit as `withinSignals`, for queries written in SQL over a signal called `s`. */
import type { Person } from "~/features/identity/person";
import { Prisma } from "~prisma/generated/client";

export function signalsVisibleTo({
  id,
  businessIds,
}: Pick<Person, "id" | "businessIds">): Prisma.Sql {
  if (!businessIds) return Prisma.sql`TRUE`;
  const own = Prisma.sql`s."businessId" IS NULL AND EXISTS (SELECT 1 FROM "Delivery" d
    WHERE d.id = s."deliveryId" AND d."enteredById" = ${id}::uuid)`;
  return Prisma.sql`(s."businessId" = ANY(${[...businessIds]}::uuid[]) OR (${own}))`;
}
