/** What was recorded lately, newest first: everything, or to a limited reader what is of their cases. */
import { recentEvents, recentEventsAmong } from "~/features/audit/timeline-queries.server";
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { Person } from "~/features/identity/person";
import { isId } from "~/platform/http/http.server";
import { Prisma } from "~prisma/generated/client";

type Reader = Pick<Person, "id" | "businessIds">;

export function recentEventsFor(person: Reader, before: string | null) {
  const page = before && isId(before) ? { before } : {};
  return person.businessIds
    ? recentEventsAmong(Prisma.sql`SELECT c.id FROM "Case" c WHERE ${casesVisibleTo(person)}`, page)
    : recentEvents(page);
}
