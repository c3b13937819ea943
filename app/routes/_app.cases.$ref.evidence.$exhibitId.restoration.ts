/** Puts a removed exhibit back. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { exhibitOfCase } from "~/features/evidence/evidence-queries.server";
import { restoreExhibit } from "~/features/evidence/remove-exhibit.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "evidence:remove");
  const found = await caseByReference(person, params.ref);
  const exhibit = found && (await exhibitOfCase(found.id, idParam(params, "exhibitId")));
  if (!exhibit) throw notFound();
  await restoreExhibit(person, exhibit.id);
  return redirect(`/cases/${found.reference}/evidence/${exhibit.id}`);
}
