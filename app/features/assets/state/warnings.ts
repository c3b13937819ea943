/** What announces trouble before it is there (reference: prevention signals). */
import type { Moment, ToldState } from "./fold-signals";
import { inForce } from "./fold-signals";
import type { Span } from "./span";

export const WARNINGS = [
  "violation",
  "disable_scheduled",
  "template_paused",
  "template_flagged",
  "quality_yellow",
  "quality_red",
  "recategorise_pending",
  "spam_limit",
  "pin_reset",
] as const;
export type WarningKey = (typeof WARNINGS)[number];

export type Warning = {
  key: WarningKey;
  since: Date;
  /** When it takes effect or ends, where that is known. */
  until: Date | null;
  signalId: string;
};

/** How long a single event is worth a warning: quality looks back over seven days (M-SEND). */
const MEMORY_DAYS = 7;
const DAY = 24 * 60 * 60_000;

/** The newest first. */
export function warningsOf(state: ToldState, now: Date): Warning[] {
  const quality = state.readings.filter(({ what }) => what === "quality").at(-1)?.value;
  const fromSpans = inForce(state).flatMap((span) => warningOfSpan(span, quality, now));
  const fromMoments = latest(state.moments).filter((moment) => isFresh(moment, now));
  return [
    ...fromSpans,
    ...fromMoments.map(({ key, at, until, signalId }) => ({ key, since: at, until, signalId })),
  ].sort((a, b) => b.since.getTime() - a.since.getTime());
}

function warningOfSpan(span: Span, quality: string | undefined, now: Date): Warning[] {
  const { startedAt: since, expiresAt: until, signals } = span;
  const key = keyOf(span, quality);
  const isOver = span.class === "template_paused" && until !== null && until <= now;
  return key && !isOver ? [{ key, since, until, signalId: signals[0] ?? "" }] : [];
}

function keyOf(span: Span, quality: string | undefined): WarningKey | null {
  switch (span.class) {
    case "warned":
      return "violation";
    case "scheduled_for_disable":
      return "disable_scheduled";
    case "template_paused":
      return "template_paused";
    case "template_flagged":
      return "template_flagged";
    case "quality_low":
      return quality === "RED" || quality === "LOW" ? "quality_red" : "quality_yellow";
    default:
      return null;
  }
}

const latest = (moments: readonly Moment[]): Moment[] => [
  ...new Map(moments.map((moment) => [moment.key, moment])).values(),
];

const isFresh = ({ key, at, until }: Moment, now: Date): boolean =>
  key === "recategorise_pending"
    ? until === null || until > now
    : now.getTime() - at.getTime() <= MEMORY_DAYS * DAY;
