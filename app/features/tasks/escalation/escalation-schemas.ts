/** When people are told of tasks that are late, as somebody types it. */
import { z } from "zod/mini";
import { optionalNumber, versionField } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";

/** Three months; what is later than that is forgotten. */
const MOST_HOURS = 2000;

/** Hours, or empty for never. */
const hours = () => optionalNumber(1, MOST_HOURS, "taskSettings.errors.hours");

export const escalationSchema = z
  .object({ ownerHours: hours(), leadHours: hours(), version: versionField() })
  .check(
    z.refine(
      ({ ownerHours, leadHours }) =>
        ownerHours === null || leadHours === null || ownerHours < leadHours,
      { path: ["leadHours"], error: "taskSettings.errors.leadLater" satisfies TextKey },
    ),
  );

export type EscalationEdit = z.output<typeof escalationSchema>;
