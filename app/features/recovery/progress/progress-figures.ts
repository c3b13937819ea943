/** How far making it up to the customers of a case has come, as counts at one moment. */
import type { GrantState } from "../compensation/grant-lifecycle";
import type { Harm } from "../harm";

/**
 * What each stage counts: `identified` known by name; `contacted` a letter was handed over or a call
 * got through, somebody answered what they missed, or they answered us; `responded` an answer is on
 * record; `made_whole` as it stands now. A stage is counted by itself: somebody may be made whole
 * who never answered.
 */
export const STAGES = ["identified", "contacted", "responded", "made_whole"] as const;
export type Stage = (typeof STAGES)[number];

/** What happens to customers on a day. */
export const STEPS = ["contacted", "responded", "made_whole"] as const;
export type Step = (typeof STEPS)[number];

/** So many in the quarter of an hour that begins at `at`: days of every time zone are made of whole ones. */
export type Counted = { at: string; count: number };

/** Why nobody has been in touch; a reason of the guard or of campaigns where a letter or call failed. */
export const UNREACHED = [
  "not_tried",
  "waiting",
  "unconfirmed",
  "given_up",
  "declined",
  "made_whole",
] as const;

export type LetterFigures = {
  channel: string;
  harm: Harm;
  /** Empty where it was not kept. */
  language: string;
  sent: number;
  /** Null where nothing tells whether it arrived, as with e-mail. */
  arrived: number | null;
  answered: number;
};

export type MoneyFigures = {
  currency: string;
  state: GrantState;
  grants: number;
  /** In minor units, as text: sums may be larger than what a number holds exactly. */
  minor: string;
  points: number;
};

export type BudgetFigures = Record<
  "amount" | "proposed" | "committed" | "outstanding" | "spent",
  string
> & { currency: string };

export type ProgressFigures = {
  /** How many of the customers are on record twice; each counts once. */
  twice: number;
  stages: Record<Stage, number>;
  steps: Record<Step, Counted[]>;
  /** Customers by the channel that reached them, some over several; empty where none was noted. */
  channels: { channel: string; customers: number }[];
  letters: LetterFigures[];
  /** Customers nobody reached and who can be; contacted ones to whom something may be owed; requests that wait. */
  left: { toContact: number; toMakeWhole: number; requests: number };
  /** Everybody who was not contacted, once. */
  unreached: { why: string; customers: number }[];
  money: MoneyFigures[];
  budget: BudgetFigures | null;
  /** How many gave 1, 2, 3, 4 and 5. */
  scores: number[];
  /** Scores by when they were given: how many, and their sum. */
  scored: (Counted & { sum: number })[];
};

/** Null for a share of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null;

/** Below this a share says little: one customer more or less moves it by several points. */
export const FEW = 30;

export type ScoreSummary = { count: number; mean: number; median: number };

/** Null where nobody was asked, or nobody has answered. */
export function scoreSummary(scores: readonly number[]): ScoreSummary | null {
  const count = scores.reduce((sum, each) => sum + each, 0);
  if (count === 0) return null;
  const sum = scores.reduce((total, each, index) => total + each * (index + 1), 0);
  const inOrder = scores.map((_, index) =>
    scores.slice(0, index + 1).reduce((passed, each) => passed + each, 0),
  );
  /** The score of whoever stands at a place of the row from lowest to highest, from 0. */
  const at = (place: number) => 1 + inOrder.findIndex((passed) => passed > place);
  const median = (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
  return { count, mean: sum / count, median };
}

/** What was handed out so far, used or not, for each customer who is made whole; by currency. */
export function costPerCustomer(
  money: readonly MoneyFigures[],
  madeWhole: number,
): { currency: string; minor: bigint }[] {
  if (madeWhole === 0) return [];
  const given = sumsOf(money, ["issued", "redeemed"]);
  return given.map(({ currency, minor }) => ({
    currency,
    minor: (minor + BigInt(madeWhole) / 2n) / BigInt(madeWhole),
  }));
}

/** Never over currencies. */
export function sumsOf(
  money: readonly MoneyFigures[],
  states: readonly GrantState[],
): { currency: string; minor: bigint; grants: number }[] {
  const currencies = [...new Set(money.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const rows = money.filter((row) => row.currency === currency && states.includes(row.state));
    return {
      currency,
      minor: rows.reduce((sum, { minor }) => sum + BigInt(minor), 0n),
      grants: rows.reduce((sum, { grants }) => sum + grants, 0),
    };
  });
}

/** The share of the budget that is promised, handed out or used. */
export function budgetUse({ amount, committed, outstanding, spent }: BudgetFigures): number {
  const used = BigInt(committed) + BigInt(outstanding) + BigInt(spent);
  return Number(amount) > 0 ? Number(used) / Number(amount) : 0;
}
