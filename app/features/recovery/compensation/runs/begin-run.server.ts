/** Begins work on many grants of a case, and stops it. */

import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import { can, type Permission } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { RunKind } from "../grants/grant-schemas";
import { policyOf } from "../policy/policy-queries.server";
import type { RunFilter } from "./run-filter";
import { countRun } from "./run-selection.server";

export const NEEDED: Readonly<Record<RunKind, Permission>> = {
  propose: "compensation:propose",
  approve: "compensation:approve",
  reject: "compensation:approve",
  issue: "compensation:issue",
};

/** @param filter which customers, or which grants */
export function beginRun(
  person: Person,
  caseId: string,
  what: RunKind,
  filter: RunFilter,
  reason = "",
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    if (!can(person, NEEDED[what])) return refuse("compensation.refusals.notAllowed");
    if (!isOpen(held.phase)) return refuse("compensation.refusals.closed");
    const settled = held.businessId ? await policyOf(held.businessId, tx) : null;
    if (!settled) return refuse("compensation.refusals.noPolicy");
    if (what === "reject" && !reason.trim()) return refuse("compensation.errors.reason");
    const same = await tx.grantRun.findFirst({
      where: { caseId, what, state: "running" },
      select: { id: true },
    });
    if (same) return refuse("compensation.refusals.running");
    const id = timeOrderedId();
    await tx.grantRun.create({
      data: {
        id,
        caseId,
        what,
        filter,
        reason,
        total: await countRun(tx, caseId, what, filter),
        startedById: person.id,
        startedByName: person.name,
        createdAt: moment(),
      },
    });
    await workOn(tx);
    return allow(id);
  });
}

const workOn = (tx: Tx) => enqueue(tx, "work-off-grant-runs", {}, { key: "work-off-grant-runs" });

/** What was done stays; the part that is under way is finished first. */
export async function stopRun(caseId: string, id: string): Promise<void> {
  await db.grantRun.updateMany({
    where: { id, caseId, state: "running" },
    data: { state: "stopped", endedAt: moment() },
  });
}
