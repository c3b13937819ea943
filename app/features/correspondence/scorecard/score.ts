/** What threads say about a provider, taken together. Pure. */
import { type Spread, spreadOf } from "./durations";

export type MeasuredThread = {
  id: string;
  title: string;
  /** The first of its cases that the reader may see, and its class; empty where it has none. */
  reference: string;
  class: string;
  replyMs: number | null;
  solveMs: number | null;
  /** Of their promises whose time is over; withdrawn ones count nowhere. */
  kept: number;
  broken: number;
};

export type Score = {
  threads: number;
  reply: Spread | null;
  solve: Spread | null;
  kept: number;
  broken: number;
};

export function scoreOf(threads: readonly MeasuredThread[]): Score {
  const known = (durations: readonly (number | null)[]) =>
    spreadOf(durations.filter((duration) => duration !== null));
  const sum = (of: (thread: MeasuredThread) => number) =>
    threads.reduce((total, thread) => total + of(thread), 0);
  return {
    threads: threads.length,
    reply: known(threads.map(({ replyMs }) => replyMs)),
    solve: known(threads.map(({ solveMs }) => solveMs)),
    kept: sum(({ kept }) => kept),
    broken: sum(({ broken }) => broken),
  };
}
