/** What people may type about the tasks of a playbook. */
import { z } from "zod/mini";
import { ROLES } from "~/features/identity/permissions";
import {
  checkbox,
  optionalId,
  optionalNumber,
  optionalText,
  requiredText,
  versionField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { TASK_STAGES } from "../task-stage";
import { DUE_FROM, DUE_UNITS } from "./playbook-task";

const MOST = 1000;

const fields = {
  titleEn: optionalText(200),
  titleId: optionalText(200),
  stage: z._default(z.enum(TASK_STAGES), "appeal"),
  role: z.pipe(
    z._default(z.union([z.literal(""), z.enum(ROLES)]), ""),
    z.transform((role) => role || null),
  ),
  ownerId: optionalId(),
  mandatory: checkbox(),
  dueIn: optionalNumber(1, MOST, "taskSettings.errors.dueIn"),
  dueUnit: z._default(z.enum(DUE_UNITS), "hours"),
  dueFrom: z._default(z.enum(DUE_FROM), "classified"),
  calendarId: optionalId(),
  notes: optionalText(4000),
};

type Typed = { titleEn: string; titleId: string; dueUnit: string; calendarId: string | null };

/** One language is enough; working days are those of some calendar. */
const whole = [
  z.refine<Typed>(({ titleEn, titleId }) => titleEn !== "" || titleId !== "", {
    path: ["titleEn"],
    error: "taskSettings.errors.title" satisfies TextKey,
  }),
  z.refine<Typed>(({ dueUnit, calendarId }) => dueUnit === "hours" || calendarId !== null, {
    path: ["calendarId"],
    error: "taskSettings.errors.calendar" satisfies TextKey,
  }),
] as const;

export const newPlaybookTaskSchema = z.object(fields).check(...whole);
export const playbookTaskSchema = z.object({ ...fields, version: versionField() }).check(...whole);

export type NewPlaybookTask = z.output<typeof newPlaybookTaskSchema>;
export type PlaybookTaskEdit = z.output<typeof playbookTaskSchema>;

export const switchOffSchema = z.object({
  reason: requiredText("taskSettings.errors.reason", 500),
});

/** Keys of the tasks that are ticked. */
export const takingSchema = z.object({
  of: requiredText("taskSettings.taking.none", 100),
  keys: z.pipe(
    z.transform((given: unknown) => (given === undefined || given === "" ? [] : [given].flat())),
    z
      .array(z.string().check(z.maxLength(200)))
      .check(z.minLength(1, "taskSettings.taking.none" satisfies TextKey), z.maxLength(100)),
  ),
});
