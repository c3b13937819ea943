/** The answers of a section, to be read only. */
import type { Said } from "~/features/appeals/answers/said-in.server";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { MarkedSentence } from "~/features/appeals/claims/marked-sentences";
import type { WordedSection } from "~/features/appeals/questions/appeal-questions";
import { ClaimLegend } from "~/features/appeals/ui/claims/claim-legend";
import { MarkedText } from "~/features/appeals/ui/claims/marked-text";
import { SummaryList } from "~/ui/page/summary-list";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type AnswersListProps = {
  appeal: AppealAddress;
  section: WordedSection;
  /** By question. */
  said: Readonly<Record<string, readonly Said[]>>;
  /** Sentences that assert something, by the field they are written in. */
  marked: Readonly<Record<string, readonly MarkedSentence[]>>;
};

export function AnswersList({ appeal, section, said, marked }: AnswersListProps) {
  const t = useText();
  const rows = section.questions.map((question) => {
    const fields = said[question.id] ?? [];
    return {
      id: `question-${question.id}`,
      label: question.label,
      value:
        fields.length === 0 ? (
          <span className="text-ink-soft">{t("appeals.screens.section.unanswered")}</span>
        ) : (
          fields.map(([name, text]) => (
            <span key={`${name} ${text}`} className="mb-2 block last:mb-0" dir="auto">
              {isInLanguages(fields) && (
                <span className="block text-xs text-ink-soft">
                  {t(name.endsWith(".id") ? "common.languages.id" : "common.languages.en")}
                </span>
              )}
              {marked[name] ? <MarkedText text={text} sentences={marked[name]} /> : text}
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
