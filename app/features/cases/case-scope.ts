/** Which cases exist for a person: those of their businesses, and what they entered while none is known. */
import type { Person } from "~/features/identity/person";

type Reader = Pick<Person, "id" | "businessIds">;

/** The part of a `where` on cases. */
export function withinCases({ id, businessIds }: Reader) {
  if (!businessIds) return {};
  return {
    OR: [{ businessId: { in: [...businessIds] } }, { businessId: null, openedById: id }],
  };
}

/** The same for one case that is known. */
export const seesCase = (
  { id, businessIds }: Reader,
  { businessId, openedById }: { businessId: string | null; openedById: string | null },
): boolean => !businessIds || (businessId ? businessIds.includes(businessId) : openedById === id);
