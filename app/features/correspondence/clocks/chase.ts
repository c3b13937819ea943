/** The next step of chasing somebody, and when it is due. */
import {
  CHASE_LADDERS,
  type ChaseLadder,
  type ChaseRung,
  DEFAULT_LADDER,
  META_LADDER,
} from "~templates/rules/chase-ladders";
import { providerNamed } from "~templates/rules/providers";

export function ladderFor({ party, name }: { party: string; name: string }): ChaseLadder {
  if (party === "meta_support") return META_LADDER;
  const key = party === "bsp" ? providerNamed(name) : null;
  return (key && CHASE_LADDERS[key]) ?? DEFAULT_LADDER;
}

/** The rung after so many chases. Above the last there is nothing but the last again. */
export function rungAfter({ rungs }: ChaseLadder, chased: number): ChaseRung {
  return rungs[chased] ?? rungs.at(-1) ?? rungs[0];
}

type Silence = {
  turnSince: Date;
  chased: number;
  /** When they were chased last. */
  chasedAt: Date | null;
  /** Until when they promised something that has not come. */
  promisedAt: Date | null;
};
type Pace = { ladder: ChaseLadder; later: (from: Date, hours: number) => Date | null };

/**
 * When it is time to chase: the moment that they promised something for and did not give it.
 * Otherwise at the age of the silence that the rung names, never sooner after the last time than
 * rungs lie apart, and never before what they promised. Null where nobody ever works on their side.
 */
export function chaseDue(
  { turnSince, chased, chasedAt, promisedAt }: Silence,
  { ladder, later }: Pace,
): Date | null {
  if (promisedAt && chased === 0) return promisedAt;
  const { rungs } = ladder;
  const last = rungs.at(-1) ?? rungs[0];
  const step = last.afterHours - (rungs.at(-2)?.afterHours ?? 0);
  const beyond = Math.max(0, chased - rungs.length + 1) * step;
  const { afterHours } = rungAfter(ladder, chased);
  const apart = beyond > 0 ? step : afterHours - (rungs[chased - 1]?.afterHours ?? 0);
  const due = later(turnSince, afterHours + beyond);
  const rested = chasedAt && later(chasedAt, apart);
  if (!due) return null;
  return latest([due, rested, promisedAt]);
}

const latest = (moments: readonly (Date | null)[]): Date =>
  new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
