/** The answers of a section, to be read only. */
import { fieldsOf, namedFields } from "~/features/appeals/answers/answer-fields";
import type { WordedSection } from "~/features/appeals/questions/appeal-questions";
import { SummaryList } from "~/ui/page/summary-list";
import { useText } from "~/ui/text";
import type { AnswerOnPage } from "./section-form";
import { wordOf } from "./word-of";

type AnswersListProps = {
  section: WordedSection;
  answers: Readonly<Record<string, AnswerOnPage>>;
};

export function AnswersList({ section, answers }: AnswersListProps) {
  const t = useText();
  const rows = section.questions.map((question) => {
    const value = answers[question.id]?.value ?? null;
    const said = namedFields(question.id, fieldsOf(question, value)).filter(
      ([, text]) => text !== "",
    );
    return {
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
              {wordOf(question, text, t)}
            </span>
          ))
        ),
    };
  });
  return <SummaryList rows={rows} />;
}

/** The same answer twice, once per language: each then says which it is. */
const isInLanguages = (said: readonly (readonly [name: string, text: string])[]) =>
  said.length > 1 && said.every(([name]) => /\.(en|id)$/.test(name));
