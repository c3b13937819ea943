/** Does the opt-in text do what Meta asks of it: name the business? */
import { textOf } from "~/features/appeals/answers/appeal-answers";
import type { AppealCaseFacts } from "~/features/appeals/facts/appeal-facts";
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

const LEGAL_FORMS = /\b(?:pt|cv|ud|tbk|persero|ltd|limited|llc|inc|gmbh|pte|sdn|bhd|co)\b/g;

/** Case, accents, spaces and the legal form do not matter: "PT KOPI-SENJA" names Kopi Senja. */
export function namesBusiness(
  text: string,
  business: NonNullable<AppealCaseFacts["business"]>,
): boolean {
  const read = bare(text);
  return [business.name, business.legalName ?? ""]
    .map((name) => bare(name.toLowerCase().replace(LEGAL_FORMS, " ")))
    .some((name) => name !== "" && read.includes(name));
}

const bare = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
