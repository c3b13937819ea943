/** What the other side promised and has not given: until when nobody chases them, and what is broken. */
import type { Side } from "~/features/enforcement/restriction-class";

export type ThreadPromise = {
  id: string;
  side: Side;
  state: "open" | "broken";
  madeAt: Date;
  /** As it was promised. */
  dueAt: Date | null;
  /** When somebody said that it was broken. */
  endedAt: Date | null;
  calendarId: string | null;
  /** What was promised, as it was said. */
  text: string;
  /** Only this case reads the message it was made in; null for every case of the thread. */
  onlyCaseId: string | null;
  /** The clocks that count it now, one at most on each case. */
  clocks: readonly { caseId: string; dueAt: Date | null }[];
};

export type Awaited = {
  dueAt: Date;
  /** Somebody said that it was broken. Whether an open one is late depends on when it is looked at. */
  isBroken: boolean;
};

/**
 * The nearest of theirs, with its end as the clock of this case counts it. One that was broken
 * counts until they say something again.
 */
export function awaitedOf(
  promises: readonly ThreadPromise[],
  { caseId, turnSince }: { caseId: string; turnSince: Date },
): Awaited | null {
  const due = promises.flatMap((promise): Awaited[] => {
    if (promise.side === "us" || !promise.dueAt) return [];
    if (promise.state === "open") {
      const clock = promise.clocks.find((each) => each.caseId === caseId);
      return [{ dueAt: clock?.dueAt ?? promise.dueAt, isBroken: false }];
    }
    const { endedAt, dueAt } = promise;
    if (!endedAt || endedAt < turnSince) return [];
    return [{ dueAt: endedAt < dueAt ? endedAt : dueAt, isBroken: true }];
  });
  return due.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())[0] ?? null;
}

/** Of a thread as one of its cases counts them. */
export const promisesFor = <P extends ThreadPromise>(promises: readonly P[], caseId: string) =>
  promises.filter(({ onlyCaseId }) => onlyCaseId === null || onlyCaseId === caseId);
