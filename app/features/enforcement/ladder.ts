/** Where on its ladder an enforcement stands, and what the platform says comes next. */
import { LADDERS, type Ladder, type LadderKey, type LadderStep } from "~templates/rules/ladders";
import type { RestrictionClass } from "~templates/rules/vocabulary";

export type PastStep = { restrictionClass: RestrictionClass; lastedHours: number | null };

/** The ladder that a violation type climbs. Everything else climbs the account's. */
export function ladderOf(violationType: string | null): LadderKey {
  if (violationType?.startsWith("DIRECT_SEND_")) return "direct_send";
  return violationType?.startsWith("UTILITY_TEMPLATE_ABUSE") ? "utility_misuse" : "account";
}

/**
 * The step after the highest one seen so far; null at the top. A span tells apart steps that share a
 * class; a span nobody knows counts as the lowest that fits.
 */
export function nextStep(key: LadderKey, history: readonly PastStep[]): LadderStep | null {
  const { steps }: Ladder = LADDERS[key];
  const highest = Math.max(-1, ...history.map((past) => placeOf(past, steps)));
  return steps[highest + 1] ?? null;
}

function placeOf(
  { restrictionClass, lastedHours }: PastStep,
  steps: readonly LadderStep[],
): number {
  const sameClass = (step: LadderStep) => step.restrictionClass === restrictionClass;
  const exact = steps.findIndex(
    (step) => sameClass(step) && lastedHours !== null && step.lastsHours.includes(lastedHours),
  );
  return exact >= 0 ? exact : steps.findIndex(sameClass);
}
