/**
 * The coach's advice as part of the readiness list. What is said elsewhere already (secrets, denials,
 * length) is not said twice.
 */
import {
  type AnswerValue,
  isBilingualText,
  isWallClockValue,
} from "~/features/appeals/answers/appeal-answers";
import { isSame } from "~/features/appeals/answers/reconcile-answer";
import { coachFacts, statementsOf } from "~/features/appeals/coach/coach-appeal";
import { coachText } from "~/features/appeals/coach/coach-text";
import { readStatements } from "~/features/appeals/coach/contradictions";
import { answersCause } from "~/features/appeals/coach/named-causes";
import type { CoachRule, Remark } from "~/features/appeals/coach/remark";
import { wordedValue } from "~/features/appeals/document/answer-wording";
import { fillWording } from "~/features/appeals/document/fill-wording";
import {
  type QuestionId,
  questionOf,
  questionsOf,
  SECTION_IDS,
} from "~/features/appeals/questions/appeal-questions";
import { instantOf } from "~/platform/i18n/wall-clock";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { STATEMENT_SOURCES } from "~templates/rules/appeal/coach";
import { type AppealUnderCheck, aboutAppeal, aboutQuestion, type Finding } from "./finding";

const SAID_ELSEWHERE: readonly CoachRule[] = ["sensitive", "denial", "length"];

export function checkCoach(appeal: AppealUnderCheck, reader: Language): Finding[] {
  return [
    ...textFindings(appeal, reader),
    ...answerFindings(appeal, reader),
    ...caseFindings(appeal, reader),
    ...planFindings(appeal, reader),
  ];
}

function textFindings(appeal: AppealUnderCheck, reader: Language): Finding[] {
  const facts = coachFacts(appeal, reader);
  const statements = readStatements(statementsOf(appeal, reader));
  return SECTION_IDS.flatMap((section) => questionsOf(section, appeal.facts.round)).flatMap(
    ({ id }) => {
      const answer = appeal.answers[id as QuestionId];
      if (!isBilingualText(answer)) return [];
      const remarks = LANGUAGES.flatMap((language) =>
        coachText(
          { question: id, language, text: answer[language] ?? "" },
          facts,
          statements,
          reader,
        ),
      );
      return unlike(remarks.filter(({ rule }) => !SAID_ELSEWHERE.includes(rule))).map((remark) =>
        asFinding(remark, id as QuestionId, reader),
      );
    },
  );
}

/** The two languages of an answer are advised once where the words are the same. */
function unlike(remarks: readonly Remark[]): Remark[] {
  const said = new Set<string>();
  return remarks.filter(({ key, params }) => {
    const words = JSON.stringify([key, params]);
    const isNew = !said.has(words);
    said.add(words);
    return isNew;
  });
}

function asFinding(
  { key, params, sides }: Remark,
  question: QuestionId,
  reader: Language,
): Finding {
  const finding = aboutQuestion("advice", key, question, reader, params);
  return sides ? { ...finding, sides } : finding;
}

/** True of one round only. */
const OF_THE_ROUND: readonly QuestionId[] = ["review_offered", "ask_kind", "contact"];

/** Numbers, dates and choices that an earlier round gave otherwise. */
function answerFindings({ answers, earlier }: AppealUnderCheck, reader: Language): Finding[] {
  const seen = new Set<string>();
  return earlier.flatMap(({ round, at, answers: before }) =>
    (Object.entries(before) as [QuestionId, AnswerValue][]).flatMap(([id, theirs]) => {
      const mine = answers[id];
      if (mine === undefined || seen.has(id) || OF_THE_ROUND.includes(id)) return [];
      if (isBilingualText(theirs) || isText(id) || isSame(mine, theirs)) return [];
      seen.add(id);
      const question = questionOf(id);
      const source = fillWording(STATEMENT_SOURCES.round, reader, { round });
      return [
        {
          ...aboutQuestion("advice", "coach.contradiction.answer", id, reader, { source }),
          sides: {
            mine: wordedValue(question, mine, reader) ?? "",
            theirs: {
              source,
              text: wordedValue(question, theirs, reader) ?? "",
              at: at.toISOString(),
            },
          },
        },
      ];
    }),
  );
}

const isText = (id: QuestionId) => ["short_text", "long_text", "url"].includes(questionOf(id).kind);

/** The decision's date and violation, as the case knows them. */
function caseFindings({ facts, answers }: AppealUnderCheck, reader: Language): Finding[] {
  const { classification } = facts;
  const source = STATEMENT_SOURCES.case[reader];
  const against = (id: QuestionId, mine: string, text: string): Finding => ({
    ...aboutQuestion("advice", "coach.contradiction.answer", id, reader, { source }),
    sides: { mine, theirs: { source, text, at: null } },
  });
  const findings: Finding[] = [];
  const said = answers.decided_at;
  const known = classification?.startedAt;
  if (isWallClockValue(said) && known) {
    const at = instantOf(said.wallClock, said.zone);
    if (Math.abs(at.getTime() - known.getTime()) > DAY_MS) {
      const worded = (value: AnswerValue) =>
        wordedValue(questionOf("decided_at"), value, reader) ?? "";
      const wallClock = new Date(known.getTime()).toISOString().slice(0, 16);
      findings.push(against("decided_at", worded(said), worded({ wallClock, zone: "UTC" })));
    }
  }
  const named = answers.violation_shown;
  const violation = classification?.violationType;
  if (
    typeof named === "string" &&
    violation &&
    bare(named) !== "" &&
    !bare(named).includes(bare(violation))
  ) {
    findings.push(against("violation_shown", named, violation));
  }
  return findings;
}

const DAY_MS = 86_400_000;
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The cause that Meta named and the causes that people found each need an action. */
function planFindings(appeal: AppealUnderCheck, reader: Language): Finding[] {
  const { violation, planned, causeNames } = coachFacts(appeal, reader);
  if (planned.length === 0) return [];
  if (!violation || violation.cause === "unknown" || answersCause(violation.cause, planned)) {
    return [];
  }
  const params = { violation: violation.name, cause: causeNames[violation.cause] ?? "" };
  return [{ ...aboutAppeal("advice", "coach.planMisses", params), section: "remediation" }];
}
