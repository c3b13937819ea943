/** The reviewer's checklist: what was ticked, what was explained, what is open. Pure. */
import type { Language } from "~templates/bilingual";
import {
  CHECKLIST_VERSION,
  type CheckPoint,
  REVIEW_CHECKLIST,
} from "~templates/rules/appeal/checklist";

const POINTS: readonly CheckPoint[] = REVIEW_CHECKLIST;

/** As a form gives it: a tick, or why there is none. */
export type CheckGiven = { isTicked: boolean; why: string };

/** As a review keeps it: by point, "" where it was ticked, else why not; open points are absent. */
export type KeptChecklist = { version: string; points: Record<string, string> };

/** What the reviewer's form told, with nothing in it that is no point of the list. */
export function keptChecklist(given: Readonly<Record<string, CheckGiven>>): KeptChecklist {
  const points: Record<string, string> = {};
  for (const { id } of POINTS) {
    const check = Object.hasOwn(given, id) ? given[id] : undefined;
    if (check?.isTicked) points[id] = "";
    else if (check?.why.trim()) points[id] = check.why.trim();
  }
  return { version: CHECKLIST_VERSION, points };
}

export const openPoints = ({ points }: KeptChecklist): number =>
  POINTS.filter(({ id }) => !Object.hasOwn(points, id)).length;

/** The list as it is asked, in the reader's language. */
export const wordedChecklist = (language: Language) =>
  POINTS.map(({ id, label, hint }) => ({ id, label: label[language], hint: hint[language] }));

export type CheckState = "ticked" | "explained" | "open";

/** A kept list in words; null where the review has none. */
export function readChecklist(kept: unknown, language: Language) {
  if (typeof kept !== "object" || kept === null || !("points" in kept)) return null;
  const { points } = kept as KeptChecklist;
  return POINTS.map(({ id, label }) => {
    const why = Object.hasOwn(points, id) ? (points[id] ?? "") : null;
    const state: CheckState = why === null ? "open" : why === "" ? "ticked" : "explained";
    return { id, label: label[language], state, why: why ?? "" };
  });
}
