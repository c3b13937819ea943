/** Tracks as rows keep them: dates are text, and what is not understood is left out. */
import type { TextKey, TextParams } from "~/platform/i18n/text-key";
import { type NextAction, TRACK_STATES, TRACKS, type Track, type TrackName } from "./tracks";

export type StoredTrack = {
  stage: string;
  state: string;
  summaryKey: string;
  summaryParams: unknown;
  next: unknown;
  blocksClosing: boolean;
};

export function readTracks(rows: readonly StoredTrack[]): Track[] {
  return rows.flatMap((row) => {
    const stage = TRACKS.find((name) => name === row.stage);
    const state = TRACK_STATES.find((name) => name === row.state);
    return stage && state ? [trackOf(row, stage, state)] : [];
  });
}

function trackOf(row: StoredTrack, stage: TrackName, state: Track["state"]): Track {
  const { summaryKey, summaryParams, next, blocksClosing } = row;
  return {
    stage,
    state,
    summary: { key: summaryKey as TextKey, params: revived(summaryParams) },
    next: (Array.isArray(next) ? next : []).map(revivedAction),
    blocksClosing,
  };
}

function revivedAction(stored: NextAction & { dueAt?: string | Date | null }): NextAction {
  const { dueAt, params, reasonParams, ...rest } = stored;
  return {
    ...rest,
    dueAt: dueAt ? new Date(dueAt) : null,
    params: revived(params),
    reasonParams: revived(reasonParams),
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function revived(params: unknown): TextParams {
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(
    Object.entries(params as TextParams).map(([name, value]) => [
      name,
      typeof value === "string" && INSTANT.test(value) ? new Date(value) : value,
    ]),
  );
}
