/**
 * What each stage reports about a case, and what follows from it: chips, dots,
 * the next best action, and what holds back closing. Nothing else is consulted.
 */
import type { Role } from "~/features/identity/permissions";
import type { TextKey, TextParams } from "~/platform/i18n/text-key";

/** Stages with a chip, in the order of the work. */
export const STAGES = ["classify", "appeal", "bsp", "recovery", "learn"] as const;
export type Stage = (typeof STAGES)[number];

/** Tracks without a chip: the tasks of all stages, and the case as a whole. */
export const TRACKS = [...STAGES, "tasks", "case"] as const;
export type TrackName = (typeof TRACKS)[number];

export const TRACK_STATES = [
  "not_started",
  "in_progress",
  "waiting",
  "done",
  "blocked",
  "waived",
] as const;
export type TrackState = (typeof TRACK_STATES)[number];

/** What somebody should do next. The place is below the case's own address. */
export type NextAction = {
  /** Null when anybody who may read the case can do it. */
  role: Role | null;
  key: TextKey;
  params?: TextParams;
  /** A second line: why, or what is missing. */
  reasonKey?: TextKey;
  reasonParams?: TextParams;
  href: string;
  dueAt?: Date | null;
  /** Only this person. */
  personId?: string;
  /** Never these people: who wrote it does not review it. */
  exceptPersonIds?: readonly string[];
};

export type TrackReport = {
  state: TrackState;
  /** A few words for the chip. */
  summary: { key: TextKey; params?: TextParams };
  next?: readonly NextAction[];
  blocksClosing?: boolean;
};

export type Track = {
  stage: TrackName;
  state: TrackState;
  summary: { key: TextKey; params: TextParams };
  next: readonly NextAction[];
  blocksClosing: boolean;
};

export const isStage = (name: string): name is Stage =>
  (STAGES as readonly string[]).includes(name);

/** The stages that have reported, in the order of the work. */
export function stageTracks<T extends { stage: string }>(tracks: readonly T[]): T[] {
  return STAGES.flatMap((stage) => tracks.filter((track) => track.stage === stage));
}

const isOver = ({ state }: { state: TrackState }) => state === "done" || state === "waived";

/** What must be done or waived before the case may be closed. */
export function blockingTracks(
  tracks: readonly Pick<Track, "stage" | "state" | "blocksClosing">[],
): TrackName[] {
  return tracks.filter((track) => track.blocksClosing && !isOver(track)).map(({ stage }) => stage);
}

type Somebody = { id: string; roles: readonly Role[] };

const isFor = (action: NextAction, { id, roles }: Somebody) => {
  if (action.exceptPersonIds?.includes(id)) return false;
  if (action.personId) return action.personId === id;
  return action.role === null || roles.includes(action.role);
};

const DAY = 24 * 60 * 60_000;

/** What this person should do next, most pressing first, and what is up to others. */
export function nextActions(
  tracks: readonly Pick<Track, "stage" | "next">[],
  person: Somebody,
  now: Date,
): { mine: NextAction[]; others: NextAction[] } {
  const inOrder = TRACKS.flatMap((name) => tracks.filter(({ stage }) => stage === name)).flatMap(
    ({ next }) => next,
  );
  const soon = now.getTime() + DAY;
  const pressing = (action: NextAction) => {
    const due = action.dueAt?.getTime();
    return due !== undefined && due <= soon ? due : Number.POSITIVE_INFINITY;
  };
  const byPressure = inOrder
    .map((action, place) => ({ action, place, due: pressing(action) }))
    .sort((a, b) => (a.due === b.due ? a.place - b.place : a.due - b.due))
    .map(({ action }) => action);

  const mine = onceEach(byPressure.filter((action) => isFor(action, person)));
  const isMine = new Set(mine.map(nameOf));
  return {
    mine,
    others: byPressure.filter((action) => !isFor(action, person) && !isMine.has(nameOf(action))),
  };
}

/** One step that several roles may take is one step for somebody who holds them all. */
function onceEach(actions: readonly NextAction[]): NextAction[] {
  return [...new Map(actions.map((action) => [nameOf(action), action])).values()];
}

const nameOf = ({ key, href }: NextAction) => `${key} ${href}`;
