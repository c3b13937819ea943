/**
 * Whether ledger, budget and grants say the same: each currency of the ledger adds up to zero, and
 * each account holds what the budget remembers and what the grants in its state are worth.
 */

export const LEDGER_CHECKS = [
  "sum",
  "allotted",
  "available",
  "committed",
  "outstanding",
  "spent",
  "proposed",
] as const;
export type LedgerCheck = (typeof LEDGER_CHECKS)[number];

/** One total by where it stands: an account, the state of grants, or a figure of the budget. */
export type Total = {
  source: "ledger" | "grants" | "budget";
  currency: string;
  name: string;
  minor: bigint;
};

export type Difference = { what: LedgerCheck; currency: string; one: bigint; other: bigint };

/** Empty where everything agrees. */
export function differencesIn(totals: readonly Total[]): Difference[] {
  const currencies = [...new Set(totals.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const of = (source: Total["source"], name: string) =>
      totals.find(
        (each) => each.source === source && each.name === name && each.currency === currency,
      )?.minor ?? 0n;
    const whole = totals
      .filter((each) => each.source === "ledger" && each.currency === currency)
      .reduce((sum, { minor }) => sum + minor, 0n);
    const held = of("grants", "approved") + of("grants", "issued") + of("grants", "redeemed");
    const pairs: readonly (readonly [LedgerCheck, bigint, bigint])[] = [
      ["sum", whole, 0n],
      ["allotted", -of("ledger", "allotted"), of("budget", "amount")],
      ["available", of("ledger", "available"), of("budget", "amount") - held],
      ["committed", of("ledger", "committed"), of("grants", "approved")],
      ["committed", of("budget", "committed"), of("grants", "approved")],
      ["outstanding", of("ledger", "outstanding"), of("grants", "issued")],
      ["outstanding", of("budget", "outstanding"), of("grants", "issued")],
      ["spent", of("ledger", "spent"), of("grants", "redeemed")],
      ["spent", of("budget", "spent"), of("grants", "redeemed")],
      ["proposed", of("budget", "proposed"), of("grants", "proposed")],
    ];
    return pairs
      .filter(([, one, other]) => one !== other)
      .map(([what, one, other]) => ({ what, currency, one, other }));
  });
}
