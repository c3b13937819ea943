/** Chooses which exhibits of the case go into the dossier, and in which order. */
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

/** The list replaces the one before; whoever saves last is on record. */
export function chooseEvidence(
  person: Person,
  appealId: string,
  exhibits: readonly string[],
): Promise<Verdict> {
  return changeChoice(person, appealId, () => exhibits);
}

/** Those that are chosen already stay where they are. */
export function addToDossier(
  person: Person,
  appealId: string,
  exhibits: readonly string[],
): Promise<Verdict> {
  return changeChoice(person, appealId, (before) => [...before, ...exhibits]);
}

function changeChoice(
  person: Person,
  appealId: string,
  change: (before: readonly string[]) => readonly string[],
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appealId);
    if (!draft.ok) return draft;
    const { caseId, round } = draft.value;
    const before = await tx.appealEvidence.findMany({
      where: { appealId, evidence: { removedAt: null } },
      orderBy: [{ position: "asc" }, { evidenceId: "asc" }],
      select: { evidenceId: true },
    });
    const chosen = [...new Set(change(before.map(({ evidenceId }) => evidenceId)))];
    const there = await tx.evidence.count({
      where: { id: { in: chosen }, caseId, removedAt: null },
    });
    if (there < chosen.length) return refuse("appeals.refusals.exhibitGone");

    await tx.appealEvidence.deleteMany({ where: { appealId } });
    await tx.appealEvidence.createMany({
      data: chosen.map((evidenceId, position) => ({ appealId, evidenceId, position })),
    });
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.evidence_chosen",
      detail: { round, count: chosen.length },
    });
    return allow();
  });
}
