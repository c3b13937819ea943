/** The versions of one answer, with who and when, and the way back to an earlier one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { restoreAnswer } from "~/features/appeals/answers/restore-answer.server";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { appealPath } from "~/features/appeals/appeal-path";
import { bringBackSchema } from "~/features/appeals/appeal-schemas";
import { askedQuestion } from "~/features/appeals/questions/asked-question.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { versionsPage } from "~/features/appeals/together/versions-page.server";
import { VersionList } from "~/features/appeals/ui/answers/version-list";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ComparedVersions } from "~/features/appeals/ui/together/compared-versions";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Pagination } from "~/ui/data/pagination";
import { ErrorSummary } from "~/ui/page/error-summary";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const asked = askedQuestion(params.question, person.language, appeal.round);
  if (!asked) throw notFound();
  const { question } = asked;
  const url = new URL(request.url);
  const { reference, number, round } = appeal;
  return {
    title: textsFor(person.language)("appeals.screens.versions.titleOf", {
      question: question.label,
    }),
    appeal: { reference, number, round },
    ...(await versionsPage(appeal.id, question, url, person.language)),
    mayWrite: can(person, "appeal:draft") && mayEdit(appeal.state),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const asked = askedQuestion(params.question, person.language, appeal.round);
  if (!asked) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, bringBackSchema, t);
  if (!form.ok) return form.reply;

  const { version, seenVersion } = form.value;
  const which = { question: asked.question.id, version, seenVersion };
  const restored = await restoreAnswer(person, appeal.id, which);
  if (restored.ok) await reportSections(appeal);
  return restored.ok
    ? redirectSaying(
        appealPath(appeal, `sections/${asked.section}`),
        t("appeals.screens.versions.broughtBack", { version }),
      )
    : refused(restored.refusal, t);
}

export default function VersionsRoute() {
  const { title, appeal, mayWrite, ...page } = useLoaderData<typeof loader>();
  const { versions, current, compared, before, older } = page;
  const reply = useActionData<FormReply>();
  return (
    <>
      <ErrorSummary
        errors={reply?.formError ? [{ message: reply.formError }] : []}
        attempt={reply ? 1 : 0}
      />
      <AppealHeader appeal={appeal} title={title} />
      {compared && <ComparedVersions versions={versions} compared={compared} before={before} />}
      <VersionList versions={versions} current={current} mayWrite={mayWrite} />
      <Pagination nextHref={older === null ? null : `?before=${older}`} />
    </>
  );
}
