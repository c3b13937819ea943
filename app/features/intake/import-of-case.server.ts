/** The case and the import that an address names, for the doors of imports that are about a case. */
import { type CaseKey, caseByReference } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { type ImportOnPage, importById } from "~/features/imports/import-queries.server";
import { idParam, notFound } from "~/platform/http/http.server";

/** Throws 404 where either is not there, or the case has no such import. */
export async function importOfCase(
  person: Person,
  params: Record<string, string | undefined>,
): Promise<[CaseKey, ImportOnPage]> {
  const id = idParam(params, "caseImportId");
  const of = await caseByReference(person, params.ref);
  const found = of && (await importById(person, { caseId: of.id }, id));
  if (!of || !found) throw notFound();
  return [of, found];
}
