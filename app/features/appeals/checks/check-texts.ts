/** What is written: does it deny instead of answering, give away a secret or a customer, or run on? */
import { type Answers, LANGUAGES, textsIn } from "~/features/appeals/answers/appeal-answers";
import { countCharacters } from "~/features/appeals/document/door-text";
import type { AppealCaseFacts } from "~/features/appeals/facts/appeal-facts";
import {
  type QuestionId,
  questionOf,
  questionsOf,
  SECTION_IDS,
} from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import { BLANKET_DENIALS } from "~templates/rules/appeal/denials";
import {
  type AppealUnderCheck,
  aboutItem,
  aboutQuestion,
  type Finding,
  type FindingSeverity,
} from "./finding";
import { type SensitiveKind, sensitiveParts } from "./sensitive-text";

const ONE_SCREEN = 1200;

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
  const sensitive = texts.flatMap((text) => sensitiveParts(text, own));
  return [
    ...sensitive
      // The answer that asks for an address is the place for one.
      .filter(({ kind: what }) => !(id === "contact" && (what === "email" || what === "phone")))
      // Numbers that are no asset of the case are spoken of where assets are checked.
      .filter(({ kind: what }) => !(id === "assets_affected" && what === "phone"))
      .map(({ kind: what, found }) => {
        const { severity, key } = SENSITIVE[what];
        return aboutQuestion(severity, key, id, reader, { found });
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

/** The words that deny, as they were written, or null. */
export function firstDenial(text: string, language: Language): string | null {
  const read = text.replaceAll("’", "'");
  for (const denial of BLANKET_DENIALS[language]) {
    const found = denial.exec(read);
    if (found) return found[0];
  }
  return null;
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

/** Ids and numbers of the business itself may be written out. */
export function ownIdentifiers({ assets }: Pick<AppealCaseFacts, "assets">): Set<string> {
  return new Set(
    assets
      .flatMap(({ externalId, phone }) => [externalId, phone])
      .map((known) => (known ?? "").replace(/\D/g, ""))
      .filter(Boolean),
  );
}
