/** Why a question is asked, and what a good answer looks like. */
import type { WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import { Disclosure } from "~/ui/page/disclosure";
import { useText } from "~/ui/text";
import { LANGUAGES } from "~templates/bilingual";

export function QuestionGuidance({ question }: { question: WordedQuestion }) {
  const t = useText();
  const { guidance, example } = question;
  const languages = LANGUAGES.filter((language) => example?.[language]);
  return (
    <div className="max-w-prose space-y-2 self-start border-l-2 border-line pl-4 text-base text-ink-soft">
      <p>
        <span className="sr-only">{t("appeals.screens.section.why")}: </span>
        {guidance}
      </p>
      {example && languages.length > 0 && (
        <Disclosure summary={t("appeals.screens.section.example")}>
          {languages.map((language) => (
            <div key={language} lang={language} className="mb-3 last:mb-0">
              {languages.length > 1 && (
                <p className="text-sm text-ink-faint">{t(`common.languages.${language}`)}</p>
              )}
              <p className="whitespace-pre-line text-ink">{example[language]}</p>
            </div>
          ))}
        </Disclosure>
      )}
    </div>
  );
}
