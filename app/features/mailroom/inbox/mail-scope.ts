/**
 * Which mail exists for a person. What was filed is seen with its thread; what belongs nowhere yet by
 * whoever sees the business whose mailbox it came to, or handed it in.
 */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";

type Reader = Pick<Person, "id" | "businessIds">;

/** The part of a `where` on mail that waits for somebody. */
export function withinMailroom({ id, businessIds }: Reader) {
  if (!businessIds) return {};
  return { OR: [{ businessId: { in: [...businessIds] } }, { enteredById: id }] };
}

/** The part of a `where` on mail that was filed: as one of the cases that the reader sees may read it. */
export function withinThreads(person: Reader) {
  const seen = { case: withinCases(person) };
  return {
    message: {
      thread: { cases: { some: seen } },
      OR: [{ caseId: null }, seen],
    },
  };
}
