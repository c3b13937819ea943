/** The answers of a section, to be read only. */
import { fieldsOf, namedFields } from "~/features/appeals/answers/answer-fields";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { MarkedSentence } from "~/features/appeals/claims/marked-sentences";
import type { WordedSection } from "~/features/appeals/questions/appeal-questions";
import { ClaimLegend } from "~/features/appeals/ui/claims/claim-legend";
import { MarkedText } from "~/features/appeals/ui/claims/marked-text";
import { SummaryList } from "~/ui/page/summary-list";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { AnswerOnPage } from "./section-form";
import { wordOf } from "./word-of";

type AnswersListProps = {
  appeal: AppealAddress;
  section: WordedSection;
  answers: Readonly<Record<string, AnswerOnPage>>;
  /** Sentences that assert something, by the field they are written in. */
  marked: Readonly<Record<string, readonly MarkedSentence[]>>;
};

export function AnswersList({ appeal, section, answers, marked }: AnswersListProps) {
  const t = useText();
  const rows = section.questions.map((question) => {
    const value = answers[question.id]?.value ?? null;
    const said = namedFields(question.id, fieldsOf(question, value)).filter(
      ([, text]) => text !== "",
    );
    return {
      id: `question-${question.id}`,
      label: question.label,
      value:
        said.length === 0 ? (
          <span className="text-ink-soft">{t("appeals.screens.section.unanswered")}</span>
        ) : (
          said.map(([name, text]) => (
            <span key={`${name} ${text}`} className="mb-2 block last:mb-0" dir="auto">
              {isInLanguages(said) && (
                <span className="block text-xs text-ink-soft">
                  {t(name.endsWith(".id") ? "common.languages.id" : "common.languages.en")}
                </span>
              )}
              {marked[name] ? (
                <MarkedText text={text} sentences={marked[name]} />
              ) : (
                wordOf(question, text, t)
              )}
            </span>
          ))
        ),
    };
  });
  return (
    <>
      {Object.keys(marked).length > 0 && (
        <div className="mb-4 space-y-2">
          <ClaimLegend />
          <TextLink to={appealPath(appeal, "claims")}>{t("claims.claim.toLedger")}</TextLink>
        </div>
      )}
      <SummaryList rows={rows} />
    </>
  );
}

/** The same answer twice, once per language: each then says which it is. */
const isInLanguages = (said: readonly (readonly [name: string, text: string])[]) =>
  said.length > 1 && said.every(([name]) => /\.(en|id)$/.test(name));
