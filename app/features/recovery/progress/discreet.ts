/**
 * Counts of people as they may leave the house: small ones could point at somebody, and what is left
 * out of a whole that is told could be worked out from the rest.
 */

/** Counts from 1 to below this are not told. */
export const FEWEST = 5;

/**
 * `few`: below `FEWEST`. `all_but_few`: so much of a whole that what is missing is below it.
 * `hidden`: left out because another part could be worked out from it.
 */
export type Discreet = number | "few" | "all_but_few" | "hidden";

const isSmall = (count: number): boolean => count > 0 && count < FEWEST;

export const discreet = (count: number): Discreet => (isSmall(count) ? "few" : count);

/** One part of a whole that is told beside it. */
export function discreetPart(part: number, whole: number): Discreet {
  if (isSmall(part)) return "few";
  return isSmall(whole - part) ? "all_but_few" : part;
}

/** All parts of a whole that is told: where one small part is left out, the next smallest is too. */
export function discreetParts(counts: readonly number[]): Discreet[] {
  const parts = counts.map(discreet);
  if (parts.filter((part) => part === "few").length !== 1) return parts;
  const told = counts.filter((count) => count >= FEWEST);
  const place = counts.indexOf(Math.min(...told));
  return parts.map((part, index) => (index === place && told.length > 0 ? "hidden" : part));
}

/** A share would tell a part that is left out. */
export const discreetShare = (part: Discreet, whole: number): number | null =>
  typeof part === "number" && whole >= FEWEST ? part / whole : null;
