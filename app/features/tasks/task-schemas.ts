/** What people may type about tasks. */
import { z } from "zod/mini";
import { ROLES } from "~/features/identity/permissions";
import { checkbox, optionalId, optionalText, requiredText } from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { MEASURES } from "./measure";
import { TASK_MOVES, type TaskMove } from "./task-lifecycle";
import { TASK_STAGES } from "./task-stage";

/** `2026-11-22T17:00`, or empty for no date; it is meant in the zone of whoever types. */
const optionalWallClock = () =>
  z._default(
    z
      .string()
      .check(
        z.regex(
          /^(\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d)?$/,
          "common.errors.instant" satisfies TextKey,
        ),
      ),
    "",
  );

const optionalRole = () =>
  z.pipe(
    z._default(z.union([z.literal(""), z.enum(ROLES)]), ""),
    z.transform((role) => role || null),
  );

export const newTaskSchema = z.object({
  title: requiredText("tasks.errors.title", 200),
  stage: z._default(z.enum(TASK_STAGES), "appeal"),
  role: optionalRole(),
  ownerId: optionalId(),
  dueAt: optionalWallClock(),
  mandatory: checkbox(),
});

/** A task that changes something for good. */
export const newChangeSchema = z.object({
  title: requiredText("changes.errors.title", 200),
  measure: z.enum(MEASURES, "changes.errors.measure" satisfies TextKey),
  ownerId: optionalId(),
  dueAt: optionalWallClock(),
});

/** The page of the case to come back to. */
const page = z._default(z.enum(["tasks", "changes"]), "tasks");
export type TaskPage = z.output<typeof page>;

export const taskMoveSchema = z.object({
  page,
  move: z.enum(TASK_MOVES as [TaskMove, ...TaskMove[]]),
  reason: optionalText(1000),
});

export const taskAssignmentSchema = z.object({
  page,
  ownerId: optionalId(),
  dueAt: z.optional(optionalWallClock()),
  /** What stood there when the form was opened: what nobody changed in it stays as it is. */
  seenOwnerId: z.optional(optionalId()),
  seenDueAt: z.optional(optionalWallClock()),
});

const version = z.coerce.number().check(z.int(), z.minimum(1));
/** The list over all cases to come back to. */
const query = optionalText(1000);

export const claimSchema = z.object({ version, query });
export const handBackSchema = z.object({ query });
export const boardMoveSchema = z.object({
  version,
  query,
  move: z.enum(TASK_MOVES as [TaskMove, ...TaskMove[]]),
  reason: optionalText(1000),
});
