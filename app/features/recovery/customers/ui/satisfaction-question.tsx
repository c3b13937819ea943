/** The question as it is put to customers, in both languages they may be asked in. */
import { LANGUAGES } from "~templates/bilingual";
import { SATISFACTION_QUESTION } from "~templates/letters/satisfaction-question";

export const SatisfactionQuestion = () => (
  <ul className="text-sm text-ink-soft">
    {LANGUAGES.map((language) => (
      <li key={language} lang={language}>
        <q>{SATISFACTION_QUESTION[language]}</q>
      </li>
    ))}
  </ul>
);
