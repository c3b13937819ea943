/** Which signals exist for a person: those of their businesses, and what they entered while none is known. */
import type { Person } from "~/features/identity/person";

type Reader = Pick<Person, "id" | "businessIds">;

/** The part of a `where` on signals. */
export function withinSignals({ id, businessIds }: Reader) {
  if (!businessIds) return {};
  return {
    OR: [
      { businessId: { in: [...businessIds] } },
      { businessId: null, delivery: { enteredById: id } },
    ],
  };
}
