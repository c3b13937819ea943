/** The corrective actions as a round had them: frozen with its dossier, else as they stand. */
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { db } from "~/platform/db.server";
import type { ComparedAction } from "./compare-actions";

export async function actionsOfRound(appealId: string, caseId: string): Promise<ComparedAction[]> {
  const dossier = await db.dossier.findUnique({
    where: { appealId },
    select: { canonical: true },
  });
  if (!dossier) return remediationOf(caseId);
  // Instants are ISO text in what was frozen; every format so far kept the actions here.
  const { remediation } = JSON.parse(dossier.canonical) as { remediation?: ComparedAction[] };
  return remediation ?? [];
}
