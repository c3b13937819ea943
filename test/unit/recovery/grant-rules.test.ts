import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { approvalLimit } from "~/features/recovery/compensation/approval-limit";
import {
  decideGrant,
  GRANT_MOVES,
  GRANT_STATES,
  type GrantMove,
  type GrantState,
  movesOpenTo,
} from "~/features/recovery/compensation/grant-lifecycle";
import { differencesIn, type Total } from "~/features/recovery/compensation/ledger/ledger-check";
import { LEDGER_ACCOUNTS, postingsOf } from "~/features/recovery/compensation/ledger-rule";
import { LedgerAccount, GrantState as StoredState } from "~prisma/generated/enums";

const NOW = new Date("2026-11-27T03:00:00Z");
const grant = (state: GrantState, expiresAt: Date | null = null) => ({
  state,
  amountMinor: 5_000,
  currency: "IDR",
  proposedById: "maya",
  expiresAt,
});
const lead = { id: "sari", limit: null };

describe("the life of a grant", () => {
  it.each<[GrantState, GrantMove[]]>([
    ["proposed", ["approve", "reject"]],
    ["approved", ["issue", "reverse"]],
    ["rejected", []],
    ["issued", ["redeem", "reverse"]],
    ["redeemed", []],
    ["reversed", []],
    ["expired", []],
  ])("when %s, offers %j and nothing else", (state, moves) => {
    expect(movesOpenTo(grant(state), lead, NOW)).toEqual(moves);
  });

  it("lets nobody approve their own proposal, and lets them withdraw it", () => {
    const maya = { id: "maya", limit: null };

    expect(decideGrant("approve", grant("proposed"), maya, NOW)).toMatchObject({
      refusal: { key: "compensation.refusals.ownProposal" },
    });
    expect(decideGrant("reject", grant("proposed"), maya, NOW).ok).toBe(true);
  });

  it("refuses what is over one's limit, and says the limit", () => {
    const upTo = (minor: number, currency = "IDR") => ({
      id: "bayu",
      limit: { minor, currency },
    });

    expect(decideGrant("approve", grant("proposed"), upTo(4_999), NOW)).toMatchObject({
      refusal: { key: "compensation.refusals.overLimit", params: { limit: "4999 IDR" } },
    });
    expect(decideGrant("approve", grant("proposed"), upTo(5_000), NOW).ok).toBe(true);
    expect(decideGrant("approve", grant("proposed"), upTo(900_000, "USD"), NOW)).toMatchObject({
      refusal: {
        key: "compensation.refusals.otherLimit",
        params: { limit: "USD", currency: "IDR" },
      },
    });
  });

  it("lets go of what ran out, and of nothing before", () => {
    const over = grant("issued", NOW);
    const good = grant("issued", new Date(NOW.getTime() + 1));

    expect(decideGrant("redeem", over, lead, NOW).ok).toBe(false);
    expect(decideGrant("expire", over, lead, NOW).ok).toBe(true);
    expect(decideGrant("redeem", good, lead, NOW).ok).toBe(true);
    expect(decideGrant("expire", good, lead, NOW).ok).toBe(false);
    expect(decideGrant("expire", grant("issued"), lead, NOW).ok).toBe(false);
  });

  it("uses the same words as the database", () => {
    expect(Object.values(StoredState)).toEqual([...GRANT_STATES]);
    expectTypeOf<StoredState>().toEqualTypeOf<GrantState>();
    expect(Object.values(LedgerAccount)).toEqual([...LEDGER_ACCOUNTS]);
  });
});

describe("who may approve how much", () => {
  const policy = { currency: "IDR", careUpTo: 20_000, leadUpTo: 90_000 };

  it("is the widest of one's roles", () => {
    expect(approvalLimit(policy, ["customer_care"])).toEqual({
      minor: 20_000,
      currency: "IDR",
    });
    expect(approvalLimit(policy, ["customer_care", "support_lead"])?.minor).toBe(90_000);
    expect(approvalLimit({ ...policy, leadUpTo: null }, ["support_lead"])).toBeNull();
    expect(approvalLimit(policy, ["admin", "viewer", "bsp_liaison"])?.minor).toBe(0);
    expect(approvalLimit(policy, [])?.minor).toBe(0);
  });
});

/** A ledger, budget and grants that were moved about at random by the rules. */
const story = fc.array(
  fc.record({
    amount: fc.bigInt({ min: 1n, max: 9_000_000n }),
    moves: fc.array(fc.constantFrom(...GRANT_MOVES), { maxLength: 6 }),
  }),
  { maxLength: 8 },
);

function told(grants: readonly { amount: bigint; moves: readonly GrantMove[] }[]): Total[] {
  const sums = new Map<string, bigint>();
  const add = (source: Total["source"], name: string, by: bigint) =>
    sums.set(`${source} ${name}`, (sums.get(`${source} ${name}`) ?? 0n) + by);
  add("ledger", "allotted", -100_000_000n);
  add("ledger", "available", 100_000_000n);
  add("budget", "amount", 100_000_000n);
  const figure: Partial<Record<GrantState, string>> = {
    proposed: "proposed",
    approved: "committed",
    issued: "outstanding",
    redeemed: "spent",
  };
  for (const { amount, moves } of grants) {
    let state: GrantState = "proposed";
    for (const move of moves) {
      const isOver = move === "expire" ? NOW : null;
      const decided = decideGrant(move, grant(state, isOver), lead, NOW);
      if (!decided.ok) continue;
      const postings = postingsOf(state, decided.value, amount);
      expect(postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(0n);
      for (const { account, amountMinor } of postings) add("ledger", account, amountMinor);
      state = decided.value;
    }
    add("grants", state, amount);
    const name = figure[state];
    if (name) add("budget", name, amount);
  }
  return [...sums].map(([name, minor]) => {
    const [source = "", what = ""] = name.split(" ");
    return { source: source as Total["source"], currency: "IDR", name: what, minor };
  });
}

describe("the ledger", () => {
  it("balances and agrees with the grants, whatever was done with them", () => {
    fc.assert(
      fc.property(story, (grants) => {
        expect(differencesIn(told(grants))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("names what does not agree", () => {
    const totals = told([{ amount: 500n, moves: ["approve", "issue"] }]).map((total) =>
      total.source === "ledger" && total.name === "outstanding" ? { ...total, minor: 400n } : total,
    );

    expect(differencesIn(totals)).toEqual([
      { what: "sum", currency: "IDR", one: -100n, other: 0n },
      { what: "outstanding", currency: "IDR", one: 400n, other: 500n },
    ]);
  });
});
