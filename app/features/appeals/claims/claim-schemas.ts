/** What people may type about a sentence that asserts something. */
import { z } from "zod/mini";
import { optionalId, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

const choose = "common.errors.choose" satisfies TextKey;
const MOST_PAGES = 9999;

/** A number as it is typed into a small field, or nothing. */
const optionalNumber = (least: number, most: number, wrong: TextKey, isWhole = false) =>
  z.pipe(
    z.transform((given: unknown) => {
      const typed = String(given ?? "").trim();
      return typed === "" ? null : Number(typed.replace(",", "."));
    }),
    z.nullable(
      z.number(wrong).check(
        z.gte(least, wrong),
        z.lte(most, wrong),
        z.refine((value) => !isWhole || Number.isInteger(value), wrong),
      ),
    ),
  );

const perCent = () => optionalNumber(0, 100, "claims.errors.perCent");

const exhibitSchema = z
  .object({
    /** Empty where the exhibit is not ticked. */
    id: optionalId(),
    page: optionalNumber(1, MOST_PAGES, "claims.errors.page", true),
    left: perCent(),
    top: perCent(),
    width: perCent(),
    height: perCent(),
  })
  .check(
    z.refine(
      ({ left, top, width, height }) => {
        const given = [left, top, width, height].filter((edge) => edge !== null);
        return given.length === 0 || given.length === 4;
      },
      { path: ["left"], error: "claims.errors.regionWhole" satisfies TextKey },
    ),
    z.refine(
      ({ left, top, width, height }) =>
        (left ?? 0) + (width ?? 0) <= 100 && (top ?? 0) + (height ?? 0) <= 100,
      { path: ["left"], error: "claims.errors.regionInside" satisfies TextKey },
    ),
    z.refine(({ width, height }) => width !== 0 && height !== 0, {
      path: ["width"],
      error: "claims.errors.regionEmpty" satisfies TextKey,
    }),
  );

export const claimSchema = z.object({
  /** The sentence as it was read. */
  sentence: z.string(choose).check(z.minLength(1, choose), z.maxLength(4000, choose)),
  /** The claim that is judged again, and its version; both are empty for a new one. */
  claimId: optionalId(),
  version: z._default(versionField(), 0),
  itemId: optionalId(),
  exhibits: z._default(z.array(exhibitSchema), []),
  facts: z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(z.string(choose).check(z.maxLength(120, choose))),
  ),
});
export type ClaimFields = z.output<typeof claimSchema>;

/** A sentence that is set aside, taken up again, or let go of. */
export const judgedSchema = z.object({
  sentence: z.string(choose).check(z.minLength(1, choose), z.maxLength(4000, choose)),
  claimId: optionalId(),
  version: z._default(versionField(), 0),
});

/** A sentence that is worded as a promise of an action. */
export const promiseSchema = z.object({
  sentence: z.string(choose).check(z.minLength(1, choose), z.maxLength(4000, choose)),
  claimId: optionalId(),
  version: z._default(versionField(), 0),
  itemId: z.uuid(choose),
});
