/** Records that an approved appeal was handed in, which freezes its dossier. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { appealPreview, wantedText } from "~/features/appeals/document/preview.server";
import { doorFacts } from "~/features/appeals/filing/door-choices";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { submissionSchema } from "~/features/appeals/filing/filing-schemas";
import { parseFiling } from "~/features/appeals/filing/filing-upload.server";
import { submitAppeal } from "~/features/appeals/filing/submit-appeal.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { SubmissionScreen } from "~/features/appeals/ui/filing/submission-screen";
import { exhibitChoices } from "~/features/evidence/exhibit-choices.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const appeal = await requireAppeal(person, params);
  const { reference, number, round, state } = appeal;
  const wanted = wantedText(new URL(request.url), appeal);
  return {
    title: textsFor(person.language)("appeals.screens.filing.title"),
    appeal: { reference, number, round, state },
    preview: await appealPreview(appeal, wanted),
    door: doorFacts(wanted.door, person.language),
    exhibits: await exhibitChoices(person, appeal.caseId),
    ...presentMoment(person),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseFiling(request, submissionSchema, t);
  if (!form.ok) return form.reply;

  const submitted = await submitAppeal(person, appeal.id, form.value, form.file);
  return submitted.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.filing.recorded"))
    : refused(submitted.refusal, t, form.value);
}

export default function SubmissionRoute() {
  return <SubmissionScreen page={useLoaderData<typeof loader>()} />;
}
