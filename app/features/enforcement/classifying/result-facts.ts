/** What a result is built from: the answers on the path, and everything that was read. */
import type { Answers } from "../answers";
import type { Signal } from "../signal";

export type ResultFacts = {
  known: Answers;
  /** Answers that a person gave against, or without, what was read. */
  byPerson: ReadonlySet<string>;
  signals: readonly Signal[];
  noticedAt: Date | null;
  now: Date;
};
