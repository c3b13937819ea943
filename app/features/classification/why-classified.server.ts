/** Why a case was classified as it was, each time: for the timeline, worded for one reader. */
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { type TriageLetter, wordReasons } from "./triage-letter";

export type WhyClassified = {
  /** When it was committed, as the event beside it. */
  at: Date;
  reasons: TriageLetter["reasons"];
};

export async function whyClassified(person: Person, caseId: string): Promise<WhyClassified[]> {
  const t = textsFor(person.language, person.timeZone);
  const found = await db.classification.findMany({
    where: { caseId },
    orderBy: { at: "desc" },
    select: { at: true, result: true },
  });
  return found.map(({ at, result }) => ({
    at,
    // Written by us, from a TriageResult; only its dates have become text.
    reasons: wordReasons(result as unknown as TriageResult, person.language, t),
  }));
}
