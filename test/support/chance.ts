/** Chance that can be repeated: the seed is printed, and `DRILL_SEED` runs the same again. */
export type Chance = {
  /** A whole number from 0 up to, not including, `below`. */
  upTo(below: number): number;
  of<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
};

/** The seeds of one drill follow from the one that was printed. */
export function chance(drill: string): Chance {
  const seed = Number(process.env.DRILL_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${drill}: DRILL_SEED=${seed}`);
  let state = seed >>> 0;
  /** Mulberry32. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    of: <T>(list: readonly T[]) => list[upTo(list.length)] as T,
    percent: (share) => next() * 100 < share,
  };
}
