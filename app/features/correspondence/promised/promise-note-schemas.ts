/** What people may type about a promise that was made in a message. */
import { z } from "zod/mini";
import {
  checkbox,
  optionalDay,
  optionalId,
  optionalText,
  requiredText,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { LONGEST_PASSAGE } from "./passage";

const workingDays = "promised.errors.workingDays" satisfies TextKey;
const time = "promised.errors.time" satisfies TextKey;

export const promiseNoteSchema = z
  .object({
    passage: requiredText("promised.errors.passage", LONGEST_PASSAGE),
    side: z.enum(["them", "us"], "promised.errors.side" satisfies TextKey),
    on: optionalDay(),
    time: z._default(
      z.string(time).check(z.trim(), z.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, time)),
      "",
    ),
    zone: zoneField(),
    /** Instead of a day: so many working days after it was said. */
    workingDays: z.pipe(
      z._default(z.string(workingDays).check(z.trim(), z.regex(/^\d{0,3}$/, workingDays)), ""),
      z.transform((typed) => (typed ? Number(typed) : null)),
    ),
    calendarId: optionalId(),
    isTheirTurn: checkbox(),
  })
  .check(
    z.refine(({ time: at, on }) => at === "" || on !== "", {
      path: ["on"],
      error: "promised.errors.dayOfTime" satisfies TextKey,
    }),
  )
  .check(
    z.refine(({ workingDays: days, on }) => days === null || on === "", {
      path: ["workingDays"],
      error: "promised.errors.oneEnd" satisfies TextKey,
    }),
  );
export type PromiseNote = z.output<typeof promiseNoteSchema>;

export const DISMISSALS = ["promise", "contradiction"] as const;

export const dismissalSchema = z.object({
  kind: z.enum(DISMISSALS, "common.errors.choose" satisfies TextKey),
  key: requiredText("common.errors.choose", 200),
  reason: optionalText(500),
});
export type Dismissal = z.output<typeof dismissalSchema>;
