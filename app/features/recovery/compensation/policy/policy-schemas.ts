/** What people may say about what a business gives. Amounts are typed in the policy's own currency. */
import { z } from "zod/mini";
import { text, versionField, wholeNumber } from "~/platform/forms/fields";
import { decimalOf } from "~/platform/i18n/currency-digits";
import type { TextKey } from "~/platform/i18n/text-key";
import { HARMS } from "../../harm";
import { isCurrency, minorUnits } from "../../money";
import type { CompensationPolicy, PolicyRow } from "../compensation-policy";
import { GRANT_KINDS, isWhole } from "../grant-kind";

const MOST_ROWS = 60;
/** In hundredths of a percent: twice the loss. */
const LARGEST_SHARE = 20_000;

const written = (max = 40) => z._default(text(max), "");

const typedRow = z.object({
  /** Rows are asked in the order of these numbers; equal ones stay as they stand. */
  place: written(),
  harm: z._default(z.enum(["any", ...HARMS], "common.errors.choose" satisfies TextKey), "any"),
  segment: written(60),
  lossFrom: written(),
  lossBelow: written(),
  /** Empty for a row that is left out. */
  kind: z._default(z.enum(["", ...GRANT_KINDS], "common.errors.choose" satisfies TextKey), ""),
  fixed: written(),
  share: written(),
  most: written(),
  points: written(),
});
export type TypedRow = z.output<typeof typedRow>;

const LIMITS = ["perPerson", "inTotal", "step", "freeUpTo", "careUpTo", "leadUpTo"] as const;
const NEEDED = new Set<string>(["perPerson", "inTotal"]);

export const policySchema = z
  .object({
    currency: z
      .string("compensation.errors.currency" satisfies TextKey)
      .check(
        z.trim(),
        z.toUpperCase(),
        z.refine(isCurrency, "compensation.errors.currency" satisfies TextKey),
      ),
    rows: z._default(
      z
        .array(typedRow)
        .check(z.maxLength(MOST_ROWS, "compensation.errors.manyRows" satisfies TextKey)),
      [],
    ),
    perPerson: written(),
    inTotal: written(),
    step: written(),
    freeUpTo: written(),
    careUpTo: written(),
    leadUpTo: written(),
    validDays: wholeNumber(1, 3650, "compensation.errors.validDays"),
    version: versionField(),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of problemsOf(value)) {
      issues.push({ code: "custom", path, message, input: value });
    }
  });
export type TypedPolicy = z.output<typeof policySchema>;

type Problem = { path: (string | number)[]; message: TextKey };

function problemsOf(form: TypedPolicy): Problem[] {
  const problems: Problem[] = [];
  for (const name of LIMITS) {
    const amount = moneyIn(form[name], form.currency);
    if (amount === "wrong" || (amount === null && NEEDED.has(name))) {
      problems.push({ path: [name], message: "compensation.errors.amount" });
    }
  }
  if (moneyIn(form.step, form.currency) === 0) {
    problems.push({ path: ["step"], message: "compensation.errors.step" });
  }
  for (const [at, row] of form.rows.entries()) {
    if (row.kind === "") continue;
    for (const [field, message] of problemsOfRow(row, form.currency)) {
      problems.push({ path: ["rows", at, field], message });
    }
  }
  if (form.rows.every(({ kind }) => kind === "")) {
    problems.push({ path: ["rows", 0, "kind"], message: "compensation.errors.noRows" });
  }
  return problems;
}

function* problemsOfRow(row: TypedRow, currency: string): Generator<[keyof TypedRow, TextKey]> {
  const [from, below] = [moneyIn(row.lossFrom, currency), moneyIn(row.lossBelow, currency)];
  if (from === "wrong") yield ["lossFrom", "compensation.errors.amount"];
  if (below === "wrong") yield ["lossBelow", "compensation.errors.amount"];
  if (typeof from === "number" && typeof below === "number" && below <= from) {
    yield ["lossBelow", "compensation.errors.lossOrder"];
  }
  if (row.kind === "apology") return;
  const [fixed, share] = [moneyIn(row.fixed, currency), shareIn(row.share)];
  if (fixed === "wrong") yield ["fixed", "compensation.errors.amount"];
  if (share === "wrong") yield ["share", "compensation.errors.share"];
  if (moneyIn(row.most, currency) === "wrong") yield ["most", "compensation.errors.amount"];
  if (row.kind !== "" && isWhole(row.kind)) {
    if (!fixed) yield ["fixed", "compensation.errors.wholeValue"];
    if (share) yield ["share", "compensation.errors.wholeShare"];
  } else if (!fixed && !share) yield ["fixed", "compensation.errors.nothingGiven"];
  if (row.kind === "points" && pointsIn(row.points) === null) {
    yield ["points", "compensation.errors.points"];
  }
}

/** Null for nothing. */
function moneyIn(typed: string, currency: string): number | null | "wrong" {
  if (typed.trim() === "") return null;
  return minorUnits(typed, currency) ?? "wrong";
}

/** `12.5` percent is 1250. */
function shareIn(typed: string): number | null | "wrong" {
  const bare = typed.replace("%", "").trim().replace(",", ".");
  if (bare === "") return null;
  const share = /^\d{1,3}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : null;
  return share !== null && share <= LARGEST_SHARE ? share : "wrong";
}

function pointsIn(typed: string): number | null {
  return /^[1-9]\d{0,8}$/.test(typed.trim()) ? Number(typed) : null;
}

const amountIn = (typed: string, currency: string): number | null => {
  const amount = moneyIn(typed, currency);
  return amount === "wrong" ? null : amount;
};

/** What a form that was checked means. */
export function policyIn({ currency, rows, validDays, ...form }: TypedPolicy): CompensationPolicy {
  const amount = (typed: string) => amountIn(typed, currency);
  return {
    currency,
    rows: rows
      .filter(({ kind }) => kind !== "")
      .map((row, at) => ({ row, at, place: Number.parseInt(row.place, 10) || at + 1 }))
      .sort((one, other) => one.place - other.place || one.at - other.at)
      .map(({ row }) => rowIn(row, currency)),
    step: amount(form.step) ?? 1,
    perPerson: amount(form.perPerson) ?? 0,
    inTotal: amount(form.inTotal) ?? 0,
    validDays,
    freeUpTo: amount(form.freeUpTo) ?? 0,
    careUpTo: amount(form.careUpTo) ?? 0,
    leadUpTo: amount(form.leadUpTo),
  };
}

function rowIn(row: TypedRow, currency: string): PolicyRow {
  const kind = row.kind || "apology";
  const gives = kind !== "apology";
  const share = shareIn(row.share);
  return {
    harm: row.harm,
    segment: row.segment,
    lossFrom: amountIn(row.lossFrom, currency),
    lossBelow: amountIn(row.lossBelow, currency),
    kind,
    fixed: gives ? (amountIn(row.fixed, currency) ?? 0) : 0,
    share: gives && !isWhole(kind) && typeof share === "number" ? share : 0,
    most: gives ? amountIn(row.most, currency) : null,
    points: kind === "points" ? (pointsIn(row.points) ?? 0) : 0,
  };
}

/** A policy as the form shows it, with rows to fill in at the end. */
export function asTyped(
  { rows, currency, validDays, ...policy }: CompensationPolicy,
  version: number,
  emptyRows: number,
): z.input<typeof policySchema> {
  const amount = (minor: number | null) => (minor === null ? "" : typedAmount(minor, currency));
  const typed = rows.map((row, at) => ({
    place: String(at + 1),
    harm: row.harm,
    segment: row.segment,
    lossFrom: amount(row.lossFrom),
    lossBelow: amount(row.lossBelow),
    kind: row.kind,
    fixed: amount(row.fixed || null),
    share: row.share ? String(row.share / 100) : "",
    most: amount(row.most),
    points: row.points ? String(row.points) : "",
  }));
  return {
    currency,
    rows: [...typed, ...Array.from({ length: emptyRows }, () => ({ ...EMPTY_ROW }))],
    perPerson: amount(policy.perPerson),
    inTotal: amount(policy.inTotal),
    step: amount(policy.step),
    freeUpTo: amount(policy.freeUpTo || null),
    careUpTo: amount(policy.careUpTo || null),
    leadUpTo: amount(policy.leadUpTo),
    validDays,
    version,
  };
}

const EMPTY_ROW = {
  place: "",
  harm: "any",
  segment: "",
  lossFrom: "",
  lossBelow: "",
  kind: "",
  fixed: "",
  share: "",
  most: "",
  points: "",
} as const;

/** Whole amounts go without their zeros: 25000 and not 25000.00. */
export const typedAmount = (minor: number, currency: string): string =>
  decimalOf(minor, currency).replace(/\.0+$/, "");
