/** Where an asset stands on each ladder of enforcement, and what comes next (M-PE, M-TCAT, M-DS, M-TP). */
import { nextStep, type PastStep } from "~/features/enforcement/ladder";
import type { Concern } from "~templates/rules/concerns";
import { LADDERS, type Ladder, type LadderKey, type LadderStep } from "~templates/rules/ladders";
import type { ToldState } from "./fold-signals";
import type { Span } from "./span";

export type LadderPosition = {
  ladder: LadderKey;
  /** How many violations were told, those that were taken back not counted. */
  violations: number;
  /** The highest step so far; null when nothing was told. */
  step: LadderStep | null;
  /** Null at the top. */
  next: LadderStep | null;
  lastAt: Date | null;
};

const LADDER_OF: Readonly<Partial<Record<Concern, LadderKey>>> = {
  account: "account",
  utility: "utility_misuse",
  utility_cap: "utility_misuse",
  direct_send: "direct_send",
  direct_send_cap: "direct_send",
  template: "template",
};

/** The ladders on which something happened. */
export function ladderPositions({ spans }: Pick<ToldState, "spans">): LadderPosition[] {
  const climbed = spans.filter((span) => LADDER_OF[span.concern] && !wasTakenBack(span));
  const ladders = [...new Set(climbed.flatMap(({ concern }) => LADDER_OF[concern] ?? []))];
  return ladders.map((ladder) => {
    const steps = climbed.filter(({ concern }) => LADDER_OF[concern] === ladder);
    const history = steps.flatMap((span) => pastStep(span, LADDERS[ladder]));
    return {
      ladder,
      violations: steps.filter((span) => !isOnlyAnnouncement(span)).length,
      step: stepReached(ladder, history),
      next: nextStep(ladder, history),
      lastAt: steps.at(-1)?.startedAt ?? null,
    };
  });
}

/** A reversed decision returns the account to where it stood before (M-PE). */
const wasTakenBack = ({ how, class: hit }: Span): boolean =>
  how === "reinstated" && hit !== "template_paused" && hit !== "template_disabled";

const HOUR = 3_600_000;

/** The word of a violation that its restriction followed the same day is not a violation of its own. */
const isOnlyAnnouncement = ({ class: hit, how, startedAt, endedAt }: Span): boolean =>
  hit === "warned" &&
  how === "replaced" &&
  endedAt !== null &&
  endedAt.getTime() - startedAt.getTime() < 24 * HOUR;

/** Notices come some time after the restriction they tell of began. */
const TOLERANCE = 0.15;

function pastStep(span: Span, ladder: Ladder): PastStep | [] {
  if (!span.class) return [];
  const isRestricted = span.class === "restricted_open" || span.class === "restricted_timed";
  const restrictionClass = isRestricted && span.expiresAt ? "restricted_timed" : span.class;
  if (span.pause === "second") return { restrictionClass, lastedHours: 6 };
  if (span.pause === "first") return { restrictionClass, lastedHours: 3 };
  const hours = span.expiresAt
    ? (span.expiresAt.getTime() - span.startedAt.getTime()) / HOUR
    : null;
  const spans = ladder.steps.flatMap(({ lastsHours }) => lastsHours);
  const near = spans.find((known) => hours !== null && Math.abs(known - hours) / known < TOLERANCE);
  return { restrictionClass, lastedHours: near ?? null };
}

function stepReached(ladder: LadderKey, history: readonly PastStep[]): LadderStep | null {
  const { steps }: Ladder = LADDERS[ladder];
  const next = nextStep(ladder, history);
  const place = next ? steps.findIndex(({ key }) => key === next.key) : steps.length;
  return steps[place - 1] ?? null;
}
