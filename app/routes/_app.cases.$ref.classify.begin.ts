/** Nothing is at hand to paste: the questions begin. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { skipPaste } from "~/features/classification/save-triage.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  await skipPaste(person, found.id);
  return redirect(`/cases/${found.reference}/classify`);
}
