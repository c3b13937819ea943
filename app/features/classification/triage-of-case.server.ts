/** A case with its triage as it stands: what was said so far, put to the rules of today. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { db } from "~/platform/db.server";
import { beganOf } from "./began.server";
import { triageDraftOf } from "./classification-queries.server";
import { runTriage } from "./run-triage";

export async function triageOfCase(found: CaseKey, now = new Date()) {
  const [began, facts, { draft, version }] = await Promise.all([
    beganOf(found.id, now),
    db.case.findUniqueOrThrow({
      where: { id: found.id },
      select: {
        happenedZone: true,
        business: { select: { name: true, otherContact: true } },
      },
    }),
    triageDraftOf(found.id),
  ]);
  return { ...facts, draft, version, read: runTriage(draft, began.at, now) };
}
