/** What is written: does it deny instead of answering, give away a secret or a customer, or run on? */
import { type Answers, textsIn } from "~/features/appeals/answers/appeal-answers";
import { countCharacters } from "~/features/appeals/document/count-characters";
import {
  type QuestionId,
  questionOf,
  questionsOf,
  SECTION_IDS,
} from "~/features/appeals/questions/appeal-questions";
import { type SensitiveKind, sensitiveParts } from "~/features/evidence/redaction/sensitive-text";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { ONE_SCREEN } from "~templates/rules/appeal/coach";
import {
  type AppealUnderCheck,
  aboutItem,
  aboutQuestion,
  type Finding,
  type FindingSeverity,
} from "./finding";
import { firstDenial } from "./first-denial";
import { ownIdentifiers } from "./own-identifiers";
import { sensitiveIn } from "./sensitive-answer";

export function checkTexts(
  { facts, answers, items }: AppealUnderCheck,
  reader: Language,
): Finding[] {
  const own = ownIdentifiers(facts);
  return [
    ...SECTION_IDS.flatMap((section) => questionsOf(section, facts.round)).flatMap(({ id }) =>
      textFindings(id as QuestionId, answers, own, reader),
    ),
    ...items.flatMap((item) =>
      textsIn(item.what)
        .flatMap((text) => sensitiveParts(text, own))
        .map(({ found }) =>
          aboutItem("blocker", "appeals.readiness.secretInItem", item, reader, { found }),
        ),
    ),
  ];
}

const SENSITIVE = {
  secret: { severity: "blocker", key: "appeals.readiness.secretFound" },
  card: { severity: "blocker", key: "appeals.readiness.cardFound" },
  identity: { severity: "blocker", key: "appeals.readiness.identityFound" },
  phone: { severity: "blocker", key: "appeals.readiness.customerPhoneFound" },
  email: { severity: "advice", key: "appeals.readiness.customerEmailFound" },
} as const satisfies Record<SensitiveKind, { severity: FindingSeverity; key: Finding["key"] }>;

function textFindings(
  id: QuestionId,
  answers: Answers,
  own: ReadonlySet<string>,
  reader: Language,
): Finding[] {
  const { perLanguage, kind } = questionOf(id);
  if (kind !== "short_text" && kind !== "long_text") return [];
  const texts = textsIn(answers[id]);
  return [
    ...texts
      .flatMap((text) => sensitiveIn(id, text, own))
      .map(({ kind: what, found }) => {
        const { severity, key } = SENSITIVE[what];
        return { ...aboutQuestion(severity, key, id, reader, { found }), isRedactable: true };
      }),
    ...(perLanguage ? denialFindings(id, answers, reader) : []),
    ...(perLanguage ? lengthFindings(id, texts, reader) : []),
  ];
}

function denialFindings(id: QuestionId, answers: Answers, reader: Language): Finding[] {
  const answer = answers[id];
  if (typeof answer !== "object" || !("en" in answer || "id" in answer)) return [];
  return LANGUAGES.flatMap((language) => {
    const phrase = firstDenial(answer[language] ?? "", language);
    return phrase
      ? [aboutQuestion("advice", "appeals.readiness.blanketDenial", id, reader, { phrase })]
      : [];
  });
}

function lengthFindings(id: QuestionId, texts: readonly string[], reader: Language): Finding[] {
  const longest = Math.max(0, ...texts.map(countCharacters));
  if (longest <= ONE_SCREEN) return [];
  return [
    aboutQuestion("advice", "appeals.readiness.tooLongForOneScreen", id, reader, {
      count: longest,
    }),
  ];
}
