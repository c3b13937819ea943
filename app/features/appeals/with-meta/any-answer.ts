/** "Any answer yet?": the three times it is asked after an appeal was filed, and what that comes to. */
import { type ClockState, isGoing } from "~/features/clocks/clock";
import type { ClockKey } from "~templates/rules/clocks";

/** In the order in which they fall due. */
export const ASK_AGAIN = [
  "ask_again_24",
  "ask_again_48",
  "ask_again_72",
] as const satisfies readonly ClockKey[];

export type AskingClock = { id: string; kind: string; state: ClockState; dueAt: Date | null };

export type AnyAnswer = {
  /** The clock whose time has come and that nobody has answered; the latest where several have. */
  due: AskingClock | null;
  /** When it is asked next; null when nothing is left to ask. */
  nextAt: Date | null;
  /** Whether the last time has come: from then on silence may be recorded as the outcome. */
  isSilent: boolean;
};

export function anyAnswer(clocks: readonly AskingClock[], now: Date): AnyAnswer {
  const asking = clocks.filter(({ kind }) => (ASK_AGAIN as readonly string[]).includes(kind));
  const hasCome = ({ dueAt }: AskingClock) => dueAt !== null && dueAt <= now;
  const going = asking.filter(({ state }) => isGoing(state));
  const later = going.filter((clock) => !hasCome(clock)).map(({ dueAt }) => dueAt as Date);
  const last = asking.find(({ kind }) => kind === ASK_AGAIN.at(-1));
  return {
    due: going.filter(hasCome).toSorted(byDue).at(-1) ?? null,
    nextAt: later.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null,
    isSilent: last !== undefined && hasCome(last),
  };
}

const byDue = (one: AskingClock, other: AskingClock) =>
  (one.dueAt?.getTime() ?? 0) - (other.dueAt?.getTime() ?? 0);
