/**
 * Which case a restriction belongs to. Decided from when things happened, never from when they were
 * heard, so that any order of arrival leads to the same cases.
 */
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import {
  type CaseRuleKey,
  ENFORCEMENT_CLASSES,
  LATE_WORD_DAYS,
  WIDE_CLASSES,
} from "~templates/rules/case-rules";

export type NearCase = {
  id: string;
  reference: string;
  phase: string;
  /** Where the nearest of its assets stands, seen from the asset that is hit. */
  place: "same" | "above" | "below";
  /** Steps in the tree between the two. */
  distance: number;
  happenedAt: Date;
  restoredAt: Date | null;
  monitoringUntil: Date | null;
  closedAt: Date | null;
  hit: string | null;
  /** Opened by a signal, and nobody has begun with it. */
  isUntouched: boolean;
};

type Hit = { class: RestrictionClass | null; startedAt: Date };

export type Choice =
  | { act: "open"; rule: CaseRuleKey }
  | { act: "join" | "relapse" | "late"; case: NearCase; rule: CaseRuleKey };

const WORKED_ON = ["new", "triage", "active"];
const DAY = 24 * 60 * 60_000;

export function chooseCase(hit: Hit, near: readonly NearCase[]): Choice {
  const sorted = [...near].sort(
    (a, b) =>
      a.distance - b.distance ||
      a.happenedAt.getTime() - b.happenedAt.getTime() ||
      (a.reference < b.reference ? -1 : 1),
  );
  const open = sorted.filter(({ phase }) => WORKED_ON.includes(phase));
  const at = (place: NearCase["place"], among: readonly NearCase[]) =>
    among.filter((each) => each.place === place);

  const [same] = at("same", open);
  if (same) return { act: "join", case: same, rule: "join_same" };
  const watched = at("same", sorted).find((each) => isWatching(each, hit.startedAt));
  if (watched) return { act: "relapse", case: watched, rule: "relapse" };
  const above = at("above", open).find(
    ({ happenedAt }) => isEnforcement(hit.class) || happenedAt <= hit.startedAt,
  );
  if (above) return { act: "join", case: above, rule: "join_above" };
  const below = isWide(hit.class)
    ? at("below", open).find((each) => isEnforcement(each.hit))
    : undefined;
  if (below) return { act: "join", case: below, rule: "join_below" };
  const late = at("same", sorted).find((each) => wasBeforeItsEnd(each, hit.startedAt));
  if (late) return { act: "late", case: late, rule: "late_word" };
  return { act: "open", rule: "open" };
}

/** The smaller cases that a wide one takes in: nobody began with them, and they would have joined it. */
export function casesToAbsorb(
  hit: Hit,
  chosen: { id: string; happenedAt: Date },
  near: readonly NearCase[],
): NearCase[] {
  if (!isWide(hit.class)) return [];
  const beganAt = Math.min(hit.startedAt.getTime(), chosen.happenedAt.getTime());
  return near
    .filter(({ id, place, phase, isUntouched }) => {
      return id !== chosen.id && place === "below" && phase === "new" && isUntouched;
    })
    .filter((each) => isEnforcement(each.hit) || each.happenedAt.getTime() >= beganAt);
}

const includes = (classes: readonly string[], hit: string | null) =>
  hit !== null && classes.includes(hit);
const isWide = (hit: string | null) => includes(WIDE_CLASSES, hit);
const isEnforcement = (hit: string | null) => includes(ENFORCEMENT_CLASSES, hit);

const isWatching = ({ phase, restoredAt, monitoringUntil }: NearCase, at: Date) =>
  phase === "monitoring" &&
  restoredAt !== null &&
  monitoringUntil !== null &&
  restoredAt <= at &&
  at <= monitoringUntil;

function wasBeforeItsEnd({ phase, happenedAt, restoredAt, closedAt }: NearCase, at: Date): boolean {
  if (phase !== "monitoring" && phase !== "closed") return false;
  const end = restoredAt ?? closedAt;
  const earliest = happenedAt.getTime() - LATE_WORD_DAYS * DAY;
  return end !== null && at < end && at.getTime() >= earliest;
}
