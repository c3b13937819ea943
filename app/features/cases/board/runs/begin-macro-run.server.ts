/** Applies a macro to many tasks: one run, with the macro as it is now. */
import { findLead } from "~/features/cases/people/people-of-case.server";
import type { Person } from "~/features/identity/person";
import { macroById } from "~/features/tasks/macros/macro-queries.server";
import { refuse, type Verdict } from "~/platform/verdict";
import { beginTaskRun, type RunScope } from "./begin-task-run.server";

const HOUR = 3_600_000;

export async function beginMacroRun(
  person: Person,
  scope: RunScope,
  macroId: string,
  now = new Date(),
): Promise<Verdict<string>> {
  const macro = await macroById(macroId);
  if (!macro || macro.retiredAt) return refuse("taskSettings.refusals.macroGone");
  const { name, state, reason, give, dueHours, comment } = macro;
  const ownerId = give === "person" ? macro.ownerId : null;
  const owner = ownerId ? await findLead(ownerId) : null;
  const dueAt = dueHours === null ? null : new Date(now.getTime() + dueHours * HOUR).toISOString();
  const change = { name, state, reason, give, ownerId, ownerName: owner?.name ?? null, dueAt };
  return beginTaskRun(person, scope, { what: "macro", comment, ...change }, now);
}
