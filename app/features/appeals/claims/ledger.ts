/** The claim ledger: every sentence of an appeal that asserts something, and how well it is supported. */
import { type Answers, isBilingualText } from "~/features/appeals/answers/appeal-answers";
import {
  type QuestionId,
  questionsOf,
  SECTION_IDS,
  type SectionId,
} from "~/features/appeals/questions/appeal-questions";
import { LANGUAGES, type Language } from "~templates/bilingual";
import type { ClaimMark } from "~templates/rules/appeal/claims";
import { type Claim, type ClaimGap, judgeClaim, type Provable } from "./claim";
import type { ClaimState } from "./claim-state";
import { matchClaims } from "./match-claims";
import { sentenceKey } from "./sentences";
import { claimMarks } from "./suggest-claim";

/**
 * `claim`: judged by a writer. `gated`: nobody judged it, and it reads as done, which counts as a
 * claim at once. `suggested`: nobody judged it. `set_aside`: a writer said that it asserts nothing.
 * `gone`: its sentence is not in the answer any more.
 */
export const ENTRY_KINDS = ["claim", "gated", "suggested", "set_aside", "gone"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export type LedgerEntry = {
  /** Names the sentence within its answer, as long as its words stay. */
  key: string;
  section: SectionId;
  question: QuestionId;
  language: Language;
  /** As it reads now; what is gone, as it read. */
  sentence: string;
  kind: EntryKind;
  /** Null for what is no claim. */
  state: ClaimState | null;
  gap: ClaimGap | null;
  marks: readonly ClaimMark[];
  claim: Claim | null;
  /** Its place in the text; null for what is gone. */
  place: { start: number; end: number } | null;
};

export type LedgerSource = Provable & {
  answers: Answers;
  claims: readonly Claim[];
  round: number;
};

/** In the order of the document, what is gone behind the rest. */
export function claimLedger(source: LedgerSource): LedgerEntry[] {
  const entries = SECTION_IDS.flatMap((section) =>
    questionsOf(section, source.round)
      .filter(({ kind, perLanguage }) => perLanguage && kind === "long_text")
      .flatMap(({ id }) =>
        LANGUAGES.flatMap((language) => entriesOf(source, section, id as QuestionId, language)),
      ),
  );
  return [
    ...entries.filter(({ kind }) => kind !== "gone"),
    ...entries.filter(({ kind }) => kind === "gone"),
  ];
}

function entriesOf(
  source: LedgerSource,
  section: SectionId,
  question: QuestionId,
  language: Language,
): LedgerEntry[] {
  const answer = source.answers[question];
  const text = isBilingualText(answer) ? (answer[language] ?? "") : "";
  const claims = source.claims.filter(
    (claim) => claim.question === question && claim.language === language,
  );
  return textEntries(text, { claims, language }, source).map((entry) => ({
    ...entry,
    section,
    question,
    language,
  }));
}

export type TextEntry = Omit<LedgerEntry, "section" | "question" | "language">;

/** The entries of one text; for the page that shows it while it is typed. */
export function textEntries(
  text: string,
  { claims, language }: { claims: readonly Claim[]; language: Language },
  provable: Provable,
): TextEntry[] {
  const { sentences, gone } = matchClaims(text, claims);
  const standing = sentences.flatMap(({ sentence, claim, isChanged }): TextEntry[] => {
    const marks = claimMarks(sentence.text, language);
    if (!claim && marks.length === 0) return [];
    const place = { start: sentence.start, end: sentence.end };
    const shared = { key: keyOf(sentence.text), sentence: sentence.text, marks, claim, place };
    return [{ ...shared, ...standingOf(claim, isChanged, marks, provable) }];
  });
  return [
    ...standing,
    ...gone.map(
      (claim): TextEntry => ({
        key: keyOf(claim.sentence),
        sentence: claim.sentence,
        marks: [],
        claim,
        place: null,
        kind: "gone",
        state: null,
        gap: null,
      }),
    ),
  ];
}

function standingOf(
  claim: Claim | null,
  isChanged: boolean,
  marks: readonly ClaimMark[],
  provable: Provable,
): Pick<LedgerEntry, "kind" | "state" | "gap"> {
  if (!claim) {
    return marks[0] === "done"
      ? { kind: "gated", state: "unsupported", gap: "needs_action" }
      : { kind: "suggested", state: null, gap: null };
  }
  if (claim.isSetAside && !isChanged) return { kind: "set_aside", state: null, gap: null };
  if (isChanged) return { kind: "claim", state: "unsupported", gap: "changed" };
  return { kind: "claim", ...judgeClaim(claim, provable) };
}

/** Names a sentence on the page of its section. */
export const sentenceId = ({
  question,
  language,
  key,
}: {
  question: string;
  language: Language;
  key: string;
}) => `sentence-${question}-${language}-${key}`;

/** A short name for a sentence in addresses (FNV-1a, 32 bits, in base 36). */
export function keyOf(sentence: string): string {
  let hash = 0x811c9dc5;
  for (const char of sentenceKey(sentence)) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Which entries a filter of the ledger shows. */
export const LEDGER_FILTERS = [
  "all",
  "supported",
  "promised",
  "unsupported",
  "suggested",
  "set_aside",
  "gone",
] as const;
export type LedgerFilter = (typeof LEDGER_FILTERS)[number];

export function fitsFilter({ kind, state }: LedgerEntry, filter: LedgerFilter): boolean {
  if (filter === "all") return true;
  return state === null ? kind === filter : state === filter;
}
