/** One restriction on an asset, from the word that began it to what ended it. */
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { SignalKind } from "~/features/enforcement/signal";
import { type Concern, PAUSE_HOURS, RANK_OF } from "~templates/rules/concerns";
import { SEVERITIES, type Severity } from "~templates/rules/vocabulary";
import type { ToldSignal } from "./told-signal";

export type Span = {
  concern: Concern;
  /** Null where the platform said that something is wrong, and not what. */
  class: RestrictionClass | null;
  types: readonly string[];
  violationType: string | null;
  remediation: string | null;
  severity: Severity;
  startedAt: Date;
  /** When it was last told of. */
  toldAt: Date;
  /** The newest end that was told; null when none was. */
  expiresAt: Date | null;
  /** Whether the platform named the end, or a rule of the platform sets it. */
  expiryIs: "told" | "rule" | null;
  endedAt: Date | null;
  how: string | null;
  /** The signal that ended it; null when a person said so, or the next restriction implied it. */
  endedBy: string | null;
  /** Of a template's pause: first, second, pacing. */
  pause: string | null;
  /** What kind of word began it: a notice, a status, a health check. */
  began: "notice" | "status" | "health" | "review";
  /** Whether any of its signals opens a case by its rule. */
  opensCase: boolean;
  /** Every signal that speaks of it, in order. */
  signals: readonly string[];
};

const HOUR = 3_600_000;

export const isInForce = ({ endedAt }: Pick<Span, "endedAt">): boolean => endedAt === null;

export function newSpan(signal: ToldSignal, hit: RestrictionClass | null, concern: Concern): Span {
  const pause = hit === "template_paused" ? (signal.values.pause_kind ?? null) : null;
  const hours = PAUSE_HOURS[pause ?? ""];
  const byRule = hours ? new Date(signal.happenedAt.getTime() + hours * HOUR) : null;
  return {
    concern,
    class: hit,
    types: [...signal.types].sort(),
    violationType: signal.violationType,
    remediation: signal.remediation,
    severity: signal.severity,
    startedAt: signal.happenedAt,
    toldAt: signal.happenedAt,
    expiresAt: signal.expiresAt ?? byRule,
    expiryIs: signal.expiresAt ? "told" : byRule ? "rule" : null,
    endedAt: null,
    how: null,
    endedBy: null,
    pause,
    began: beginningOf(signal.kind, signal.values),
    opensCase: signal.opensCase,
    signals: [signal.id],
  };
}

function beginningOf(kind: SignalKind, values: ToldSignal["values"]): Span["began"] {
  if (kind === "health" || kind === "send_failed") return "health";
  if (kind === "review_decision") return "review";
  return values.number_status ? "status" : "notice";
}

/** The same restriction told once more: what is new counts, what is not repeated stays. */
export function continued(span: Span, signal: ToldSignal, hit: RestrictionClass | null): Span {
  const saysMore = signal.types.length > 0 || signal.expiresAt !== null;
  return {
    ...span,
    ...(saysMore && {
      class: hit,
      types: [...new Set([...span.types, ...signal.types])].sort(),
      expiresAt: signal.expiresAt,
      expiryIs: signal.expiresAt ? ("told" as const) : null,
    }),
    violationType: signal.violationType ?? span.violationType,
    remediation: signal.remediation ?? span.remediation,
    severity: graver(span.severity, signal.severity),
    opensCase: span.opensCase || signal.opensCase,
    toldAt: signal.happenedAt,
    signals: [...span.signals, signal.id],
  };
}

export const graver = (one: Severity, other: Severity): Severity =>
  SEVERITIES.indexOf(one) <= SEVERITIES.indexOf(other) ? one : other;

type Hit = RestrictionClass | null;

const RESTRICTED: readonly Hit[] = ["restricted_timed", "restricted_open"];

/** With an end or without, a restriction is a restriction. */
export const isSameSort = (one: Hit, other: Hit): boolean =>
  one === other || (RESTRICTED.includes(one) && RESTRICTED.includes(other));

/** Whether the second replaces the first: it stands higher on the same ladder. */
export function isHigher(one: Hit, other: Hit): boolean {
  if (!one || !other) return false;
  const [low, high] = [RANK_OF[one], RANK_OF[other]];
  return low !== undefined && high !== undefined && high > low;
}

/** Two providers tell of one violation within minutes; a later one is another. */
const ECHO = HOUR;

/** A further violation or pause, and a new word about a restriction whose time had run out, begin anew. */
export function isNextOne(span: Span, signal: ToldSignal): boolean {
  if (span.class === "warned") return signal.happenedAt.getTime() - span.toldAt.getTime() > ECHO;
  const pause = signal.values.pause_kind ?? null;
  if (span.class === "template_paused" && pause && span.pause && pause !== span.pause) return true;
  const isOut = span.expiresAt !== null && span.expiresAt < signal.happenedAt;
  const saysMore =
    signal.types.length > 0 || (signal.expiresAt !== null && signal.expiresAt > signal.happenedAt);
  return isOut && saysMore;
}
