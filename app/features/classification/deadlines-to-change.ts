/** Which deadlines a classification ends and which it sets, beside those that the case has. */
import type { Deadline } from "~/features/enforcement/triage-result";
import { CLOCKS, type ClockKey } from "~templates/rules/clocks";

/**
 * A clock of the case that goes on, or that was ended because people said so. None of a thread, an
 * appeal or a promise.
 */
export type StandingClock = {
  id: string;
  kind: string;
  dueAt: Date | null;
  isGoing: boolean;
  /** Whether a classification set it going; only such a one is ended by another. */
  isOurs: boolean;
  /** Whether a person put another date than the rule's. */
  isCorrected: boolean;
};

/**
 * Of each kind: a date that stands already is not set again, and what people ended stays ended. A
 * date that a person corrected stands for one of its kind, and ends only where the class knows no
 * such deadline.
 * @param settled kinds that are not waited for any more, such as the window of an appeal that is filed
 */
export function deadlinesToChange(
  deadlines: readonly Deadline[],
  standing: readonly StandingClock[],
  settled: readonly ClockKey[] = [],
): { end: string[]; start: Deadline[] } {
  const free = new Set(standing);
  const take = (fits: (clock: StandingClock) => boolean): boolean => {
    const found = [...free].find(fits);
    return found ? free.delete(found) : false;
  };
  const moved = deadlines
    .filter((each) => isRunning(each) && !settled.includes(each.clock))
    .filter(({ clock, dueAt }) => !take((each) => each.kind === clock && isAt(each.dueAt, dueAt)));
  const start = moved.filter(
    ({ clock }) =>
      !take(
        ({ kind, isCorrected }) =>
          kind === clock && (isCorrected || CLOCKS[clock].starts === "classified"),
      ),
  );
  const end = [...free].filter(({ isGoing, isOurs }) => isGoing && isOurs);
  return { end: end.map(({ id }) => id), start };
}

const isAt = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/** A date to come runs; so does an end that somebody should have named and did not. */
const isRunning = ({ clock, dueAt }: Deadline): boolean =>
  Object.hasOwn(CLOCKS, clock) && (dueAt !== null || CLOCKS[clock].starts === "stated");
