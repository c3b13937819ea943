/**
 * What the coach says about one text, while it is typed and on the server alike. Pure and light:
 * it knows no questions, only the name of the one that is answered.
 */
import { firstDenial } from "~/features/appeals/checks/first-denial";
import { sensitiveIn } from "~/features/appeals/checks/sensitive-answer";
import { sentencesOf } from "~/features/appeals/claims/sentences";
import { countCharacters } from "~/features/appeals/document/count-characters";
import type { Language } from "~templates/bilingual";
import {
  ASKING,
  ISSUE_NAMES,
  ISSUE_WORDS,
  ISSUES,
  type Issue,
  LOADED_WORDS,
  ONE_SCREEN,
  SHOUTING,
} from "~templates/rules/appeal/coach";
import type { Cause } from "~templates/rules/vocabulary";
import { contradictions, type ReadStatements } from "./contradictions";
import { answersCause, namedCauses } from "./named-causes";
import { type Remark, remark } from "./remark";

export type CoachedText = { question: string; language: Language; text: string };

/** What the coach knows of the case; small enough to travel to the page. */
export type CoachFacts = {
  /** Digits of ids and numbers of the business itself. */
  own: readonly string[];
  /** What Meta named, and the cause it stands for, where one is known. */
  violation: { name: string; cause: Cause } | null;
  /** The causes that actions of the plan remove. */
  planned: readonly Cause[];
  /** What the decision itself is about, which may be spoken of. */
  issue: Issue | null;
  /** Names of causes in the reader's language. */
  causeNames: Readonly<Record<string, string>>;
};

/** The questions whose answer says what caused it. */
const TELLS_CAUSE = ["trigger"];

/** Questions that quote others: their words are not the writer's. */
const QUOTES = ["notice_words", "opt_in_text", "assets_affected"];

/** `statements`: of earlier rounds, the case and others. `reader`: whose words causes and issues take. */
export function coachText(
  { question, language, text }: CoachedText,
  facts: CoachFacts,
  statements: ReadStatements,
  reader: Language,
): Remark[] {
  if (text.trim() === "") return [];
  const sensitive = sensitiveRemarks(question, text, facts);
  if (QUOTES.includes(question)) return sensitive;
  return [
    ...sensitive,
    ...contradictionRemarks(text, statements),
    ...denialRemarks(text, language),
    ...toneRemarks(text, language),
    ...issueRemarks(text, language, facts, reader),
    ...(TELLS_CAUSE.includes(question) ? causeRemarks(text, language, facts) : []),
    ...lengthRemarks(text),
  ];
}

function sensitiveRemarks(question: string, text: string, { own }: CoachFacts): Remark[] {
  return sensitiveIn(question, text, new Set(own)).map(({ kind, found, start, end }) =>
    remark("sensitive", `coach.sensitive.${kind}`, { params: { found }, place: { start, end } }),
  );
}

function contradictionRemarks(text: string, statements: ReadStatements): Remark[] {
  return contradictions(text, statements).map(({ kind, mine, theirs }) =>
    remark("contradiction", `coach.contradiction.${kind}`, {
      params: { source: theirs.source },
      place: { start: mine.start, end: mine.end },
      sides: { mine: mine.text, theirs },
    }),
  );
}

function denialRemarks(text: string, language: Language): Remark[] {
  const phrase = firstDenial(text, language);
  if (phrase === null) return [];
  const start = text.replaceAll("’", "'").indexOf(phrase);
  return [
    remark("denial", "coach.denial", {
      params: { phrase },
      place: { start, end: start + phrase.length },
    }),
  ];
}

function toneRemarks(text: string, language: Language): Remark[] {
  const loaded = LOADED_WORDS[language].flatMap((pattern) => firstOf(pattern, text));
  const shouted = firstOf(SHOUTING, text);
  return [
    ...loaded.map(({ phrase, place }) =>
      remark("tone", "coach.tone", { params: { phrase }, place }),
    ),
    ...shouted.map(({ phrase, place }) =>
      remark("tone", "coach.shouting", { params: { phrase }, place }),
    ),
  ];
}

function firstOf(pattern: RegExp, text: string) {
  const found = pattern.exec(text);
  if (!found) return [];
  const [phrase] = found;
  return [{ phrase, place: { start: found.index, end: found.index + phrase.length } }];
}

/** One appeal, one issue: a sentence that asks for something else is an appeal of its own. */
function issueRemarks(
  text: string,
  language: Language,
  { issue: own }: CoachFacts,
  reader: Language,
): Remark[] {
  const found = new Map<Issue, Remark>();
  for (const { text: sentence, start, end } of sentencesOf(text)) {
    if (!ASKING[language].test(sentence)) continue;
    const issue = ISSUES.find((each) => each !== own && ISSUE_WORDS[each][language].test(sentence));
    if (!issue || found.has(issue)) continue;
    const params = { issue: ISSUE_NAMES[issue][reader] };
    found.set(issue, remark("one_issue", "coach.oneIssue", { params, place: { start, end } }));
  }
  return [...found.values()];
}

function causeRemarks(text: string, language: Language, facts: CoachFacts): Remark[] {
  const { violation, planned, causeNames } = facts;
  const named = namedCauses(text, language);
  const nameOf = (cause: Cause) => causeNames[cause] ?? cause;
  const unlike =
    violation && violation.cause !== "unknown" && !answersCause(violation.cause, named)
      ? [
          remark("cause", named.length ? "coach.causeOther" : "coach.causeUnnamed", {
            params: {
              violation: violation.name,
              asked: nameOf(violation.cause),
              named: named.map(nameOf).join(", "),
            },
          }),
        ]
      : [];
  return [
    ...unlike,
    ...named
      // A plan without any action is spoken of as a whole.
      .filter((cause) => planned.length > 0 && !answersCause(cause, planned))
      .map((cause) =>
        remark("remediation", "coach.remediation", { params: { cause: nameOf(cause) } }),
      ),
  ];
}

function lengthRemarks(text: string): Remark[] {
  const count = countCharacters(text);
  return count > ONE_SCREEN ? [remark("length", "coach.length", { params: { count } })] : [];
}
