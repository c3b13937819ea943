/** What the coach needs to know of an appeal, and what it says about the appeal as a whole. */
import { isBilingualText } from "~/features/appeals/answers/appeal-answers";
import type { AppealUnderCheck } from "~/features/appeals/checks/finding";
import { ownIdentifiers } from "~/features/appeals/checks/own-identifiers";
import { fillWording } from "~/features/appeals/document/fill-wording";
import { formatFor } from "~/platform/i18n/format";
import { LANGUAGES, type Language } from "~templates/bilingual";
import { type Issue, STATEMENT_SOURCES } from "~templates/rules/appeal/coach";
import { CAUSE_RULES } from "~templates/rules/causes";
import { VIOLATION_TYPES } from "~templates/rules/violation-types";
import type { Cause } from "~templates/rules/vocabulary";
import type { CoachFacts } from "./coach-text";
import type { Statement } from "./remark";

/** Questions whose decision is about a template may speak of templates. */
const ABOUT_TEMPLATES = "template_decision";

export function coachFacts(appeal: AppealUnderCheck, reader: Language): CoachFacts {
  const { facts, answers, items } = appeal;
  const named = facts.classification?.violationType ?? null;
  const rule = named ? VIOLATION_TYPES[named.toUpperCase()] : undefined;
  const issue: Issue | null = answers.decision_shown === ABOUT_TEMPLATES ? "template" : null;
  return {
    own: [...ownIdentifiers(facts)],
    violation: named && rule ? { name: named, cause: rule.cause } : null,
    planned: items.map(({ cause }) => cause),
    issue,
    causeNames: Object.fromEntries(
      Object.entries(CAUSE_RULES).map(([cause, { name }]) => [cause as Cause, name[reader]]),
    ),
  };
}

/** What was said before, the latest first: earlier rounds, Meta's notice, what the case counted, messages. */
export function statementsOf(
  {
    facts,
    earlier,
    counted,
    inMessages = [],
  }: Pick<AppealUnderCheck, "facts" | "earlier" | "counted" | "inMessages">,
  reader: Language,
): Statement[] {
  const say = (key: keyof typeof STATEMENT_SOURCES, values = {}, language = reader) =>
    fillWording(STATEMENT_SOURCES[key], language, values);
  return [
    ...earlier.flatMap(({ round, at, answers, text }) => {
      const told = Object.values(answers).flatMap((answer) =>
        isBilingualText(answer) ? LANGUAGES.flatMap((language) => answer[language] ?? []) : [],
      );
      return [...told, ...(text ? [text] : [])].map((said) => ({
        source: say("round", { round }),
        text: said,
        at: at.toISOString(),
      }));
    }),
    ...(facts.noticeVerbatim
      ? [{ source: say("notice"), text: facts.noticeVerbatim, at: null }]
      : []),
    ...counted.failures.flatMap(({ code, count }) =>
      LANGUAGES.map((language) => ({
        source: say("case"),
        text: say("failures", { code, count: formatFor(language, "UTC").number(count) }, language),
        at: null,
      })),
    ),
    ...inMessages,
  ];
}
