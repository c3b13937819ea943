/** Works on many grants, in parts. */
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { CasePhase } from "~/features/cases/case-phase";
import { seesCase } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { stillAllowed } from "~/features/identity/stand-in.server";
import { workInParts } from "~/platform/database/work-in-parts.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import { moneyText } from "../../money";
import { reportRecovery } from "../../report-recovery.server";
import type { CompensationEvent } from "../compensation-events";
import type { RunKind } from "../grants/grant-schemas";
import { moveGrants } from "../grants/move-grants.server";
import { proposeWithin } from "../grants/propose-grants.server";
import { NEEDED } from "./begin-run.server";
import type { PassedOverCounts, RunFilter } from "./run-filter";
import { nextPart } from "./run-selection.server";

/** Small enough that somebody who decides on one grant of the case meanwhile hardly waits. */
const AT_ONCE = 200;

export const workOffRuns = (): Promise<void> => workInParts(Prisma.sql`"GrantRun"`, workOnPart);

type HeldRun = Awaited<ReturnType<typeof readRun>>;

async function readRun(tx: Tx, id: string) {
  const run = await tx.grantRun.findUniqueOrThrow({
    where: { id },
    include: {
      case: { select: { businessId: true, openedById: true, phase: true, budget: true } },
    },
  });
  return {
    ...run,
    what: run.what as RunKind,
    filter: run.filter as RunFilter,
    passedOver: run.passedOver as PassedOverCounts,
  };
}

async function workOnPart(tx: Tx, id: string): Promise<boolean> {
  const run = await readRun(tx, id);
  const person = await stillAllowed(tx, run.startedById, NEEDED[run.what]);
  if (!person || !seesCase(person, run.case)) {
    await end(tx, run, "stopped", { "compensation.run.whoGone": { count: 1, params: {} } });
    return true;
  }
  const part = await nextPart(tx, run, run.cursor, AT_ONCE);
  if (part.ids.length === 0) {
    await end(tx, run, "done", {});
    return true;
  }
  const { count, minor, passedOver } = await doPart(tx, person, run, part.ids);
  await tx.grantRun.update({
    where: { id },
    data: {
      cursor: part.cursor,
      seen: { increment: part.ids.length },
      done: { increment: count },
      doneMinor: { increment: minor },
      passedOver: added(run.passedOver, passedOver),
    },
  });
  return false;
}

type Did = { count: number; minor: bigint; passedOver: PassedOverCounts };

async function doPart(
  tx: Tx,
  person: Person,
  { id, caseId, what, reason, case: { businessId, phase } }: HeldRun,
  ids: readonly string[],
): Promise<Did> {
  if (what === "propose") {
    const of = { id: caseId, businessId, phase: phase as CasePhase };
    const proposed = await proposeWithin(tx, person, of, ids, id);
    if (!proposed.ok) {
      const { key, params = {} } = proposed.refusal;
      return {
        count: 0,
        minor: 0n,
        passedOver: { [key]: { count: ids.length, params: plain(params) } },
      };
    }
    const { count, minor, passedOver } = proposed.value;
    return {
      count,
      minor,
      passedOver: Object.fromEntries(
        Object.entries(passedOver).map(([why, times]) => [
          `compensation.passedOver.${why}`,
          { count: times ?? 0, params: {} },
        ]),
      ),
    };
  }
  const moved = await moveGrants(tx, person, {
    caseId,
    businessId,
    ids,
    move: what,
    reason,
    isQuiet: true,
  });
  let passedOver: PassedOverCounts = {};
  for (const { refusal } of moved.refused) {
    const said = { [refusal.key]: { count: 1, params: plain(refusal.params ?? {}) } };
    passedOver = added(passedOver, said);
  }
  return { count: moved.count, minor: moved.minor, passedOver };
}

const plain = (params: object): PassedOverCounts[string]["params"] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  );

function added(sum: PassedOverCounts, more: PassedOverCounts): PassedOverCounts {
  const result = { ...sum };
  for (const [key, { count, params }] of Object.entries(more)) {
    const known = result[key];
    result[key] = known ? { ...known, count: known.count + count } : { count, params };
  }
  return result;
}

const SUMMARY = {
  propose: "compensation.proposed",
  approve: "compensation.approved",
  reject: "compensation.rejected",
  issue: "compensation.issued",
} as const satisfies Record<RunKind, CompensationEvent["kind"]>;

/** The case's timeline hears once what came of it. */
async function end(
  tx: Tx,
  run: HeldRun,
  state: "done" | "stopped",
  passedOver: PassedOverCounts,
): Promise<void> {
  const { id, caseId, what, done, doneMinor, startedById, startedByName } = run;
  await tx.grantRun.update({
    where: { id },
    data: { state, endedAt: moment(), passedOver: added(run.passedOver, passedOver) },
  });
  await reportRecovery(tx, caseId, moment());
  if (done === 0) return;
  const currency = run.case.budget?.currency ?? "";
  const event: CompensationEvent = {
    kind: SUMMARY[what],
    detail: { count: done, amount: moneyText({ minor: Number(doneMinor), currency }) },
  };
  const actor =
    state === "done"
      ? ({ kind: "person", id: startedById, name: startedByName } as const)
      : systemActor;
  await recordEvent(tx, actor, { subject: { kind: "case", id: caseId }, caseId, ...event });
}
