/** Finds the reasoning that was committed together with an event. */
import type { WhyClassified } from "./why-classified.server";

/** Both are written in one transaction, milliseconds apart. */
const TOGETHER = 60_000;

export function whyAt(whys: readonly WhyClassified[], at: Date): WhyClassified | undefined {
  const apart = (why: WhyClassified) => Math.abs(why.at.getTime() - at.getTime());
  const [nearest] = [...whys].sort((a, b) => apart(a) - apart(b));
  return nearest && apart(nearest) < TOGETHER ? nearest : undefined;
}
