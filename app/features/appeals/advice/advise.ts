/** Should we appeal at all? Compares every way out of a restriction by the table of the rules. */
import {
  STANDINGS,
  type Standing,
  WAY_RULES,
  WAYS,
  type Way,
  type WayRow,
  type When,
} from "~templates/rules/appeal/routes";
import type { Appealability, Level, RestrictionClass } from "~templates/rules/vocabulary";

export type Offered = NonNullable<When["offered"]>[number];
export type LastOutcome = NonNullable<When["last"]>[number];

/** What the comparison looks at; never a whole row. */
export type AdviceFacts = {
  class: RestrictionClass;
  level: Level;
  appealable: Appealability;
  offered: Offered;
  isSpam: boolean;
  /** Null where nobody named an end. */
  endsAt: Date | null;
  isWithMeta: boolean;
  /** What the last attempt came to; null where none was decided. */
  last: LastOutcome | null;
  isWindowOver: boolean;
};

export type AdvisedWay = { way: Way; standing: Standing; why: WayRow["why"] };

export type Advice = {
  /** The best first, closed ones last; within a standing in the order of the rules. */
  ways: AdvisedWay[];
  best: Way | null;
  /**
   * Whether there is nothing to file: it cannot be appealed, and waiting is what is left. Then an
   * appeal is begun only with a reason.
   */
  isWaitOut: boolean;
};

export function advise(facts: AdviceFacts): Advice {
  const ways = WAYS.map((way): AdvisedWay => {
    const row = WAY_RULES[way].rows.find(({ when }) => fits(when, facts));
    if (!row) throw new Error(`No row of ${way} fits.`);
    return { way, standing: row.standing, why: row.why };
  }).toSorted((one, other) => rank(one) - rank(other));
  const standing = (way: Way) => ways.find((each) => each.way === way)?.standing;
  return {
    ways,
    best: ways.find((each) => each.standing === "advised")?.way ?? null,
    isWaitOut:
      !facts.isWithMeta && standing("appeal") === "closed" && standing("wait_out") === "advised",
  };
}

const rank = ({ standing }: AdvisedWay) => STANDINGS.indexOf(standing);

function fits(when: When, facts: AdviceFacts): boolean {
  const { classes, levels, appealable, offered, last } = when;
  const isOneOf = <T>(wanted: readonly T[] | undefined, is: T) => !wanted || wanted.includes(is);
  const is = (wanted: boolean | undefined, it: boolean) => wanted === undefined || wanted === it;
  return (
    isOneOf(classes, facts.class) &&
    isOneOf(levels, facts.level) &&
    isOneOf(appealable, facts.appealable) &&
    isOneOf(offered, facts.offered) &&
    is(when.hasEnd, facts.endsAt !== null) &&
    is(when.isSpam, facts.isSpam) &&
    is(when.isWithMeta, facts.isWithMeta) &&
    (!last || (facts.last !== null && last.includes(facts.last))) &&
    is(when.isWindowOver, facts.isWindowOver)
  );
}

/** What a triage answer about Business Support Home says; nobody looked where there is none. */
export function offeredOf(answer: unknown): Offered {
  const [value] = [answer].flat();
  return value === "request_review" ||
    value === "acknowledge" ||
    value === "in_review" ||
    value === "neither"
    ? value
    : "unknown";
}

/** Whether a violation is about spam, as far as the platform's word or the causes say. */
export function isAboutSpam(violationType: string | null, causes: readonly string[]): boolean {
  return /spam/i.test(violationType ?? "") || causes.includes("no_consent");
}
