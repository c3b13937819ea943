/** What becomes of a letter by what its carrier, or a later word about it, says. */
import type { CarrierAnswer } from "./carrier";

export type Settled = {
  state: "sent" | "failed" | "unconfirmed" | "waiting";
  reason: string;
  /** Of one that waits: for how long. */
  waitMs: number;
  /** A try that said nothing of the letter itself is not counted. */
  isTry: boolean;
};

const MINUTE = 60_000;
const MOST_TRIES = 5;
/** So often a person who has had enough is tried, a day apart, before they are given up (OURS). */
const MOST_DAYS = 3;

/** Only what passes by itself is tried again; what nobody knows is left to a person. */
export function settledBy(answer: CarrierAnswer, tries: number): Settled {
  const row = { reason: "", waitMs: 0, isTry: true };
  switch (answer.kind) {
    case "taken":
      return { ...row, state: "sent" };
    case "unknown":
      return { ...row, state: "unconfirmed" };
    case "refused":
      return { ...row, state: "failed", reason: "refused" };
    case "again":
      return tries >= MOST_TRIES
        ? { ...row, state: "failed", reason: "not_taken" }
        : { ...row, state: "waiting", waitMs: MINUTE * 2 ** (tries - 1) };
    case "later": {
      const { reason } = answer;
      const isPerson = reason === "user_cap";
      return isPerson && tries >= MOST_DAYS
        ? { ...row, state: "failed", reason }
        : { ...row, state: "waiting", reason, waitMs: answer.minutes * MINUTE, isTry: isPerson };
    }
    case "blocked":
      return { ...row, state: "waiting", isTry: false };
  }
}
