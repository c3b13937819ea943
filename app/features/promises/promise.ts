/** Commitments that somebody made, and how they end. What has ended stays ended. */
import { allow, refuse, type Verdict } from "~/platform/verdict";

export const PROMISE_STATES = ["open", "kept", "broken", "withdrawn"] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export const PROMISE_ENDS = ["kept", "broken", "withdrawn"] as const;
export type PromiseEnd = (typeof PROMISE_ENDS)[number];

/** Where a promise was made. */
export const PROMISE_SOURCES = ["appeal", "message", "spoken"] as const;
export type PromiseSource = (typeof PROMISE_SOURCES)[number];

type Standing = {
  state: PromiseState;
  /** How it ended, where it has. */
  endedByName: string;
  endedAt: Date | null;
  reason: string;
};

/** May it end this way? Whoever says that it was broken or withdrawn says why. */
export function decideEnd(
  { state, endedByName: by, endedAt: at, reason: why }: Standing,
  to: PromiseEnd,
  reason: string,
): Verdict<PromiseEnd> {
  if (state !== "open") return refuse("promises.refusals.ended", { state, by, at, why });
  if (to !== "kept" && !reason.trim()) return refuse("promises.refusals.reason");
  return allow(to);
}

export type PromiseReading = PromiseState | "overdue" | "paused";

type Counted = {
  state: PromiseState;
  dueAt: Date | null;
  /** The clock that counts it; its end moves on while it stands still. */
  clock?: { state: string; dueAt: Date | null } | null;
};

/** What a promise says now: an open one whose time is over is overdue, nobody stores that. */
export function readPromise({ state, dueAt, clock }: Counted, now: Date): PromiseReading {
  if (state !== "open") return state;
  if (clock?.state === "paused") return "paused";
  const until = clock?.dueAt ?? dueAt;
  return until !== null && until < now ? "overdue" : "open";
}

type Worded = { whatEn: string; whatId: string; verbatim: string };

/** What was promised, in a reader's language as far as it was written; as it was said where not. */
export function promiseText({ whatEn, whatId, verbatim }: Worded, language: "en" | "id"): string {
  const [own, other] = language === "en" ? [whatEn, whatId] : [whatId, whatEn];
  return own || other || verbatim;
}
