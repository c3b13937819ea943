/** Everything that follows from a class: one builder for decided and for overruled classifications. */
import type { Bilingual } from "~templates/bilingual";
import { APPEAL_REASONS } from "~templates/rules/appealability";
import type { Capability } from "~templates/rules/capabilities";
import { CLASSES } from "~templates/rules/classes";
import { BLOCKED_ANSWERS } from "~templates/rules/detail-questions";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { STOP } from "~templates/rules/stop-now";
import { RULES_VERSION } from "~templates/rules/version";
import type { Cause, Level } from "~templates/rules/vocabulary";
import { valuesOf } from "../answers";
import type { Signal, StatedRestriction } from "../signal";
import type { Reason, TriageResult } from "../triage-result";
import { decideAppeal } from "./decide-appeal";
import type { Decision } from "./question-walk";
import { deadlinesOf, END_CLOCK, lastEnd } from "./result-deadlines";
import type { ResultFacts } from "./result-facts";
import { describeEffect } from "./what-works";

export function buildResult(
  decision: Decision,
  facts: ResultFacts,
  reasons: readonly Reason[],
): TriageResult {
  const { decide: restrictionClass } = decision;
  const { known, signals } = facts;
  const rule = CLASSES[restrictionClass];
  const level = decideLevel(decision, facts);
  const appeal = decideAppeal(rule, level, known);
  const restrictions = signals.flatMap((signal) => signal.restrictions);
  const types = restrictionTypes(facts, restrictions);
  const isRestricted = rule.clocks.includes(END_CLOCK);
  const isCountry = valuesOf(known.error_code).includes("130497");

  return {
    bucket: rule.bucket,
    restrictionClass,
    level,
    severity: rule.severity,
    causes: valuesOf(known.cause) as readonly Cause[],
    means: rule.means,
    appealable: appeal.appealable,
    appealableWhy: appeal.why,
    whoMaySubmit: appeal.whoMaySubmit,
    doors: appeal.doors,
    deadlines: deadlinesOf(decision, facts, appeal, types, restrictions),
    route: decision.route ?? appeal.route,
    playbook: decision.route ?? appeal.route,
    ...describeEffect({
      rule,
      level,
      types: isRestricted && level !== "app_number" ? types : [],
      only: isRestricted && isCountry ? ["country"] : undefined,
    }),
    stopNow: isRestricted && types.length > 0 ? stopsFor(types, rule.stopNow) : rule.stopNow,
    movesTo: rule.movesTo,
    closesAs: rule.closesAs,
    assets: distinctAssets(signals),
    restrictions,
    remediations: [...new Set(signals.flatMap(({ remediation }) => remediation ?? []))],
    endsAt:
      isRestricted || restrictionClass === "send_limited" ? lastEnd(facts, restrictions) : null,
    reasons: [
      ...reasons,
      {
        rule: `class-${restrictionClass}`,
        says: rule.means,
        question: null,
        answer: null,
        field: null,
        source: rule.source,
        certainty: rule.certainty,
      },
      {
        rule: `appeal-${appeal.reason}`,
        says: appeal.why,
        question: known.review_offered === undefined ? null : "review_offered",
        answer: known.review_offered ?? null,
        field: null,
        source: APPEAL_REASONS[appeal.reason].source,
        certainty: APPEAL_REASONS[appeal.reason].certainty,
      },
    ],
    rulesVersion: RULES_VERSION,
  };
}

/** A restriction that leaves messaging alone stops no campaign. */
function stopsFor(types: readonly string[], stops: readonly Bilingual[]): readonly Bilingual[] {
  const isHarmless = types.every((type) =>
    RESTRICTION_TYPES[type]?.blocks.every((name) => HARMLESS_TO_MESSAGING.includes(name)),
  );
  return isHarmless ? stops.filter((stop) => stop !== STOP.campaigns) : stops;
}

const HARMLESS_TO_MESSAGING: readonly Capability[] = [
  "add_numbers",
  "call_customers",
  "receive_calls",
  "call_button",
];

/** What the notice names, else what the rule found, else what was read, else the usual level. */
function decideLevel({ decide, level }: Decision, { known, signals }: ResultFacts): Level {
  const { levels } = CLASSES[decide];
  const answered = valuesOf(known.level)[0] as Level | "not_known" | undefined;
  if (answered && answered !== "not_known") return answered;
  if (level) return level;
  if (valuesOf(known.connection).includes("app") && levels.includes("app_number")) {
    return "app_number";
  }
  if (decide === "limit_reached") return levels[0];
  const read = signals.flatMap(({ assets }) => assets).map(({ kind }) => kind);
  return levels.find((name) => read.some((kind) => kind === name)) ?? levels[0];
}

/** A person's answer replaces what was read; otherwise the named types count. */
function restrictionTypes(
  { known, byPerson }: ResultFacts,
  restrictions: readonly StatedRestriction[],
): readonly string[] {
  const answered = BLOCKED_ANSWERS[valuesOf(known.blocked)[0] ?? ""] ?? [];
  if (byPerson.has("blocked") && answered.length > 0) return answered;
  return restrictions.length > 0 ? restrictions.map(({ type }) => type) : answered;
}

/** People are no assets: whom a message did not reach is kept with the failures alone. */
function distinctAssets(signals: readonly Signal[]): TriageResult["assets"] {
  const all = signals.flatMap(({ assets }) => assets).filter(({ kind }) => kind !== "recipient");
  const keys = all.map((asset) => JSON.stringify(asset));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
