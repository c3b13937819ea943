/** How long after it happened something was heard, in the unit that people would use. */
const SECOND = 1000;
const STEPS = [
  { unit: "days", size: 24 * 3600 * SECOND, from: 2 },
  { unit: "hours", size: 3600 * SECOND, from: 2 },
  { unit: "minutes", size: 60 * SECOND, from: 2 },
  { unit: "seconds", size: SECOND, from: 0 },
] as const;

export type Lag = { unit: (typeof STEPS)[number]["unit"]; count: number };

/** Null where it was heard before it happened: somebody's clock is ahead. */
export function lagBetween(happenedAt: Date, heardAt: Date): Lag | null {
  const passed = heardAt.getTime() - happenedAt.getTime();
  if (passed < 0) return null;
  const step = STEPS.find(({ size, from }) => passed >= size * from) ?? STEPS[3];
  return { unit: step.unit, count: Math.floor(passed / step.size) };
}
