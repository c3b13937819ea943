import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  CompensationPolicy,
  PolicyRow,
} from "~/features/recovery/compensation/compensation-policy";
import { type Claim, entitlementOf } from "~/features/recovery/compensation/entitlement";
import { GRANT_KINDS, isWhole } from "~/features/recovery/compensation/grant-kind";
import { HARMS } from "~/features/recovery/harm";

const row = (says: Partial<PolicyRow>): PolicyRow => ({
  harm: "any",
  segment: "",
  lossFrom: null,
  lossBelow: null,
  kind: "credit",
  fixed: 0,
  share: 0,
  most: null,
  points: 0,
  ...says,
});

const policy = (rows: PolicyRow[], says: Partial<CompensationPolicy> = {}): CompensationPolicy => ({
  currency: "IDR",
  rows,
  step: 1,
  perPerson: 100_000_000,
  inTotal: 1_000_000_000,
  validDays: 90,
  freeUpTo: 0,
  careUpTo: 0,
  leadUpTo: null,
  ...says,
});

const claim = (says: Partial<Claim> = {}): Claim => ({
  key: "one",
  harm: "order_notice",
  segment: "",
  loss: null,
  ...says,
});

const rupiah = (minor: number) => ({ minor, currency: "IDR" });
const PLENTY = { person: 1_000_000_000, total: 1_000_000_000 };

const only = (of: CompensationPolicy, claims: Claim[], left = PLENTY) =>
  entitlementOf(of, claims, left).lines;

describe("what somebody is entitled to", () => {
  it("is what the first row says that fits harm, segment and loss", () => {
    const table = policy([
      row({ harm: "otp", kind: "apology" }),
      row({ segment: " Gold ", lossFrom: 10_000, lossBelow: 50_000, fixed: 20_000 }),
      row({ segment: "gold", lossFrom: 50_000, share: 5_000 }),
      row({ fixed: 5_000 }),
    ]);

    const lines = only(table, [
      claim({ harm: "otp" }),
      claim({ segment: "GOLD", loss: rupiah(10_000) }),
      claim({ segment: "gold", loss: rupiah(50_000) }),
      claim({ segment: "gold" }),
      claim(),
    ]);

    expect(lines.map((line) => [line.row, line.kind, line.amount])).toEqual([
      [1, "apology", 0],
      [2, "credit", 20_000],
      [3, "credit", 25_000],
      [4, "credit", 5_000],
      [4, "credit", 5_000],
    ]);
  });

  it("is nothing where no row fits, and says so", () => {
    expect(only(policy([row({ harm: "otp", fixed: 5 })]), [claim()])).toMatchObject([
      { row: null, kind: null, amount: 0 },
    ]);
  });

  it("rounds fixed part and share up once, to the step", () => {
    const table = policy([row({ fixed: 100, share: 3_333 })], { step: 500 });

    expect(only(table, [claim({ loss: rupiah(2_701) })])).toMatchObject([{ amount: 1_500 }]);
    expect(only(policy([row({ share: 1 })]), [claim({ loss: rupiah(1) })])).toMatchObject([
      { amount: 1 },
    ]);
  });

  it("does not count a loss in another currency, and says so", () => {
    const table = policy([
      row({ lossFrom: 1, fixed: 9_000 }),
      row({ fixed: 1_000, share: 10_000 }),
    ]);

    expect(only(table, [claim({ loss: { minor: 70_000, currency: "USD" } })])).toMatchObject([
      { row: 2, amount: 1_000, isForeign: true },
    ]);
  });

  it("names the tightest limit that cut it", () => {
    const table = policy([row({ fixed: 900, most: 800 })]);

    expect(only(table, [claim()])).toMatchObject([{ wanted: 900, amount: 800, cut: "row" }]);
    expect(only(table, [claim()], { person: 500, total: 700 })).toMatchObject([
      { amount: 500, cut: "person" },
    ]);
    expect(only(table, [claim()], { person: 500, total: 300 })).toMatchObject([
      { amount: 300, cut: "total" },
    ]);
  });

  it("gives vouchers and points whole or not at all", () => {
    const table = policy([
      row({ harm: "otp", kind: "points", fixed: 1_000, points: 50 }),
      row({ kind: "voucher", fixed: 2_500 }),
    ]);
    const claims = [claim(), claim(), claim({ harm: "otp" })];

    expect(only(table, claims, { person: 4_000, total: 9_000 })).toMatchObject([
      { kind: "voucher", amount: 2_500, cut: null },
      { kind: "voucher", amount: 0, cut: "person" },
      { kind: "points", amount: 1_000, points: 50 },
    ]);
  });

  it("is exact where a share of the loss is beyond what a double holds", () => {
    const table = policy([row({ share: 9_999 })]);
    const loss = rupiah(9_007_199_254_740_991);

    expect(
      only(table, [claim({ loss })], {
        person: Number.MAX_SAFE_INTEGER,
        total: Number.MAX_SAFE_INTEGER,
      }),
    ).toMatchObject([{ amount: 9_006_298_534_815_517 }]);
  });
});

const amounts = fc.integer({ min: 0, max: 5_000_000 });
const segments = fc.constantFrom("", "gold", "Gold", "silver");
const anyRow: fc.Arbitrary<PolicyRow> = fc
  .record({
    harm: fc.constantFrom("any" as const, ...HARMS),
    segment: segments,
    lossFrom: fc.option(amounts),
    lossBelow: fc.option(amounts),
    kind: fc.constantFrom(...GRANT_KINDS),
    fixed: amounts,
    share: fc.integer({ min: 0, max: 20_000 }),
    most: fc.option(amounts),
    points: fc.integer({ min: 1, max: 900 }),
  })
  .map((each) => (isWhole(each.kind) ? { ...each, share: 0 } : each));
const anyPolicy = fc
  .record({ rows: fc.array(anyRow, { maxLength: 8 }), step: fc.integer({ min: 1, max: 10_000 }) })
  .map(({ rows, step }) => policy(rows, { step }));
const anyClaim: fc.Arbitrary<Claim> = fc.record({
  key: fc.uuid(),
  harm: fc.constantFrom(...HARMS),
  segment: segments,
  loss: fc.option(
    fc.record({
      minor: fc.oneof(amounts, fc.maxSafeNat()),
      currency: fc.constantFrom("IDR", "IDR", "USD"),
    }),
  ),
});
const anyLeft = fc.record({
  person: fc.integer({ min: -1_000, max: 20_000_000 }),
  total: fc.integer({ min: -1_000, max: 20_000_000 }),
});

describe("whatever policy, claims and limits", () => {
  const holds = (check: (of: CompensationPolicy, claims: Claim[], left: typeof PLENTY) => void) =>
    fc.assert(fc.property(anyPolicy, fc.array(anyClaim, { maxLength: 12 }), anyLeft, check), {
      numRuns: 2_000,
    });

  it("is never over a limit, never negative, and adds up exactly", () => {
    holds((of, claims, left) => {
      const { lines, total } = entitlementOf(of, claims, left);

      expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
      expect(total).toBeLessThanOrEqual(Math.max(0, Math.min(left.person, left.total)));
      for (const { amount, wanted, row: place } of lines) {
        expect(Number.isSafeInteger(amount)).toBe(true);
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(wanted);
        const most = of.rows[(place ?? 0) - 1]?.most ?? null;
        if (most !== null) expect(amount).toBeLessThanOrEqual(most);
      }
    });
  });

  it("says why it is less wherever it is less, and never otherwise", () => {
    holds((of, claims, left) => {
      for (const { amount, wanted, cut } of entitlementOf(of, claims, left).lines) {
        expect(cut !== null).toBe(amount < wanted);
      }
    });
  });

  it("is a multiple of the step, and less than a step over the exact amount, where nothing cuts", () => {
    holds((of, claims, left) => {
      for (const [at, line] of entitlementOf(of, claims, left).lines.entries()) {
        const by = of.rows[(line.row ?? 0) - 1];
        if (line.cut || !by || by.kind === "apology" || isWhole(by.kind)) continue;
        const loss = claims[at]?.loss;
        const counted = loss?.currency === "IDR" ? BigInt(loss.minor) : 0n;
        const over =
          BigInt(line.amount) * 10_000n - BigInt(by.fixed) * 10_000n - BigInt(by.share) * counted;
        expect(BigInt(line.amount) % BigInt(of.step)).toBe(0n);
        expect(over >= 0n && over < BigInt(of.step) * 10_000n).toBe(true);
      }
    });
  });

  it("gives nobody more because somebody else came first", () => {
    holds((of, claims, left) => {
      const [last] = claims.slice(-1);
      if (!last) return;
      const alone = entitlementOf(of, [last], left).total;
      expect(entitlementOf(of, claims, left).lines.at(-1)?.amount).toBeLessThanOrEqual(alone);
    });
  });
});
