/**
 * What the queue shows, as its address says it. Values nobody knows are dropped,
 * so an address that was typed or grew old still leads to a list.
 */
import { CASE_PHASES, type CasePhase, OPEN_PHASES } from "~/features/cases/case-phase";
import { isStage, type Stage, TRACK_STATES, type TrackState } from "~/features/cases/tracks/tracks";
import { BUCKETS, RESTRICTION_CLASSES } from "~/features/enforcement/restriction-class";

export const CLOCK_FILTERS = ["missed", "today", "week"] as const;
export type ClockFilter = (typeof CLOCK_FILTERS)[number];

export const SORTS = ["updated", "opened", "happened", "clock", "reference"] as const;
export type Sort = (typeof SORTS)[number];

export type QueueFilter = {
  /** Open phases when nothing else is asked for. */
  phases: readonly CasePhase[];
  buckets: readonly string[];
  classes: readonly string[];
  businessIds: readonly string[];
  /** A person's id, `me`, `nobody`, or everybody. */
  owner: string | null;
  stage: { stage: Stage; state: TrackState } | null;
  clock: ClockFilter | null;
  drills: boolean;
  search: string;
};

/** A row that a page begins after, or ends before, in the order of the list. */
export type Cursor = { key: string; id: string };

export type QueuePlace = {
  sort: Sort;
  /** The other way round than people mostly want it. */
  reversed: boolean;
  after: Cursor | null;
  before: Cursor | null;
};

const SEARCH_MAX = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readFilter(query: URLSearchParams): QueueFilter {
  const phases = query.getAll("phase");
  const owner = query.get("owner");
  return {
    phases: phases.includes("any")
      ? CASE_PHASES
      : known(CASE_PHASES, phases).length > 0
        ? known(CASE_PHASES, phases)
        : OPEN_PHASES,
    buckets: known(BUCKETS, query.getAll("bucket")),
    classes: known(RESTRICTION_CLASSES, query.getAll("class")),
    businessIds: query
      .getAll("business")
      .filter((id) => UUID.test(id))
      .slice(0, 50),
    owner: owner && (owner === "me" || owner === "nobody" || UUID.test(owner)) ? owner : null,
    stage: readStage(query.get("stage")),
    clock: known(CLOCK_FILTERS, [query.get("clock") ?? ""])[0] ?? null,
    drills: query.get("drills") === "1",
    search: (query.get("q") ?? "").trim().slice(0, SEARCH_MAX),
  };
}

export function readPlace(query: URLSearchParams): QueuePlace {
  const after = readCursor(query.get("after"));
  return {
    sort: known(SORTS, [query.get("sort") ?? ""])[0] ?? "updated",
    reversed: query.get("order") === "reversed",
    after,
    before: after ? null : readCursor(query.get("before")),
  };
}

/** Every case there is, drills aside: how a case that is named outright is looked for. */
export const hasNoFilter = (query: URLSearchParams): boolean =>
  FILTER_NAMES.every((name) => !query.get(name));

export const FILTER_NAMES = [
  "phase",
  "bucket",
  "class",
  "business",
  "owner",
  "stage",
  "clock",
  "drills",
  "q",
] as const;

/** What an address means that says nothing. */
const DEFAULTS: Record<string, string> = { sort: "updated" };

/** The part of an address that is worth keeping as a view: filters and order, not the page. */
export function viewQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of [...FILTER_NAMES, "sort", "order"]) {
    const said = query.getAll(name).filter((value) => value && value !== DEFAULTS[name]);
    for (const value of said) kept.append(name, value);
  }
  kept.sort();
  return kept.toString();
}

/** The queue that a query shows. */
export function queueAddress(query: string): string {
  const kept = viewQuery(new URLSearchParams(query));
  return kept ? `/cases?${kept}` : "/cases";
}

export const writeCursor = ({ key, id }: Cursor): string => `${key}~${id}`;

function readCursor(text: string | null): Cursor | null {
  const [key = "", id = ""] = text?.split("~") ?? [];
  const isKey =
    /^\d{1,18}$/.test(key) || /^\d{4,6}-\d{2}-\d{2}T[\d:.]{8,12}Z$/.test(key) || key === "never";
  return isKey && UUID.test(id) ? { key, id } : null;
}

function readStage(text: string | null): QueueFilter["stage"] {
  const [stage = "", state = ""] = text?.split(":") ?? [];
  const found = known(TRACK_STATES, [state])[0];
  return isStage(stage) && found ? { stage, state: found } : null;
}

const known = <T extends string>(values: readonly T[], given: readonly string[]): T[] =>
  values.filter((value) => given.includes(value));
