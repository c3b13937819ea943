/** What people may type into the forms of a case. Browser and action share these. */
import { z } from "zod/mini";
import { HEARD_FROM } from "~/features/cases/facts/heard-from";
import { LINK_KINDS } from "~/features/cases/related-cases/case-link";
import type { ManyTasksChange } from "~/features/tasks/many-tasks";
import { TASK_STATES } from "~/features/tasks/task-lifecycle";
import {
  checkbox,
  hasHappened,
  optionalId,
  optionalText,
  requiredId,
  requiredText,
  versionField,
  wallClock,
  wholeNumber,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { CASE_OUTCOMES, RESTORATIONS } from "./case-outcome";
import { CASE_PHASES } from "./case-phase";

const SUMMARY_MAX = 2000;
const NOTICE_MAX = 20_000;
const COMMENT_MAX = 5000;

const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  missing: TextKey,
) => z.enum(values, missing);

/** One id or many of the same name; nothing chosen is an empty list. */
const ids = () =>
  z.pipe(
    z.transform((given) => (given === undefined || given === "" ? [] : [given].flat())),
    z.array(z.uuid("common.errors.choose" satisfies TextKey)),
  );

const seen = {
  summary: requiredText("cases.errors.summary", SUMMARY_MAX),
  happenedAt: wallClock("cases.errors.happenedAt"),
  happenedZone: zoneField(),
  heardFrom: oneOf(HEARD_FROM, "cases.errors.heardFrom"),
};

const wasSeen = hasHappened("happenedAt", "happenedZone");

export const newCaseSchema = z
  .object({
    businessId: optionalId(),
    assetIds: ids(),
    ...seen,
    noticeText: optionalText(NOTICE_MAX),
    lead: checkbox(),
  })
  .check(wasSeen);
export type NewCase = z.output<typeof newCaseSchema>;

export const caseFactsSchema = z
  .object({
    businessId: optionalId(),
    assetIds: ids(),
    ...seen,
    version: versionField(),
  })
  .check(wasSeen);
export type EditedCase = z.output<typeof caseFactsSchema>;

/** May be emptied again. */
export const changeNoteSchema = z.object({ text: optionalText(5000), version: versionField() });

const seenPhase = oneOf(CASE_PHASES, "common.errors.choose");
const override = optionalText(SUMMARY_MAX);

export const ownerSchema = z.object({
  ownerId: requiredId("cases.errors.owner"),
  /** Who led the case when the form was opened. */
  seenOwnerId: z.optional(optionalId()),
});

export const restorationSchema = z
  .object({
    outcome: oneOf(RESTORATIONS, "cases.errors.restoration"),
    restoredAt: wallClock("cases.errors.restoredAt"),
    restoredZone: zoneField(),
    proofEvidenceId: optionalId(),
    proofText: optionalText(NOTICE_MAX),
    watchDays: wholeNumber(0, 365, "cases.errors.watchDays"),
    overrideReason: override,
    seenPhase,
  })
  .check(hasHappened("restoredAt", "restoredZone"));
export type Restoration = z.output<typeof restorationSchema>;

/** That a watched case is restricted again, and what shows it. */
export const relapseSchema = z
  .object({
    restrictedAt: wallClock("cases.errors.restoredAt"),
    restrictedZone: zoneField(),
    reason: requiredText("cases.errors.seen", SUMMARY_MAX),
    seenPhase,
  })
  .check(hasHappened("restrictedAt", "restrictedZone"));
export type Relapse = z.output<typeof relapseSchema>;

/** What is seen once the named end of a restriction is reached. */
export const endSchema = z
  .object({
    isOver: z._default(z.enum(["yes", "no"], "cases.errors.isOver" satisfies TextKey), "yes"),
    endedAt: wallClock("cases.errors.restoredAt"),
    endedZone: zoneField(),
    proofEvidenceId: optionalId(),
    proofText: optionalText(NOTICE_MAX),
    seen: optionalText(SUMMARY_MAX),
    overrideReason: override,
  })
  .check(
    hasHappened("endedAt", "endedZone"),
    z.refine(({ isOver, seen }) => isOver === "yes" || seen !== "", {
      path: ["seen"],
      message: "cases.errors.seen" satisfies TextKey,
    }),
  );
export type EndConfirmation = z.output<typeof endSchema>;

export const closureSchema = z.object({
  outcome: oneOf(CASE_OUTCOMES, "cases.errors.outcome"),
  reason: requiredText("cases.errors.reason", SUMMARY_MAX),
  overrideReason: override,
  seenPhase,
});
export type Closure = z.output<typeof closureSchema>;

/** Reopening and voiding need a reason and nothing else. */
export const reasonSchema = z.object({
  reason: requiredText("cases.errors.reason", SUMMARY_MAX),
  seenPhase,
});

const reference = z
  .string("cases.errors.reference" satisfies TextKey)
  .check(
    z.trim(),
    z.toUpperCase(),
    z.regex(/^C-\d{4}-\d{4,9}$/, "cases.errors.reference" satisfies TextKey),
  );

export const mergeSchema = z.object({ reference, seenPhase });
export const linkSchema = z.object({
  reference,
  kind: oneOf(LINK_KINDS, "cases.errors.linkKind"),
});
export const unlinkSchema = z.object({ otherId: requiredId("common.errors.choose") });

export const commentSchema = z.object({ text: requiredText("cases.errors.comment", COMMENT_MAX) });

export const savedViewSchema = z.object({
  name: requiredText("cases.errors.viewName", 40),
  query: optionalText(2000),
});

/** A filter may name fifty businesses. */
const QUERY_MAX = 4000;

export const bulkAssignSchema = z.object({
  ownerId: requiredId("cases.errors.owner"),
  ids: ids(),
  /** Everything the query finds instead of what was ticked. */
  all: optionalText(20),
  query: optionalText(QUERY_MAX),
});

/** Where a run was moved: the queue it was begun on, or its own page. */
export const movedRunSchema = z.object({ from: optionalText(20) });

/** The address of the page below its case; some pages lie deep. */
export const presenceSchema = z.object({ place: optionalText(300) });

export const bulkTasksSchema = z.object({
  what: z.enum(["assign", "due", "state", "macro"]),
  ownerId: optionalId(),
  dueAt: optionalText(20).check(z.regex(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/)),
  state: z._default(z.enum(TASK_STATES), "done"),
  reason: optionalText(1000),
  ids: ids(),
  all: optionalText(20),
  query: optionalText(1000),
});

/** Which tasks a macro is applied to. */
export const macroScopeSchema = z.object({
  macroId: requiredId("board.refusals.unclear"),
  ids: ids(),
  all: optionalText(20),
  query: optionalText(1000),
});

/** What was asked for of the tasks, with the name and the instant that the form does not know. */
export function manyTasksChange(
  {
    what,
    ownerId,
    state,
    reason,
  }: Omit<z.output<typeof bulkTasksSchema>, "what"> & {
    what: "assign" | "due" | "state";
  },
  { ownerName, dueAt }: { ownerName: string | null; dueAt: string | null },
): ManyTasksChange {
  if (what === "assign") return { what, ownerId, ownerName };
  return what === "due" ? { what, dueAt } : { what, state, reason };
}
