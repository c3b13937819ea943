/** One section of an appeal: written with guidance beside it, or read where it may not be changed. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  answersInForm,
  readAnswers,
  sectionParam,
} from "~/features/appeals/answers/answers-form.server";
import { answersReply } from "~/features/appeals/answers/autosave-reply.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { settledByHand } from "~/features/appeals/answers/settled-by-hand";
import { appealPath } from "~/features/appeals/appeal-path";
import { SECTION_IDS } from "~/features/appeals/questions/appeal-questions";
import { sectionPage } from "~/features/appeals/questions/section-page.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { AnswersList } from "~/features/appeals/ui/answers/answers-list";
import { SectionForm } from "~/features/appeals/ui/answers/section-form";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { requirePermission } from "~/features/identity/session.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const id = sectionParam(params.section);
  if (id === "remediation") throw redirect(appealPath(appeal, "actions"));

  const page = await sectionPage(person, appeal, id);
  return {
    ...page,
    title: page.section.title,
    after: SECTION_IDS[SECTION_IDS.indexOf(id) + 1],
    appeal: {
      id: appeal.id,
      reference: appeal.reference,
      number: appeal.number,
      round: appeal.round,
      state: appeal.state,
    },
    personId: person.id,
    zone: appeal.case.happenedZone,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const id = sectionParam(params.section);
  const t = textsFor(person.language, person.timeZone);
  const values = await readAnswers(request, t);
  const { edits, invalid } = answersInForm(values, appeal.round, id);
  const { mine, goesTo } = settledByHand(edits, values);

  const saved = await saveAnswers(person, appeal.id, mine);
  if (!saved.ok) return refused(saved.refusal, t, values);
  await reportSections(appeal);
  const { conflicts, invalid: errors } = answersReply(saved.value, invalid, t, person.language);
  const count = Object.keys(conflicts).length;
  if (count > 0) {
    const formError = t("appeals.screens.conflict.error", { count });
    return data({ formError, errors, values, conflicts }, { status: 409 });
  }
  if (Object.keys(errors).length > 0) return data({ errors, values }, { status: 422 });
  if (goesTo === "here") return redirect(appealPath(appeal, `sections/${id}`));
  const next = SECTION_IDS[SECTION_IDS.indexOf(id) + 1];
  return redirect(appealPath(appeal, goesTo === "next" && next ? `sections/${next}` : ""));
}

export default function SectionRoute() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const { section, appeal, place, all, after, answers, owner, mayWrite, mayDraft } = page;
  const path = appealPath(appeal);
  const header = (state?: ReactNode) => (
    <AppealHeader
      appeal={appeal}
      title={section.title}
      context={section.purpose}
      place={t("appeals.screens.section.of", { place, all })}
      aside={
        <>
          {owner && (
            <span className="text-sm text-ink-soft">
              {t("together.assignments.hub", { name: owner.name })}
            </span>
          )}
          <TextLink to={`${path}/sections/${section.id}/comments`} quiet>
            {page.allDiscussed > 0
              ? t("together.discussion.open", { count: page.allDiscussed })
              : t("together.discussion.title")}
          </TextLink>
          {state}
        </>
      }
    />
  );
  if (mayWrite) {
    return (
      <SectionForm
        key={section.id}
        section={section}
        answers={answers}
        personId={page.personId}
        appealId={appeal.id}
        appeal={appeal}
        zones={page.zones}
        zone={page.zone}
        discussed={page.discussed}
        header={header}
      />
    );
  }
  return (
    <>
      {header()}
      <Notice className="mb-6 max-w-prose">
        {mayDraft
          ? t("appeals.screens.section.readOnly", { state: appeal.state })
          : t("appeals.screens.section.readOnlyRole")}
      </Notice>
      <AnswersList appeal={appeal} section={section} said={page.said} marked={page.marked} />
      <p className="mt-6 flex flex-wrap gap-2">
        {after && (
          <ButtonLink to={appealPath(appeal, `sections/${after}`)}>{t("ui.next")}</ButtonLink>
        )}
        <ButtonLink to={path}>{t("appeals.screens.back")}</ButtonLink>
      </p>
    </>
  );
}
