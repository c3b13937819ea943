/** What states mean to a reader, in the tones of the interface. */
import type { TrackState } from "~/features/cases/tracks/tracks";
import type { Tone } from "~/ui/tone";
import type { CasePhase } from "./case-phase";

export const phaseTone: Record<CasePhase, Tone> = {
  new: "caution",
  triage: "info",
  active: "info",
  monitoring: "waiting",
  closed: "neutral",
  merged: "neutral",
  void: "neutral",
};

export const trackTone: Record<TrackState, Tone> = {
  not_started: "neutral",
  in_progress: "info",
  waiting: "waiting",
  done: "good",
  blocked: "critical",
  waived: "neutral",
};

/** Banned, paused, not a ban; what is lifted has no bucket. */
export function hitTone({
  bucket,
  class: hit,
}: {
  bucket: string | null;
  class: string | null;
}): Tone {
  if (bucket === "banned") return "critical";
  if (bucket === "paused") return "caution";
  if (bucket === "not_a_ban") return hit === "healthy" ? "good" : "info";
  return hit === "lifted" ? "good" : "neutral";
}
