/** What is known about a case from what was told: its class until somebody decides, and its weight. */
import type { CaseOutcome } from "~/features/cases/case-outcome";
import { CLASSES } from "~templates/rules/classes";
import { RANK_OF } from "~templates/rules/concerns";
import { type RestrictionClass, SEVERITIES, type Severity } from "~templates/rules/vocabulary";

type Held = { class: string; liftedAt: Date | null };

const isClass = (name: string): name is RestrictionClass => Object.hasOwn(CLASSES, name);

/** The gravest of what is in force; where all is over, the gravest of what was. */
export function gravestClass(restrictions: readonly Held[]): RestrictionClass | null {
  const inForce = restrictions.filter(({ liftedAt }) => liftedAt === null);
  const classes = (inForce.length > 0 ? inForce : restrictions)
    .map((held) => held.class)
    .filter(isClass)
    .sort((a, b) => graveness(a) - graveness(b) || (a < b ? -1 : 1));
  return classes[0] ?? null;
}

const graveness = (hit: RestrictionClass): number =>
  SEVERITIES.indexOf(CLASSES[hit].severity) * 10 - (RANK_OF[hit] ?? 0);

export const isGraver = (one: string, other: string): boolean =>
  SEVERITIES.indexOf(one as Severity) < SEVERITIES.indexOf(other as Severity);

/** Repeated violations climb: the second weighs one step more, the third two, up to high. */
export function severityByRecurrence(severity: Severity, times: number): Severity {
  const at = SEVERITIES.indexOf(severity);
  const highest = Math.min(at, SEVERITIES.indexOf("high"));
  const raised = Math.max(highest, at - Math.min(2, Math.max(0, times - 1)));
  return SEVERITIES[raised] ?? severity;
}

type Ended = { how: string | null; expiresAt: Date | null; endedAt: Date };

/** How access came back, as far as that is known. */
export function outcomeOf({ how, expiresAt, endedAt }: Ended, hasAppeal: boolean): CaseOutcome {
  if (how === "reinstated" && hasAppeal) return "restored_by_appeal";
  if (how === "expired_confirmed" || (expiresAt && expiresAt <= endedAt)) {
    return "restored_by_expiry";
  }
  return "restored_by_fix";
}
