/** Why a case was classified as it was, each time: for the timeline, worded for one reader. */
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Prisma } from "~prisma/generated/client";
import { type TriageLetter, wordReasons } from "./triage-letter";

export type WhyClassified = {
  /** When it was committed, as the event beside it. */
  at: Date;
  reasons: TriageLetter["reasons"];
};

export async function whyClassified(person: Person, caseId: string): Promise<WhyClassified[]> {
  const t = textsFor(person.language, person.timeZone);
  const found = await readTogether<{ at: Date; result: TriageResult }>(
    Prisma.sql`SELECT at, result FROM "Classification" WHERE "caseId" = ${caseId}::uuid ORDER BY at DESC`,
    ["at"],
  );
  // Written by us, from a TriageResult; only its dates have become text.
  return found.map(({ at, result }) => ({ at, reasons: wordReasons(result, person.language, t) }));
}
