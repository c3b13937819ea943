/** Begins to make many customers whole, and stops or undoes it. A job does the work. */
import { isOpen } from "~/features/cases/case-phase";
import { holdCase } from "~/features/cases/hold-case.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { tellWhole } from "./tell-whole.server";
import { countWhole, settledScope } from "./whole-among.server";
import type { WholeScope } from "./whole-scope";

/** Its id. */
export function beginWhole(
  person: Person,
  caseId: string,
  scope: WholeScope,
): Promise<Verdict<string>> {
  return db.$transaction(async (tx): Promise<Verdict<string>> => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    if (!can(person, "recovery:work")) return refuse("whole.refusals.notYours");
    if (!isOpen(held.phase)) return refuse("requests.refusals.caseOver");
    const same = await tx.wholeRun.findFirst({
      where: { caseId, state: { in: ["running", "undoing"] } },
      select: { id: true },
    });
    if (same) return refuse("whole.refusals.running");
    const kept = await settledScope(tx, caseId, scope);
    const total = await countWhole(caseId, kept, tx);
    if (total === 0) return refuse("whole.refusals.nobody");
    const id = timeOrderedId();
    await tx.wholeRun.create({
      data: {
        id,
        caseId,
        scope: { ...kept, ids: kept.ids && [...kept.ids] },
        total,
        startedById: person.id,
        startedByName: person.name,
        createdAt: moment(),
      },
    });
    await workOn(tx);
    return allow(id);
  });
}

const MOVES = {
  stop: { from: ["running"], to: "stopped" },
  undo: { from: ["done", "stopped"], to: "undoing" },
} as const;
export type WholeMove = keyof typeof MOVES;
export const WHOLE_MOVES = Object.keys(MOVES) as WholeMove[];

/** The part that is under way is finished first. */
export function moveWhole(
  person: Person,
  caseId: string,
  id: string,
  move: WholeMove,
): Promise<Verdict> {
  const { from, to } = MOVES[move];
  return db.$transaction(async (tx): Promise<Verdict> => {
    const held = await holdCase(tx, caseId);
    if (!held || !isOpen(held.phase)) return refuse("requests.refusals.caseOver");
    const { count } = await tx.wholeRun.updateMany({
      where: { id, caseId, state: { in: [...from] } },
      data: { state: to, endedAt: move === "stop" ? moment() : null },
    });
    if (count === 0) return refuse("whole.refusals.moved");
    if (move === "stop") await tellWhole(tx, person, id);
    else await workOn(tx);
    return allow();
  });
}

/** What changed nothing has nothing to undo. */
export const wholeMovesFrom = ({ state, done }: { state: string; done: number }): WholeMove[] =>
  WHOLE_MOVES.filter(
    (move) =>
      (MOVES[move].from as readonly string[]).includes(state) && (move !== "undo" || done > 0),
  );

const workOn = (tx: Tx) => enqueue(tx, "work-off-whole-runs", {}, { key: "work-off-whole-runs" });
