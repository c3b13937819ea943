/** What the appeals of a case say, and what the case knows by itself, for messages to be held against. */
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { textsIn } from "~/features/appeals/answers/appeal-answers";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { appealPath } from "~/features/appeals/appeal-path";
import { appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { statementsOf } from "~/features/appeals/coach/coach-appeal";
import type { Statement } from "~/features/appeals/coach/remark";
import {
  type QuestionId,
  questionOf,
  sectionOfQuestion,
} from "~/features/appeals/questions/appeal-questions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { LANGUAGES } from "~templates/bilingual";

type OfCase = { id: string; reference: string };

/** The latest attempt first. Nothing where there is no appeal. */
export async function appealStatements(
  { language }: Pick<Person, "language">,
  { id: caseId, reference }: OfCase,
  tx: Tx = db,
): Promise<Statement[]> {
  const latest = await tx.appeal.findFirst({
    where: { caseId, state: { notIn: ["withdrawn", "lapsed"] } },
    orderBy: { number: "desc" },
    select: {
      id: true,
      caseId: true,
      restrictionId: true,
      number: true,
      round: true,
      door: true,
      language: true,
      state: true,
      recordedText: true,
      submission: { select: { submittedAt: true } },
    },
  });
  if (!latest) return [];
  const address = { reference, number: latest.number };
  const checked = await appealUnderCheck(latest, tx);
  const t = textsFor(language);
  const at = latest.submission?.submittedAt.toISOString() ?? null;
  const answered = Object.entries(await answersOf(latest.id, tx)).flatMap(([question, answer]) => {
    const id = question as QuestionId;
    const page = mayEdit(latest.state) ? `sections/${sectionOfQuestion(id)}#question-${id}` : "";
    const source = t("watch.sources.answer", {
      round: latest.round,
      question: questionOf(id).label[language],
    });
    return textsIn(answer).map((text) => ({ source, text, at, href: appealPath(address, page) }));
  });
  const recorded = latest.recordedText
    ? [
        {
          source: t("watch.sources.appeal", { round: latest.round }),
          text: latest.recordedText,
          at,
          href: appealPath(address),
        },
      ]
    : [];
  const overview = appealPath(address);
  return [
    ...answered,
    ...recorded,
    ...statementsOf(checked, language).map((statement) => ({ ...statement, href: overview })),
    ...checked.systemFacts.flatMap(({ text }) =>
      LANGUAGES.map((each) => ({
        source: t("watch.sources.facts"),
        text: text[each],
        at: null,
        href: `/cases/${reference}`,
      })),
    ),
  ];
}
