/**
 * How many rows one transaction moves. Few at first, so that what was killed goes on at once; then as
 * many as take about so long, so that progress is seen and nobody who stops it waits.
 */
const MOST = 10_000;
const FEWEST = 250;
const AIM_MS = 700;

export const FIRST_PORTION = 500;

/** After a portion that took so long. One moment of haste or delay changes it by half or twice at most. */
export function portionAfter(rows: number, tookMs: number): number {
  const wanted = (rows * AIM_MS) / Math.max(tookMs, 1);
  const near = Math.min(Math.max(wanted, rows / 2), rows * 2);
  return Math.round(Math.min(Math.max(near, FEWEST), MOST));
}
