/** Ratios from interleaved rounds: geometric mean with a bootstrap 95 % interval. */
export type Ratio = { mean: number; low: number; high: number };

const SAMPLES = 2000;

export function ratioOf(rounds: readonly { ours: number; bare: number }[]): Ratio {
  const logs = rounds.map(({ ours, bare }) => Math.log(ours / bare));
  const means = Array.from({ length: SAMPLES }, () => average(logs.map(() => pick(logs)))).sort(
    (a, b) => a - b,
  );
  return {
    mean: Math.exp(average(logs)),
    low: Math.exp(means[Math.floor(SAMPLES * 0.025)] ?? 0),
    high: Math.exp(means[Math.floor(SAMPLES * 0.975)] ?? 0),
  };
}

export const worded = ({ mean, low, high }: Ratio): string =>
  `${mean.toFixed(2)}x (95 % ${low.toFixed(2)}–${high.toFixed(2)})`;

/** Whether a baseline against itself came out even: otherwise the machine was too busy to tell. */
export const isQuiet = ({ mean }: Ratio): boolean => mean >= 0.9 && mean <= 1.1;

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const pick = (values: readonly number[]) => values[Math.floor(Math.random() * values.length)] ?? 0;

export async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
