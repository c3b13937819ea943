/** The triage: the open question, one more fact, or the result to confirm. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { answerTriage } from "~/features/classification/answer-triage.server";
import { answerSchema } from "~/features/classification/classification-schemas";
import { standingAnswer } from "~/features/classification/standing-answer.server";
import { TriageScreen } from "~/features/classification/ui/triage-screen";
import { viewTriage } from "~/features/classification/view-triage.server";
import { requirePermission } from "~/features/identity/session.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { parseForm } from "~/platform/forms/forms.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const view = await viewTriage(person, found, new URL(request.url).searchParams);
  return view.kind === "nothing_said" ? redirect(`/cases/${found.reference}/classify/paste`) : view;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const form = await parseForm(request, answerSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await answerTriage(person, found, form.value);
  return verdict.ok
    ? redirect(`/cases/${found.reference}/classify`)
    : refused(verdict.refusal, t, {
        ...form.value,
        ...(await standingAnswer(found.id, form.value.question, person.language, t)),
      });
}

export default function ClassifyRoute() {
  const view = useLoaderData<typeof loader>();
  return <TriageScreen view={view} reply={useActionData<FormReply>()} />;
}

export const meta = titleFromLoader;
