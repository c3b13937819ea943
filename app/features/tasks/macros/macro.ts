/** Several changes to tasks under one name: a state, an owner, a date, a remark on the case. */
import { allow, refuse, type Verdict } from "~/platform/verdict";
import {
  isTaskOver,
  type TaskMove,
  type TaskState,
  taskMovesFrom,
  whereMoveLeads,
} from "../task-lifecycle";

/** Who has the task afterwards: whoever had it, whoever applies the macro, nobody, or one person. */
export const GIVES = ["keep", "me", "nobody", "person"] as const;
export type Give = (typeof GIVES)[number];

export type Macro = {
  state: TaskState | null;
  reason: string;
  give: Give;
  ownerId: string | null;
  /** Due in so many hours from when it is applied; null keeps the date. */
  dueHours: number | null;
  comment: string;
};

/** What a remark may name in double braces. */
export const MACRO_VARIABLES = ["case", "business", "asset"] as const;
export type MacroVariable = (typeof MACRO_VARIABLES)[number];

const NAMED = /\{\{\s*([a-z]+)\s*\}\}/gi;

const isVariable = (name: string): name is MacroVariable =>
  (MACRO_VARIABLES as readonly string[]).includes(name);

/** Names in double braces that no remark knows. */
export const unknownVariables = (comment: string): string[] =>
  [...comment.matchAll(NAMED)]
    .map(([, name = ""]) => name.toLowerCase())
    .filter((name) => !isVariable(name));

/** What nobody knows of the case is a dash. */
export const fillRemark = (
  comment: string,
  known: Readonly<Record<MacroVariable, string | null>>,
): string =>
  comment.replaceAll(NAMED, (all: string, said: string) => {
    const name = said.toLowerCase();
    return isVariable(name) ? (known[name] ?? "–") : all;
  });

type Task = { state: TaskState; ownerId: string | null };
type Applier = { id: string; mayManage: boolean };

/** What is done with one task: its move, and who has it, where that changes. */
export type MacroSteps = { move: TaskMove | null; ownerId: string | null | undefined };

/**
 * Whether somebody may apply it to a task, decided before anything is written. A state that the task
 * has already is no step; giving to others, dating and waiving are for those who manage tasks.
 */
export function decideMacro(
  macro: Macro,
  task: Task,
  { id: applierId, mayManage }: Applier,
): Verdict<MacroSteps> {
  const { state, give, dueHours } = macro;
  const to = state ?? task.state;
  const move = to === task.state ? null : moveTo(task.state, to);
  if (move === undefined) return refuse("taskSettings.refusals.noWay", { from: task.state, to });
  const changesMore = give !== "keep" || dueHours !== null;
  if (changesMore && isTaskOver(task.state) && isTaskOver(to)) {
    return refuse("tasks.refusals.over", { state: task.state });
  }
  const given = { keep: undefined, me: applierId, nobody: null, person: macro.ownerId }[give];
  const ownerId = given === task.ownerId ? undefined : given;
  const takes = ownerId === undefined || (ownerId === applierId && task.ownerId === null);
  const isTheirs = move === "hand_back" && task.ownerId !== applierId;
  if (!mayManage && (!takes || dueHours !== null || move === "waive" || isTheirs)) {
    return refuse("tasks.refusals.notYours");
  }
  return allow({ move, ownerId });
}

const moveTo = (from: TaskState, to: TaskState): TaskMove | undefined =>
  taskMovesFrom(from).find((move) => whereMoveLeads(move) === to);
