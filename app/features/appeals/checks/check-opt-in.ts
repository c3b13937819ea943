/** Does the opt-in text do what Meta asks of it: name the business? */
import { textOf } from "~/features/appeals/answers/appeal-answers";
import { namesBusiness } from "~/features/consent/opt-in-text";
import type { Language } from "~templates/bilingual";
import { type AppealUnderCheck, aboutQuestion, type Finding } from "./finding";

export function checkOptIn({ facts, answers }: AppealUnderCheck, reader: Language): Finding[] {
  const text = textOf(answers.opt_in_text);
  const { business } = facts;
  if (!text.trim() || !business || namesBusiness(text, business)) return [];

  const params = { business: business.name };
  return answers.business_name_shown === "yes"
    ? [
        aboutQuestion(
          "blocker",
          "appeals.readiness.optInNameContradicts",
          "opt_in_text",
          reader,
          params,
        ),
      ]
    : [
        aboutQuestion(
          "advice",
          "appeals.readiness.optInWithoutName",
          "opt_in_text",
          reader,
          params,
        ),
      ];
}
