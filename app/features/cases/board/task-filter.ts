/**
 * Which tasks over all cases are shown, as the address says it. Values nobody knows are dropped,
 * so an address that was typed or grew old still leads to a list.
 */
import { TASK_STATES, type TaskState } from "~/features/tasks/task-lifecycle";
import { TASK_STAGES } from "~/features/tasks/task-stage";

/** Mine and what nobody of my role has taken yet; only the one, only the other; everybody's. */
export const WHOSE = ["queue", "mine", "unclaimed", "all"] as const;
export type Whose = (typeof WHOSE)[number];

/** `escalated`: late, and told to whoever has it or leads the case. */
export const DUE_FILTERS = ["escalated", "late", "today", "week", "none"] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

export type TaskFilter = {
  whose: Whose;
  /** One person's instead. */
  ownerId: string | null;
  /** What is still to be done when nothing else is asked for. */
  state: TaskState | null;
  due: DueFilter | null;
  stage: string | null;
  businessId: string | null;
  /** Reference of a case. */
  reference: string | null;
};

/** The task that a page begins after or ends before. */
export type TaskCursor = { dueAt: Date | null; id: string };
export type TaskPlace = { after: TaskCursor | null; before: TaskCursor | null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readTaskFilter(query: URLSearchParams): TaskFilter {
  const said = (name: string) => query.get(name)?.trim() ?? "";
  const among = <T extends string>(values: readonly T[], name: string): T | null =>
    values.find((value) => value === said(name)) ?? null;
  const id = (name: string) => (UUID.test(said(name)) ? said(name) : null);
  return {
    whose: among(WHOSE, "whose") ?? "queue",
    ownerId: id("owner"),
    state: among(TASK_STATES, "state"),
    due: among(DUE_FILTERS, "due"),
    stage: among(TASK_STAGES, "stage"),
    businessId: id("business"),
    reference: /^c-\d{4}-\d{4,9}$/i.test(said("case")) ? said("case").toUpperCase() : null,
  };
}

export function readTaskPlace(query: URLSearchParams): TaskPlace {
  const after = readCursor(query.get("after"));
  return { after, before: after ? null : readCursor(query.get("before")) };
}

export const TASK_FILTERS = ["owner", "state", "due", "stage", "business", "case"] as const;

/** The part of an address that says what is shown and how, not which page of it. */
export function taskQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of ["view", "whose", ...TASK_FILTERS]) {
    const value = query.get(name);
    if (value) kept.set(name, value.slice(0, 100));
  }
  return kept.toString();
}

/** Where to come back to from a form that carried what was shown. */
export function tasksAddress(query: string): string {
  const kept = taskQuery(new URLSearchParams(query));
  return kept ? `/tasks?${kept}` : "/tasks";
}

export const writeTaskCursor = ({ dueAt, id }: TaskCursor): string =>
  `${dueAt?.toISOString() ?? "never"}~${id}`;

function readCursor(text: string | null): TaskCursor | null {
  const [key = "", id = ""] = text?.split("~") ?? [];
  if (!UUID.test(id)) return null;
  if (key === "never") return { dueAt: null, id };
  const dueAt = new Date(key);
  return /^\d{4}-[\d:T.-]+Z$/.test(key) && !Number.isNaN(dueAt.getTime()) ? { dueAt, id } : null;
}
