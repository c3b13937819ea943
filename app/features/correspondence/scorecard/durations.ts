/** How long something usually takes, from how long it took each time. */
export type Spread = { count: number; medianMs: number; p90Ms: number };

/** Null where it never happened. Between two values the lower counts: nothing is made up. */
export function spreadOf(durations: readonly number[]): Spread | null {
  const sorted = durations.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  const [median, p90] = [at(0.5), at(0.9)];
  if (median === undefined || p90 === undefined) return null;
  return { count: sorted.length, medianMs: median, p90Ms: p90 };
}
