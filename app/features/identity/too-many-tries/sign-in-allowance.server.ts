/** Whether a guess at an account may be evaluated now. `limits.ts` says why it is split as it is. */
import type { LimitName } from "./limits";
import { giveBackTry, takeTry, type Wait } from "./rate-limits.server";

export type Guess = {
  account: string;
  address: string;
  isKnownBrowser: boolean;
  isKnownAddress: boolean;
};

export type Allowance = {
  /** 0: go ahead. */
  wait: Wait;
  /** After a sign-in that succeeded: it was no guess. */
  giveBack: () => Promise<void>;
};

type Count = readonly [limit: LimitName, key: string];

export async function takeSignInTry(guess: Guess): Promise<Allowance> {
  const { account, address, isKnownBrowser, isKnownAddress } = guess;
  const taken: Count[] = [];
  const answer = (wait: Wait): Allowance => ({
    wait,
    giveBack: async () => {
      for (const [limit, key] of taken) await giveBackTry(limit, key);
    },
  });

  if (!isKnownBrowser) {
    const wait = await takeAll([["sign-in-address", address]], taken);
    if (wait > 0) return answer(wait);
  }

  const parts: Count[][] = [
    ...(isKnownBrowser ? [[["sign-in-known-browser", account]] satisfies Count[]] : []),
    ...(isKnownAddress ? [[["sign-in-known-address", account]] satisfies Count[]] : []),
    [
      ["sign-in-pair", `${account} ${address}`],
      ["sign-in-strangers", account],
      ["sign-in-strangers-day", account],
    ],
  ];
  const waits: Wait[] = [];
  for (const part of parts) {
    const wait = await takeAll(part, taken);
    if (wait === 0) return answer(0);
    waits.push(wait);
  }
  return answer(Math.min(...waits));
}

/** Takes one after the other, and stops at the first that is used up. */
async function takeAll(counts: readonly Count[], taken: Count[]): Promise<Wait> {
  for (const count of counts) {
    const wait = await takeTry(...count);
    if (wait > 0) return wait;
    taken.push(count);
  }
  return 0;
}
