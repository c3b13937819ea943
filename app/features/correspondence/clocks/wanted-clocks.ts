/** Which clocks a thread asks for as it stands. Pure: `settle-clocks` makes the stored ones agree. */

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
  promisedAt: Date | null;
  promisedFrom: Date | null;
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
};

export function wantedClocks(times: ThreadTimes, terms: Terms): WantedClock[] {
  if (times.state === "waiting_us") return [ourAnswer(times), ...promise(times, terms, true)];
  if (times.state !== "waiting_them") return [];
  return [...firstReply(times, terms), ...promise(times, terms, false), chase(times, terms)];
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
});

/** Only the provider and Meta are measured by it; nobody else has a side of their own. */
function firstReply(
  { party, firstAskedAt, firstReplyAt }: ThreadTimes,
  { name, replyHours, calendarId, later }: Terms,
): WantedClock[] {
  const side = theirSide(party);
  if (!side || !firstAskedAt || firstReplyAt) return [];
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
    },
  ];
}

function promise(
  { party, promisedAt, promisedFrom }: ThreadTimes,
  { name, calendarId }: Terms,
  isPaused: boolean,
): WantedClock[] {
  if (!promisedAt || !promisedFrom) return [];
  return [
    {
      kind: "thread_next_step",
      side: theirSide(party) ?? "bsp",
      startsAt: promisedFrom,
      dueAt: promisedAt,
      isPaused,
      source: name || null,
      calendarId,
      note: "",
    },
  ];
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
  };
}

const theirSide = (party: string): Side | null => {
  if (party === "bsp") return "bsp";
  return party === "meta_support" ? "meta" : null;
};
