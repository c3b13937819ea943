/** Takes a pasted text away again. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { removePasted } from "~/features/classification/save-triage.server";
import { requirePermission } from "~/features/identity/session.server";
import { idParam, notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  await removePasted(person, found.id, idParam(params, "pastedId"));
  return redirect(`/cases/${found.reference}/classify`);
}
