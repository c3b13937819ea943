/** What people may type about macros. */
import { z } from "zod/mini";
import {
  optionalId,
  optionalNumber,
  optionalText,
  requiredText,
  text,
  versionField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { TASK_STATES } from "../task-lifecycle";
import { GIVES, unknownVariables } from "./macro";

const MOST_HOURS = 2000;

const fields = {
  name: requiredText("taskSettings.errors.name", 80),
  state: z.pipe(
    z._default(z.union([z.literal(""), z.enum(TASK_STATES)]), ""),
    z.transform((state) => state || null),
  ),
  reason: optionalText(1000),
  give: z._default(z.enum(GIVES), "keep"),
  ownerId: optionalId(),
  dueHours: optionalNumber(1, MOST_HOURS, "taskSettings.errors.hours"),
  comment: optionalText(4000).check(
    z.refine((remark) => unknownVariables(remark).length === 0, {
      error: "taskSettings.errors.variable" satisfies TextKey,
    }),
  ),
};

type Typed = {
  state: string | null;
  reason: string;
  give: string;
  ownerId: string | null;
  dueHours: number | null;
};

const whole = [
  z.refine<Typed>(({ state, reason }) => state !== "waived" || reason !== "", {
    path: ["reason"],
    error: "tasks.errors.reason" satisfies TextKey,
  }),
  z.refine<Typed>(({ give, ownerId }) => give !== "person" || ownerId !== null, {
    path: ["ownerId"],
    error: "taskSettings.errors.person" satisfies TextKey,
  }),
  z.refine<Typed>(
    ({ state, give, dueHours }) => state !== null || give !== "keep" || dueHours !== null,
    { path: ["state"], error: "taskSettings.errors.nothing" satisfies TextKey },
  ),
] as const;

export const newMacroSchema = z.object(fields).check(...whole);
export const macroSchema = z.object({ ...fields, version: versionField() }).check(...whole);

export type NewMacro = z.output<typeof newMacroSchema>;
export type MacroEdit = z.output<typeof macroSchema>;

/** What is shown, to come back to it; empty for the case of the task. */
export const applyMacroSchema = z.object({ query: z.optional(text(1000)) });
