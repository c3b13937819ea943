/** What the classification says about appealing, for whoever is about to. */
import { db } from "~/platform/db.server";
import type { Bilingual, Language } from "~templates/bilingual";

/** The reason why it says no; null where it says something else, or nothing. */
export async function whyNotAppealable(caseId: string, language: Language): Promise<string | null> {
  const classified = await db.classification.findFirst({
    where: { caseId, supersededAt: null },
    orderBy: { at: "desc" },
    select: { appealable: true, result: true },
  });
  if (classified?.appealable !== "no") return null;
  const { appealableWhy } = (classified.result ?? {}) as { appealableWhy?: Bilingual };
  return appealableWhy?.[language] ?? "";
}
