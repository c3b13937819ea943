/** When a connection is asked again. Pure: chance and time come in. */
import type { PollProblem } from "./judge-answer";

const MINUTE = 60_000;
/** The least pause after a failure, by its kind: a dead token does not come alive by being tried. */
const FIRST_PAUSE: Readonly<Record<PollProblem, number>> = {
  token: 60,
  permission: 60,
  refused: 15,
  unreadable: 15,
  unreachable: 2,
  throttled: 10,
};
const LONGEST = 24 * 60;

type Asked = {
  everyMinutes: number;
  /** Null too where only some questions were refused: the others are worth asking. */
  problem: PollProblem | null;
  /** In a row, this one included. */
  failures: number;
  /** What the other side asked for, if it did. */
  waitSeconds: number | null;
};

/**
 * Up to a tenth sooner or later than usual, so that many connections do not ask at one moment. After
 * failures the pause doubles up to a day, and is never shorter than what was asked for.
 * @param chance from 0 up to 1
 */
export function nextPoll(
  { everyMinutes, problem, failures, waitSeconds }: Asked,
  now: Date,
  chance: number,
): Date {
  const first = problem ? Math.max(FIRST_PAUSE[problem], 1) : everyMinutes;
  const usual = problem ? first * 2 ** Math.min(failures - 1, 12) : first;
  const pause = Math.min(usual, Math.max(LONGEST, everyMinutes)) * (0.9 + chance * 0.2);
  const wanted = Math.min((waitSeconds ?? 0) / 60, LONGEST);
  return new Date(now.getTime() + Math.max(pause, wanted) * MINUTE);
}

/** Failures in a row after which people are told, where the reason passes by itself as a rule. */
const TOLD_AFTER = 6;

/** What no waiting mends. */
const LASTING: readonly string[] = ["token", "permission"];

/** Whether this failure is the one that people are told of. */
export function isTold(problem: PollProblem, failures: number, before: string | null): boolean {
  if (LASTING.includes(problem)) return before !== problem;
  return problem !== "throttled" && failures === TOLD_AFTER;
}

/** Whether people have heard that it fails. */
export const wasTold = (problem: string | null, failures: number): boolean =>
  problem !== null &&
  (LASTING.includes(problem) || (problem !== "throttled" && failures >= TOLD_AFTER));
