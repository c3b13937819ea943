/** Does the opt-in text do what Meta asks of it (M-OPT): name the business, and say what is opted into? */
import { textOf } from "~/features/appeals/answers/appeal-answers";
import { readOptInText } from "~/features/consent/opt-in-text";
import type { Language } from "~templates/bilingual";
import { type AppealUnderCheck, aboutQuestion, type Finding } from "./finding";

export function checkOptIn({ facts, answers }: AppealUnderCheck, reader: Language): Finding[] {
  const text = textOf(answers.opt_in_text);
  const { business } = facts;
  if (!text.trim() || !business) return [];

  const { namesBusiness, saysWhat } = readOptInText(text, business);
  const about = (severity: Finding["severity"], key: Finding["key"]) =>
    aboutQuestion(severity, key, "opt_in_text", reader, { business: business.name });
  return [
    ...(namesBusiness
      ? []
      : [
          answers.business_name_shown === "yes"
            ? about("blocker", "appeals.readiness.optInNameContradicts")
            : about("advice", "appeals.readiness.optInWithoutName"),
        ]),
    ...(saysWhat ? [] : [about("advice", "appeals.readiness.optInWithoutWhat")]),
  ];
}
