/** Chooses which exhibits of the case go into the dossier, and in which order. */
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { copiesOfCase } from "~/features/evidence/evidence-queries.server";
import { standInOf } from "~/features/evidence/redaction/stand-in";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

/**
 * Takes the list as it was put together from what was `seen`. What a colleague chose meanwhile is
 * added behind it, and what one took out meanwhile stays out.
 */
export function chooseEvidence(
  person: Person,
  appealId: string,
  exhibits: readonly string[],
  seen: readonly string[] = [],
): Promise<Verdict> {
  return changeChoice(person, appealId, (before, shownAs) => {
    const stands = before.map(shownAs);
    const kept = exhibits.filter((id) => stands.includes(id) || !seen.includes(id));
    return [...kept, ...stands.filter((id) => !seen.includes(id))];
  });
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
  /** A redacted exhibit is shown as its newest copy. */
  change: (before: readonly string[], shownAs: (id: string) => string) => readonly string[],
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
    const copies = await copiesOfCase(caseId, tx);
    const shownAs = (id: string) => standInOf(id, copies) ?? id;
    const chosen = [
      ...new Set(
        change(
          before.map(({ evidenceId }) => evidenceId),
          shownAs,
        ),
      ),
    ];
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
