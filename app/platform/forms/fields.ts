/**
 * The kinds of form field there are, for the schemas that browser and server
 * share. A message is a text key; what is asked of an input is asked here once.
 */
import { z } from "zod/mini";
import type { TextKey } from "~/platform/i18n/text-key";
import { instantOf } from "~/platform/i18n/wall-clock";
import { message } from "~/platform/i18n/word-message";
import { isTimeZone } from "~/platform/i18n/zones";

/** Characters that PostgreSQL cannot store, or that no keyboard writes on purpose. */
const storable = z.refine(
  (text: unknown) => typeof text === "string" && !text.includes("\u0000") && text.isWellFormed(),
  "common.errors.notText" satisfies TextKey,
);

/** Any text that can be kept. */
export const text = (max: number) =>
  z
    .string("common.errors.notText" satisfies TextKey)
    .check(z.trim(), z.maxLength(max, message("common.errors.tooLong", { max })), storable);

/** A text that must not be empty. `missing` says what to write. */
export const requiredText = (missing: TextKey, max = 200) =>
  z
    .string(missing)
    .check(
      z.trim(),
      z.minLength(1, missing),
      z.maxLength(max, message("common.errors.tooLong", { max })),
      storable,
    );

/** A text that may be empty; an absent field is an empty text. */
export const optionalText = (max = 200) => z._default(text(max), "");

export const emailField = (missing: TextKey) =>
  z
    .string(missing)
    .check(
      z.trim(),
      z.toLowerCase(),
      z.minLength(1, missing),
      z.maxLength(254, message("common.errors.tooLong", { max: 254 })),
      z.regex(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u, "common.errors.email" satisfies TextKey),
      storable,
    );

/** Passwords are taken as typed: spaces count. */
export const passwordField = (missing: TextKey, min = 1, tooShort: TextKey = missing) =>
  z
    .string(missing)
    .check(
      z.minLength(1, missing),
      z.minLength(min, message(tooShort, { min })),
      z.maxLength(1000, message("common.errors.tooLong", { max: 1000 })),
      storable,
    );

/** A checkbox or switch: present means yes. */
export const checkbox = () =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value) => value === true || value === "on" || value === "true"),
  );

/** One or many ticked boxes of the same name. */
export const choices = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(z.enum(values, "common.errors.choose" satisfies TextKey)),
  );

export const zoneField = () =>
  z
    .string("common.errors.zone" satisfies TextKey)
    .check(z.refine(isTimeZone, "common.errors.zone" satisfies TextKey));

/** A UUID chosen from a list, or empty for none. */
export const optionalId = () =>
  z.pipe(
    z._default(z.union([z.literal(""), z.uuid("common.errors.choose" satisfies TextKey)]), ""),
    z.transform((id) => id || null),
  );

export const requiredId = (missing: TextKey) => z.uuid(missing);

/** A whole number within bounds, as a form sends it. */
export const wholeNumber = (least: number, most: number, wrong?: TextKey) =>
  z.pipe(
    z.transform((given: unknown) => (given === "" ? Number.NaN : Number(given))),
    z.int(wrong).check(z.gte(least, wrong), z.lte(most, wrong)),
  );

/** A whole number within bounds, or empty for none. */
export const optionalNumber = (least: number, most: number, wrong: TextKey) =>
  z.pipe(
    z.transform((given: unknown) =>
      given === undefined || given === null || given === "" ? null : Number(given),
    ),
    z.nullable(z.int(wrong).check(z.gte(least, wrong), z.lte(most, wrong))),
  );

/** The version a form was opened with. */
export const versionField = () => wholeNumber(0, 2_000_000_000);

/** `2026-11-22T08:40` as typed in a zone that stands in a field of its own. */
export const wallClock = (missing: TextKey) =>
  z.string(missing).check(
    z.minLength(1, missing),
    z.refine((value) => isWallClock(value), "common.errors.instant" satisfies TextKey),
  );

/** Clocks of two people differ by so much. */
export const CLOCKS_DIFFER_MS = 5 * 60_000;

/** What is reported has happened: for the two fields that tell when. What is no moment they refuse themselves. */
export const hasHappened = <Clock extends string, Zone extends string>(clock: Clock, zone: Zone) =>
  z.refine<Record<Clock | Zone, string>>(
    (form) => !(instantOf(form[clock], form[zone]).getTime() > Date.now() + CLOCKS_DIFFER_MS),
    { path: [clock], message: "common.errors.ahead" satisfies TextKey },
  );

/** `2026-11-22`, or empty for none. */
export const optionalDay = () =>
  z._default(
    z
      .string("common.errors.date" satisfies TextKey)
      .check(
        z.refine((value) => value === "" || isDay(value), "common.errors.date" satisfies TextKey),
      ),
    "",
  );

function isDay(value: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isWallClock(value: string): boolean {
  const [day = "", time = ""] = value.split("T");
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
}
