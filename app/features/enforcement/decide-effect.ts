/** What a signal leads to, by the rows of `templates/rules/signal-effects`. The acting part asks here. */
import type { Bilingual } from "~templates/bilingual";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { SIGNAL_EFFECTS } from "~templates/rules/signal-effects";
import type { SourceKey } from "~templates/rules/sources";
import type { Certainty, RestrictionClass, Severity } from "~templates/rules/vocabulary";
import type { Signal } from "./signal";

export type Effect = {
  opensCase: boolean;
  needsPerson: boolean;
  severity: Severity;
  class: RestrictionClass | null;
  /** The row that decided, for audit and for screens. */
  ruleKey: string;
  source: SourceKey;
  certainty: Certainty;
  why: Bilingual;
};

/** Total: every kind has a row without conditions. Values nobody knows put any signal before a person. */
export function decideEffect(signal: Omit<Signal, "severity">): Effect {
  const facts = factsOf(signal);
  const row = SIGNAL_EFFECTS.find(
    ({ kinds, when }) =>
      kinds.includes(signal.kind) &&
      Object.entries(when).every(([name, wanted]) => wanted.includes(facts[name] ?? "")),
  );
  if (!row) throw new Error(`No rule says what a signal of kind ${signal.kind} leads to.`);
  const { key, opensCase, severity, source, certainty } = row;
  return {
    opensCase,
    needsPerson: row.needsPerson || signal.unknowns.length > 0,
    severity,
    class: row.class,
    ruleKey: key,
    source,
    certainty,
    why: withUnknowns(row.why, signal.unknowns),
  };
}

function withUnknowns(why: Bilingual, unknowns: Signal["unknowns"]): Bilingual {
  if (unknowns.length === 0) return why;
  const named = [...new Set(unknowns.map(({ value }) => value.slice(0, 80)))].join(", ");
  return {
    en: `${why.en} Not known to these rules: ${named}.`,
    id: `${why.id} Belum dikenal aturan ini: ${named}.`,
  };
}

/** The values by name, and what follows from several of them together. */
function factsOf(signal: Omit<Signal, "severity">): Record<string, string | undefined> {
  const values = Object.entries(signal.values).map(([name, { value }]) => [name, value] as const);
  return {
    ...Object.fromEntries(values),
    blocks: blocksOf(signal),
    ends: endsOf(signal),
    trend: trendOf(signal),
    messaging: signal.messagingState ?? undefined,
  };
}

/** The widest thing that is blocked: messaging, a volume only, or a part that leaves messaging alone. */
function blocksOf({ restrictions }: Pick<Signal, "restrictions">): string {
  if (restrictions.length === 0) return "unnamed";
  const blocked = restrictions.flatMap(({ type }) => RESTRICTION_TYPES[type]?.blocks ?? []);
  if (blocked.some((name) => name === "start_conversations" || name === "reply")) {
    return "messaging";
  }
  if (restrictions.some(({ isKnown }) => !isKnown)) return "unknown";
  return blocked.every((name) => name === "utility_volume") ? "volume" : "part";
}

function endsOf({ restrictions, values }: Pick<Signal, "restrictions" | "values">): string {
  if (restrictions.length === 0)
    return /^\d/.test(values.end_date?.value ?? "") ? "stated" : "open";
  return restrictions.every(({ expiresAt }) => expiresAt !== null) ? "stated" : "open";
}

const QUALITIES = ["RED", "YELLOW", "GREEN"];

function trendOf({ values }: Pick<Signal, "values">): string | undefined {
  const before = QUALITIES.indexOf(values.previous_quality?.value ?? "");
  const now = QUALITIES.indexOf(values.quality?.value ?? "");
  if (before < 0 || now < 0 || before === now) return undefined;
  return now > before ? "better" : "worse";
}

/** The last end when every restriction names one; null when any of them is open or none is named. */
export function endOf({ restrictions, values }: Signal): Date | null {
  if (restrictions.length === 0) {
    const said = values.end_date?.value ?? "";
    return /^\d/.test(said) ? new Date(said) : null;
  }
  const ends = restrictions.map(({ expiresAt }) => expiresAt?.getTime() ?? Number.NaN);
  const last = Math.max(...ends);
  return Number.isNaN(last) ? null : new Date(last);
}
