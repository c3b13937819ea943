/** What people may type about grants, budgets and pools. */
import { z } from "zod/mini";
import { optionalDay, optionalText, requiredText, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { minorUnits } from "../../money";
import { COSTING_KINDS } from "../grant-kind";
import { GRANT_STATES } from "../grant-lifecycle";

const MOST_TICKED = 200;

/** An amount in a currency that stands beside the field. Its output is in minor units. */
const amountOf = (currency: string, least: 0 | 1) =>
  z.pipe(
    z.string("compensation.errors.amount" satisfies TextKey).check(
      z.trim(),
      z.refine(
        (typed) => (minorUnits(typed, currency) ?? -1) >= least,
        "compensation.errors.amount" satisfies TextKey,
      ),
    ),
    z.transform((typed) => minorUnits(typed, currency) ?? 0),
  );

const points = () =>
  z.pipe(
    z._default(
      z.string().check(
        z.trim(),
        z.refine(
          (typed) => /^\d{0,9}$/.test(typed),
          "compensation.errors.points" satisfies TextKey,
        ),
      ),
      "",
    ),
    z.transform((typed) => Number(typed || "0")),
  );

export const byHandSchema = (currency: string) =>
  z
    .object({
      kind: z.enum(COSTING_KINDS, "common.errors.choose" satisfies TextKey),
      amountMinor: amountOf(currency, 1),
      points: points(),
      note: requiredText("compensation.errors.note", 1000),
    })
    .check(
      z.refine(({ kind, points: count }) => kind !== "points" || count > 0, {
        path: ["points"],
        error: "compensation.errors.points" satisfies TextKey,
      }),
    );
export type ByHand = z.output<ReturnType<typeof byHandSchema>>;

export const budgetSchema = (currency: string) =>
  z.object({ amountMinor: amountOf(currency, 0), version: versionField() });

export const reasonSchema = z.object({ reason: requiredText("compensation.errors.reason", 500) });
export const proofSchema = z.object({ reason: requiredText("compensation.errors.proof", 500) });

export const RUNS = ["propose", "approve", "reject", "issue"] as const;
export type RunKind = (typeof RUNS)[number];

/** Which customers a run proposes for. */
export const everybodySchema = z.object({
  segment: optionalText(60),
});
export type Everybody = z.output<typeof everybodySchema>;

/** Which grants a list shows, and a run moves. */
export const grantFilterSchema = z.object({
  state: z.catch(z.enum(["", ...GRANT_STATES]), ""),
  kind: z.catch(z.enum(["", ...COSTING_KINDS]), ""),
  segment: z.catch(optionalText(60), ""),
  q: z.catch(optionalText(60), ""),
});
export type GrantFilter = z.output<typeof grantFilterSchema>;

const ticked = {
  ids: z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z
      .array(z.uuid("common.errors.choose" satisfies TextKey))
      .check(z.maxLength(MOST_TICKED, "common.errors.choose" satisfies TextKey)),
  ),
  /** `matching` for all that the filter finds. */
  all: optionalText(20),
  /** The filter, as it stands in the address. */
  query: optionalText(500),
  reason: optionalText(500),
};

/** What to do with the grants that were ticked, or with all that the filter finds. */
export const decisionSchema = z.object({
  move: z.enum(["approve", "reject"], "common.errors.choose" satisfies TextKey),
  ...ticked,
});
export const handingOutSchema = z.object({ move: z.literal("issue"), ...ticked });
export type Decision = z.output<typeof decisionSchema> | z.output<typeof handingOutSchema>;

export const poolSchema = (currency: string) =>
  z.object({
    name: requiredText("compensation.errors.poolName", 80),
    valueMinor: amountOf(currency, 1),
    validUntil: optionalDay(),
  });
export type NewPool = z.output<ReturnType<typeof poolSchema>>;
