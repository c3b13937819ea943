/** Takes an answer back; what was read from a pasted text then counts again. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { answerQuestion } from "~/features/classification/save-triage.server";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  await answerQuestion(person, found.id, params.question ?? "", null);
  return redirect(`/cases/${found.reference}/classify`);
}
