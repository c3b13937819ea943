/** Which clocks a thread asks for as it stands. Pure: `settle-clocks` makes the stored ones agree. */

import type { ThreadPromise } from "~/features/correspondence/promised/awaited";
import type { ThreadState } from "~/features/correspondence/thread-lifecycle";
import type { Side } from "~/features/enforcement/restriction-class";
import type { ChaseLadder } from "~templates/rules/chase-ladders";
import { chaseDue, rungAfter } from "./chase";

const HOUR = 3_600_000;
const OUR_ANSWER_HOURS = 24;

export type ThreadTimes = {
  state: ThreadState;
  party: string;
  /** When we first said something to them. */
  firstAskedAt: Date | null;
  firstReplyAt: Date | null;
  /** What both sides promised, as this case counts it. */
  promises: readonly ThreadPromise[];
  /** Until when they promised something that has not come. */
  promisedAt: Date | null;
  turnSince: Date;
  chased: number;
  chasedAt: Date | null;
};

/** What is known of the other side, and how its time is counted. */
export type Terms = {
  name: string;
  /** Hours in which they promise a first answer; null where they promise nothing. */
  replyHours: number | null;
  ladder: ChaseLadder;
  calendarId: string | null;
  /** So many hours of their working time later. */
  later: (from: Date, hours: number) => Date | null;
};

export const THREAD_CLOCKS = [
  "thread_first_reply",
  "direct_support_reply",
  "thread_next_step",
  "thread_chase",
  "thread_answer",
  /** What we promised them. */
  "promise",
] as const;
export type ThreadClock = (typeof THREAD_CLOCKS)[number];

export type WantedClock = {
  kind: ThreadClock;
  side: Side;
  startsAt: Date;
  dueAt: Date | null;
  isPaused: boolean;
  /** Who said so; null for the rule itself. */
  source: string | null;
  calendarId: string | null;
  /** The step of the ladder, where it is one. */
  note: string;
  /** The promise that it counts, where it counts one. */
  promiseId: string | null;
};

export function wantedClocks(times: ThreadTimes, terms: Terms): WantedClock[] {
  const promised = promiseClocks(times, terms);
  if (times.state === "waiting_us") return [ourAnswer(times), ...promised];
  if (times.state !== "waiting_them") return promised;
  return [...firstReply(times, terms), ...promised, chase(times, terms)];
}

const ourAnswer = ({ turnSince }: ThreadTimes): WantedClock => ({
  kind: "thread_answer",
  side: "us",
  startsAt: turnSince,
  dueAt: new Date(turnSince.getTime() + OUR_ANSWER_HOURS * HOUR),
  isPaused: false,
  source: null,
  calendarId: null,
  note: "",
  promiseId: null,
});

/** Only the provider and Meta are measured by it. */
function firstReply(
  { party, firstAskedAt, firstReplyAt }: ThreadTimes,
  { name, replyHours, calendarId, later }: Terms,
): WantedClock[] {
  const side = theirSide(party);
  if (side === "other" || !firstAskedAt || firstReplyAt) return [];
  return [
    {
      kind: party === "meta_support" ? "direct_support_reply" : "thread_first_reply",
      side,
      startsAt: firstAskedAt,
      dueAt: replyHours ? later(firstAskedAt, replyHours) : null,
      isPaused: false,
      source: party === "meta_support" || !replyHours ? null : name,
      calendarId: replyHours ? calendarId : null,
      note: "",
      promiseId: null,
    },
  ];
}

/** A promise is counted until somebody says how it ended; theirs stand still while they wait for us. */
export function promiseClocks(
  { state, party, promises }: Pick<ThreadTimes, "state" | "party" | "promises">,
  { name }: Pick<Terms, "name">,
): WantedClock[] {
  return promises.flatMap((promise): WantedClock[] => {
    const { id, side, madeAt, dueAt, calendarId, text } = promise;
    if (promise.state !== "open" || !dueAt) return [];
    const isOurs = side === "us";
    return [
      {
        kind: isOurs ? "promise" : "thread_next_step",
        side: isOurs ? side : theirSide(party),
        startsAt: madeAt,
        dueAt,
        isPaused: !isOurs && state === "waiting_us",
        source: isOurs ? null : name || null,
        calendarId,
        note: text.slice(0, 200).toWellFormed(),
        promiseId: id,
      },
    ];
  });
}

function chase(times: ThreadTimes, terms: Terms): WantedClock {
  return {
    kind: "thread_chase",
    side: "us",
    startsAt: times.chasedAt ?? times.turnSince,
    dueAt: chaseDue(times, terms),
    isPaused: false,
    source: null,
    calendarId: terms.calendarId,
    note: rungAfter(terms.ladder, times.chased).step,
    promiseId: null,
  };
}

/** A lawyer, or anybody else, is neither the provider nor Meta. */
export const theirSide = (party: string): Side => {
  if (party === "bsp") return "bsp";
  return party === "meta_support" ? "meta" : "other";
};
