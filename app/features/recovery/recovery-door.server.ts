/** The case that an address names, for the doors of recovery; else a 404. */
import { isOpen } from "~/features/cases/case-phase";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { notFound } from "~/platform/http/http.server";

export async function recoveryDoor(person: Person, params: Record<string, string | undefined>) {
  const of = await caseByReference(person, params.ref);
  if (!of) throw notFound();
  return {
    of,
    recovery: `/cases/${of.reference}/recovery`,
    mayWork: isOpen(of.phase) && can(person, "recovery:work"),
  };
}
