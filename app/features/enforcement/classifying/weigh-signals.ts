/** Puts signals in the order in which they are believed: the gravest first, unless it is over. */
import { codeWeight } from "../reading/code-weight";
import type { Signal, SignalKind } from "../signal";

const WEIGHTS: Partial<Record<SignalKind, number>> = {
  disabled: 100,
  lock: 95,
  disable_scheduled: 90,
  account_deleted: 85,
  restriction_started: 80,
  review_decision: 75,
  violation: 70,
  warning: 70,
  health: 60,
  template_disabled: 50,
  template_flagged: 49,
  template_paused: 48,
  template_rejected: 47,
  template_recategorise_pending: 46,
  template_recategorised: 46,
  connectivity: 45,
  quality_changed: 40,
  send_failed: 35,
  security: 30,
};

/** A finding that is no trouble must not drown one that is. */
const CALM = 5;
const CALM_ANSWERS = [
  "available",
  "noise",
  "GREEN",
  "CONNECTED",
  "LINKED",
  "APPROVED",
  "review_approved",
];
const OTHER_FINDING = 10;
const OVER = 200;
/** A template that works again says nothing about the account. */
const OVER_FOR_TEMPLATE = 51;

const ENDINGS: readonly SignalKind[] = ["restriction_lifted", "reinstated", "template_reinstated"];
const TEMPLATE = /^template_/;

export function weighSignals(signals: readonly Signal[]): readonly Signal[] {
  const weighed = signals.map((signal, index) => ({
    signal,
    weight: weightOf(signal, index, signals),
  }));
  return weighed.sort((one, other) => other.weight - one.weight).map(({ signal }) => signal);
}

function weightOf(signal: Signal, index: number, all: readonly Signal[]): number {
  if (ENDINGS.includes(signal.kind)) {
    if (!isLastWord(signal, index, all)) return -1;
    return TEMPLATE.test(signal.kind) ? OVER_FOR_TEMPLATE : OVER;
  }
  const { kind, values } = signal;
  if (!values.seen) return 0;
  const answers = [values.health, values.number_status, values.template_status, values.notice_says];
  if (answers.some((answer) => answer && CALM_ANSWERS.includes(answer.value))) return CALM;
  const code = values.error_code?.value;
  return (WEIGHTS[kind] ?? OTHER_FINDING) + (code ? codeWeight(code) : 0);
}

/**
 * An ending holds unless something of its sort began after it, by time or by order of pasting, or
 * stands on another asset.
 */
function isLastWord(ending: Signal, index: number, all: readonly Signal[]): boolean {
  return !all.some((other, otherIndex) => {
    const isTrouble = !ENDINGS.includes(other.kind) && (WEIGHTS[other.kind] ?? 0) >= 46;
    const isSameSort = TEMPLATE.test(other.kind) === TEMPLATE.test(ending.kind);
    if (!isTrouble || !isSameSort) return false;
    if (isElsewhere(ending, other)) return true;
    return other.happenedAt && ending.happenedAt
      ? other.happenedAt > ending.happenedAt
      : otherIndex > index;
  });
}

/** Both name assets by id, and none of them is the same. */
function isElsewhere(one: Signal, other: Signal): boolean {
  const idsOf = ({ assets }: Signal) => assets.flatMap(({ externalId }) => externalId ?? []);
  const ids = idsOf(one);
  const others = idsOf(other);
  return ids.length > 0 && others.length > 0 && !others.some((id) => ids.includes(id));
}
