/** Puts a triage aside because one fact is missing, and lets the case say which. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export function noteMissingFact(actor: Actor, caseId: string, fact: string): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    await reportTrack(tx, caseId, "classify", {
      state: "in_progress",
      summary: { key: "classification.track.missing" },
      next: [{ role: "support_lead", key: "classification.next.fact", href: "classify" }],
    });
    await recordEvent(tx, actor, {
      subject: { kind: "case", id: caseId },
      caseId,
      kind: "triage.fact_missing",
      detail: { fact },
    });
    return allow();
  });
}
