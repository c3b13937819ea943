/** Deadlines as people read them. Whether one was missed is a matter of the moment, so nobody stores it. */
export const CLOCK_STATES = ["running", "met", "cancelled"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

export const CLOCK_READINGS = [
  "running",
  "soon",
  "missed",
  "met",
  "met_late",
  "cancelled",
] as const;
export type ClockReading = (typeof CLOCK_READINGS)[number];

export type ClockTimes = { state: ClockState; dueAt: Date | null; endedAt: Date | null };

const SOON = 24 * 60 * 60_000;

/** What a clock says now. Without a due date it runs and is never missed. */
export function readClock({ state, dueAt, endedAt }: ClockTimes, now: Date): ClockReading {
  if (state === "cancelled") return "cancelled";
  if (state === "met") return dueAt && endedAt && endedAt > dueAt ? "met_late" : "met";
  if (!dueAt) return "running";
  if (dueAt < now) return "missed";
  return dueAt.getTime() - now.getTime() <= SOON ? "soon" : "running";
}

/** Running ones first, nearest first; those without a date after those with one; then what ended last. */
export function byNearest<T extends ClockTimes>(clocks: readonly T[]): T[] {
  const when = (clock: T) =>
    clock.state === "running"
      ? (clock.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER - 1)
      : Number.MAX_SAFE_INTEGER;
  return clocks.toSorted(
    (a, b) => when(a) - when(b) || (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0),
  );
}

/** How much of the time has passed, 0 to 1; null when there is no end. */
export function elapsedShare(startsAt: Date, dueAt: Date | null, now: Date): number | null {
  if (!dueAt) return null;
  const whole = dueAt.getTime() - startsAt.getTime();
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (now.getTime() - startsAt.getTime()) / whole));
}
