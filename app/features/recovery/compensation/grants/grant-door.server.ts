/** The case and the grant that an address names; else a 404. */
import { caseByReference } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { idParam, notFound } from "~/platform/http/http.server";
import { grantOfCase } from "./grant-queries.server";

type Params = Record<string, string | undefined>;

export async function grantDoor(person: Person, params: Params) {
  const id = idParam(params, "grantId");
  const found = await caseByReference(person, params.ref);
  const grant = found && (await grantOfCase(person, found.id, id));
  if (!found || !grant) throw notFound();
  const base = `/cases/${found.reference}/recovery/compensation`;
  return {
    grant,
    of: { caseId: found.id, businessId: found.businessId },
    base,
    page: `${base}/grants/${id}`,
  };
}
