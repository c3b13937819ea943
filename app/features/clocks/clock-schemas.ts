/** What people may type about clocks. */
import { z } from "zod/mini";
import { CERTAINTIES, SIDES } from "~/features/enforcement/restriction-class";
import {
  optionalDay,
  optionalId,
  optionalText,
  requiredText,
  versionField,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { OWN_KINDS } from "./own-kinds";

/** `2026-11-22T17:00`, or empty where nobody named an end. */
const optionalWallClock = () =>
  z._default(
    z
      .string()
      .check(
        z.regex(
          /^(\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d)?$/,
          "clocks.errors.due" satisfies TextKey,
        ),
      ),
    "",
  );

/** A whole number of hours, or empty; null where none was given. */
const optionalHours = () =>
  z.pipe(
    z._default(
      z
        .string("clocks.errors.hours" satisfies TextKey)
        .check(z.trim(), z.regex(/^([1-9]\d{0,3})?$/, "clocks.errors.hours" satisfies TextKey)),
      "",
    ),
    z.transform((typed) => (typed ? Number(typed) : null)),
  );

export const newClockSchema = z
  .object({
    note: requiredText("clocks.errors.note", 120),
    kind: z._default(z.enum(OWN_KINDS), "agreed"),
    side: z._default(z.enum(SIDES), "us"),
    dueAt: optionalWallClock(),
    zone: zoneField(),
    /** Instead of a date: so many hours from now, in the time of the calendar. */
    hours: optionalHours(),
    calendarId: optionalId(),
    /** Where it comes from; whoever starts the clock, when empty. */
    source: optionalText(120),
    certainty: z._default(z.enum(CERTAINTIES), "stated"),
  })
  .check(
    z.refine(({ dueAt, hours }) => !dueAt || hours === null, {
      path: ["hours"],
      error: "clocks.errors.dateOrHours" satisfies TextKey,
    }),
  );

const reasonField = () => requiredText("clocks.errors.reason", 500);

/** That a clock was met needs no reason; that it does not count any more does. */
export const clockEndSchema = z
  .object({ state: z.enum(["met", "cancelled"]), reason: optionalText(500) })
  .check(
    z.refine(({ state, reason }) => state === "met" || reason.length > 0, {
      path: ["reason"],
      error: "clocks.errors.reason" satisfies TextKey,
    }),
  );

export const clockPauseSchema = z.object({ reason: reasonField() });

export const clockEditSchema = z.object({
  /** In the reader's own zone. */
  dueAt: optionalWallClock(),
  side: z.enum(SIDES, "common.errors.choose" satisfies TextKey),
  source: requiredText("clocks.errors.source", 200),
  certainty: z.enum(CERTAINTIES, "common.errors.choose" satisfies TextKey),
  checkedOn: optionalDay(),
  calendarId: optionalId(),
  reason: reasonField(),
  version: versionField(),
});
