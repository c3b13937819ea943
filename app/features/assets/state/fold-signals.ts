/**
 * The state of an asset from everything that was told about it. A pure fold in the order in which
 * things happened: whatever order they arrived in, and however often, the state is the same.
 */
import type { Concern } from "~templates/rules/concerns";
import { concernOf, endingsOf } from "./concern-of";
import { type Reading, readingsOf } from "./readings-of";
import { continued, isHigher, isInForce, isNextOne, isSameSort, newSpan, type Span } from "./span";
import type { SaidOver, ToldSignal } from "./told-signal";

/** Something that happened once and is worth watching for a while. */
export type Moment = {
  key: "spam_limit" | "pin_reset" | "recategorise_pending";
  at: Date;
  /** When it takes effect, where that was told. */
  until: Date | null;
  signalId: string;
};

export type ToldState = {
  /** In the order in which they began. */
  spans: readonly Span[];
  /** Every value that was told, in order. */
  readings: readonly Reading[];
  moments: readonly Moment[];
};

export type FoldInput = {
  signals: readonly ToldSignal[];
  saidOver?: readonly SaidOver[];
  /** Signals that a person said end nothing. */
  endNothing?: ReadonlySet<string>;
};

type Step =
  | { at: Date; order: string; signal: ToldSignal }
  | { at: Date; order: string; over: SaidOver };

const NOBODY: ReadonlySet<string> = new Set();

export function foldSignals({ signals, saidOver = [], endNothing = NOBODY }: FoldInput): ToldState {
  const told = onceEach(signals);
  const idOf = new Map(signals.map(({ id, key }) => [id, key]));
  const kept = new Map(told.map(({ id, key }) => [key, id]));
  const steps: Step[] = [
    ...told.map((signal) => ({ at: signal.happenedAt, order: `a ${signal.key}`, signal })),
    // What people say counts after what the platform said at the same moment.
    ...saidOver.map((over) => ({ at: over.at, order: `b ${over.signalId}`, over })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.order < b.order ? -1 : 1));

  let spans: readonly Span[] = [];
  for (const step of steps) {
    if ("over" in step) {
      const signalId = kept.get(idOf.get(step.over.signalId) ?? "") ?? step.over.signalId;
      spans = endedByPerson(spans, { ...step.over, signalId });
      continue;
    }
    if (!endNothing.has(step.signal.id)) spans = withEndings(spans, step.signal);
    spans = withRestriction(spans, step.signal);
  }
  const inOrder = steps.flatMap((step) => ("signal" in step ? [step.signal] : []));
  return {
    spans,
    readings: inOrder.flatMap(readingsOf),
    moments: momentsOf(inOrder),
  };
}

/** Of equal keys the lowest id stands for all. */
function onceEach(signals: readonly ToldSignal[]): ToldSignal[] {
  const byKey = new Map<string, ToldSignal>();
  for (const signal of signals) {
    const known = byKey.get(signal.key);
    if (!known || signal.id < known.id) byKey.set(signal.key, signal);
  }
  return [...byKey.values()];
}

const replace = (spans: readonly Span[], change: (span: Span) => Span): Span[] =>
  spans.map((span) => (isInForce(span) ? change(span) : span));

const end = (span: Span, endedAt: Date, how: string, endedBy: string | null): Span => ({
  ...span,
  endedAt,
  how,
  endedBy,
});

function endedByPerson(spans: readonly Span[], { signalId, at, how }: SaidOver): Span[] {
  return replace(spans, (span) =>
    span.signals.includes(signalId) && span.startedAt <= at ? end(span, at, how, null) : span,
  );
}

function withEndings(spans: readonly Span[], signal: ToldSignal): readonly Span[] {
  const rules = endingsOf(signal);
  if (rules.length === 0) return spans;
  return replace(spans, (span) => {
    const rule = rules.find(({ ends }) => (ends as readonly Concern[]).includes(span.concern));
    if (rule) return end(span, signal.happenedAt, rule.how, signal.id);
    const how = endsAnyway(span, signal, rules);
    return how ? end(span, signal.happenedAt, how, signal.id) : span;
  });
}

/** What a working number, a passed review or a good health check also settles: what only its like had said. */
function endsAnyway(span: Span, signal: ToldSignal, rules: ReturnType<typeof endingsOf>) {
  const says = (key: string) => rules.some((rule) => rule.key === key);
  if (says("number_works") && span.began === "status" && span.concern === "account") {
    return "works_again";
  }
  if (says("review_approved") && span.began === "review") return "approved";
  if (says("health_available")) {
    if (span.began === "health") return "works_again";
    const isOut = span.expiryIs === "told" && span.expiresAt && span.expiresAt <= signal.happenedAt;
    if (isOut) return "expired_confirmed";
  }
  return null;
}

function withRestriction(spans: readonly Span[], signal: ToldSignal): readonly Span[] {
  const { class: hit } = signal;
  const concern = concernOf(signal);
  if (!concern) return spans;

  const same = spans.find(
    (span) => isInForce(span) && span.concern === concern && isSameSort(span.class, hit),
  );
  if (same && !isNextOne(same, signal)) {
    return spans.map((span) => (span === same ? continued(span, signal, hit) : span));
  }
  const before = replace(spans, (span) => {
    if (span === same) return end(span, lastMoment(span, signal), "followed", null);
    return span.concern === concern && isHigher(span.class, hit)
      ? end(span, signal.happenedAt, "replaced", null)
      : span;
  });
  return [...before, newSpan(signal, hit, concern)];
}

/** What ran out before the next one began ended when it ran out. */
const lastMoment = ({ expiresAt }: Span, { happenedAt }: ToldSignal): Date =>
  expiresAt && expiresAt < happenedAt ? expiresAt : happenedAt;

/** Error code of the limit for spam (M-ERR). */
const SPAM_LIMIT = "131048";

export function momentsOf(signals: readonly ToldSignal[]): Moment[] {
  const moments: Moment[] = [];
  for (const { kind, values, happenedAt: at, id: signalId } of signals) {
    const code = values.error_code ?? values.code;
    if (kind === "send_failed" && code === SPAM_LIMIT) {
      moments.push({ key: "spam_limit", at, until: null, signalId });
    }
    if (kind === "security" && values.event === "PIN_RESET_REQUEST") {
      moments.push({ key: "pin_reset", at, until: null, signalId });
    }
    if (kind === "template_recategorise_pending") {
      const until = dateOf(values.category_update_at);
      moments.push({ key: "recategorise_pending", at, until, signalId });
    }
    if (kind === "template_recategorised") {
      const done = moments.findIndex(({ key }) => key === "recategorise_pending");
      if (done >= 0) moments.splice(done, 1);
    }
  }
  return moments;
}

function dateOf(text: string | undefined): Date | null {
  const at = new Date(text ?? "");
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The restrictions of one class of concerns that are in force. */
export const inForce = ({ spans }: Pick<ToldState, "spans">): Span[] => spans.filter(isInForce);
