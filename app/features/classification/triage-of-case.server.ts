/** A case with its triage as it stands: what was said so far, put to the rules of today. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { db } from "~/platform/db.server";
import { triageDraftOf } from "./classification-queries.server";
import { runTriage } from "./run-triage";

export async function triageOfCase(found: CaseKey, now = new Date()) {
  const [facts, { draft, version }] = await Promise.all([
    db.case.findUniqueOrThrow({
      where: { id: found.id },
      select: {
        happenedAt: true,
        happenedZone: true,
        business: { select: { name: true, otherContact: true } },
      },
    }),
    triageDraftOf(found.id),
  ]);
  return { ...facts, draft, version, read: runTriage(draft, facts.happenedAt, now) };
}
