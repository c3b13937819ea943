/** Deadlines as people read them. Whether one was missed is a matter of the moment, so nobody stores it. */
export const CLOCK_STATES = ["running", "paused", "met", "cancelled"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** States in which it still counts: it runs, or it stands still and will run again. */
export const GOING = ["running", "paused"] as const;
export const isGoing = (state: ClockState): boolean =>
  (GOING as readonly ClockState[]).includes(state);

export const CLOCK_READINGS = [
  "running",
  "soon",
  "missed",
  "paused",
  "met",
  "met_late",
  "cancelled",
] as const;
export type ClockReading = (typeof CLOCK_READINGS)[number];

export type ClockTimes = { state: ClockState; dueAt: Date | null; endedAt: Date | null };

const SOON = 24 * 60 * 60_000;

/** What a clock says now. Without a due date it runs and is never missed; nor is one that stands still. */
export function readClock({ state, dueAt, endedAt }: ClockTimes, now: Date): ClockReading {
  if (state === "cancelled" || state === "paused") return state;
  if (state === "met") return dueAt && endedAt && endedAt > dueAt ? "met_late" : "met";
  if (!dueAt) return "running";
  if (dueAt < now) return "missed";
  return dueAt.getTime() - now.getTime() <= SOON ? "soon" : "running";
}

const LAST = Number.MAX_SAFE_INTEGER - 2;

/** Running ones first, nearest first; those without a date, those that stand still, then what ended last. */
export function byNearest<T extends ClockTimes>(clocks: readonly T[]): T[] {
  const when = ({ state, dueAt }: T): number => {
    if (state === "running") return dueAt?.getTime() ?? LAST;
    return state === "paused" ? LAST + 1 : LAST + 2;
  };
  return clocks.toSorted(
    (a, b) => when(a) - when(b) || (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0),
  );
}

type Passing = {
  startsAt: Date;
  dueAt: Date | null;
  /** Since when it stands still. */
  pausedAt?: Date | null;
  /** How long it stood still in pauses that are over. */
  pausedSeconds?: number;
};

/** How much of the time has passed, 0 to 1, pauses aside; null when there is no end. */
export function elapsedShare(clock: Passing, now: Date): number | null {
  const { startsAt, dueAt, pausedAt, pausedSeconds = 0 } = clock;
  if (!dueAt) return null;
  const began = startsAt.getTime() + pausedSeconds * 1000;
  const whole = dueAt.getTime() - began;
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, ((pausedAt ?? now).getTime() - began) / whole));
}
