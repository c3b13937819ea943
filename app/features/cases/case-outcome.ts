/** How a case may end, given what was hit. */
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { CasePhase } from "./case-phase";

export const CASE_OUTCOMES = [
  "restored_by_appeal",
  "restored_by_expiry",
  "restored_by_fix",
  "acknowledged",
  "denied_final",
  "migrated",
  "false_alarm",
  "duplicate",
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** What brings access back; each is followed by a watch. */
export const RESTORATIONS = [
  "restored_by_appeal",
  "restored_by_expiry",
  "restored_by_fix",
] as const satisfies readonly CaseOutcome[];

/** Whether nothing is in force any more once a case ends so. */
export const isOverWith = (outcome: CaseOutcome): boolean =>
  outcome === "false_alarm" || (RESTORATIONS as readonly CaseOutcome[]).includes(outcome);

/** Without a restoration to watch, what was wrong with a template or a quota is over when it is over. */
const OVER_WHEN_FIXED: readonly RestrictionClass[] = [
  "template_paused",
  "template_flagged",
  "template_disabled",
  "limit_reached",
  "send_limited",
];

type Hit = { class: string | null; bucket: string | null };

/** The outcomes an active case may be closed with, likeliest first. */
export function outcomesWhenActive({ class: hit, bucket }: Hit): CaseOutcome[] {
  if (hit === "healthy") return ["false_alarm"];
  const isOverWhenFixed =
    bucket === "not_a_ban" || (OVER_WHEN_FIXED as readonly (string | null)[]).includes(hit);
  return [
    ...(isOverWhenFixed ? (["restored_by_fix", "restored_by_expiry"] as const) : []),
    "denied_final",
    "migrated",
    "acknowledged",
  ];
}

/** The outcomes to offer when a case is closed from where it stands. */
export function outcomesFor(phase: CasePhase, hit: Hit): CaseOutcome[] {
  if (phase === "active") return outcomesWhenActive(hit);
  return phase === "monitoring" ? [...RESTORATIONS] : [];
}
