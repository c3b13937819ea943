/** When people are told of tasks that are late, as somebody types it. */
import { z } from "zod/mini";
import { versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

/** Three months; what is later than that is forgotten. */
const MOST_HOURS = 2000;

const WRONG = "taskSettings.errors.hours" satisfies TextKey;

/** A whole number of hours, or empty for never. */
export const optionalHours = () =>
  z.pipe(
    z.transform((given: unknown) => {
      if (given === undefined || given === null || given === "") return null;
      return Number(given);
    }),
    z.nullable(z.int(WRONG).check(z.gte(1, WRONG), z.lte(MOST_HOURS, WRONG))),
  );

export const escalationSchema = z
  .object({ ownerHours: optionalHours(), leadHours: optionalHours(), version: versionField() })
  .check(
    z.refine(
      ({ ownerHours, leadHours }) =>
        ownerHours === null || leadHours === null || ownerHours < leadHours,
      { path: ["leadHours"], error: "taskSettings.errors.leadLater" satisfies TextKey },
    ),
  );

export type EscalationEdit = z.output<typeof escalationSchema>;
