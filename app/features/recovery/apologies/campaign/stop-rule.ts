/** When a campaign stops by itself between two waves. */

export type WaveCount = { sent: number; failed: number; optedOut: number };

/** A few say nothing yet. */
const LEAST = 10;

/** The rule that stops it, or null. Shares are of those who were written to in the wave. */
export function stopAfter(
  { sent, failed, optedOut }: WaveCount,
  percent: number,
): "failures" | "opt_outs" | null {
  const tried = sent + failed;
  if (tried < LEAST) return null;
  if (failed * 100 > tried * percent) return "failures";
  return optedOut * 100 > tried * percent ? "opt_outs" : null;
}
