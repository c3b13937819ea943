/** Puts answers to the triage and fills in "not known" wherever it asks for a detail. */
import type { Answers } from "~/features/enforcement/answers";
import type { Signal } from "~/features/enforcement/signal";
import { type Triage, triage } from "~/features/enforcement/triage";
import type { TriageResult } from "~/features/enforcement/triage-result";

export const NOW = new Date("2026-11-22T10:00:00Z");

const NOT_KNOWN: Answers = {
  level: "not_known",
  disable_date: "not_stated",
  blocked: "not_known",
  review_offered: "not_checked",
  cause: "unknown",
  admin: "not_known",
};

type Facts = { signals?: readonly Signal[]; noticedAt?: Date | null; now?: Date };

export function ask(answers: Answers, facts: Facts = {}): Triage {
  return triage({ answers, now: NOW, ...facts });
}

/** The outcome in one word: a class, `needs <fact>` or `asks <question>`. */
export function outcomeOf(answers: Answers, facts: Facts = {}): string {
  const { outcome } = settle(answers, facts);
  if (outcome.kind === "decided") return outcome.result.restrictionClass;
  return outcome.kind === "needs_fact" ? `needs ${outcome.fact}` : `asks ${outcome.question}`;
}

export function resultOf(answers: Answers, facts: Facts = {}): TriageResult {
  const { outcome } = settle(answers, facts);
  if (outcome.kind !== "decided") throw new Error(`Not decided: ${JSON.stringify(outcome)}`);
  return outcome.result;
}

function settle(answers: Answers, facts: Facts): Triage {
  const known = { ...answers };
  for (;;) {
    const asked = ask(known, facts);
    if (asked.outcome.kind !== "asking") return asked;
    const { question } = asked.outcome;
    const isDetail = question in NOT_KNOWN && known[question] === undefined;
    const isAppEnd = question === "end_date" && asked.possible.includes("app_restricted");
    if (!isDetail && !isAppEnd) return asked;
    known[question] = isAppEnd ? "not_stated" : NOT_KNOWN[question];
  }
}
