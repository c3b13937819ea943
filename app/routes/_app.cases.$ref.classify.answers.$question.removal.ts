/** Takes an answer back; what was read from a pasted text then counts again. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { caseByReference } from "~/features/cases/case-queries.server";
import { takeBackSchema } from "~/features/classification/classification-schemas";
import { answerQuestion } from "~/features/classification/save-triage.server";
import { sayRefused } from "~/features/classification/standing-answer.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, takeBackSchema, t);
  if (!form.ok) return form.reply;

  const page = `/cases/${found.reference}/classify`;
  const question = params.question ?? "";
  const { seen = null } = form.value;
  const taken = await answerQuestion(person, found.id, question, null, { seen });
  if (taken.ok) return redirect(page);
  const said = await sayRefused(found.id, question, taken.refusal, person);
  return redirectSaying(`${page}?question=${encodeURIComponent(question)}`, said, {
    tone: "caution",
  });
}
