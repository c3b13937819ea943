import type { WordedQuestion } from "~/features/appeals/questions/appeal-questions";
import type { Translate } from "~/platform/i18n/text-key";

/** A value of a field as its page words it. */
export function wordOf(question: WordedQuestion, value: string, t: Translate): string {
  if (question.kind === "yes_no" && (value === "yes" || value === "no")) {
    return t(`appeals.screens.section.${value}`);
  }
  if (question.kind === "date" && value) {
    return t("ui.theirs.day", { on: `${value}T00:00:00Z` });
  }
  return question.choices.find(({ id }) => id === value)?.label ?? value;
}
