/** What a case says it changes, version by version. Saving carries the version it started from; the second is told. */
import { recordEvent } from "~/features/audit/record-event.server";
import { holdCase } from "~/features/cases/hold-case.server";
import { touchCase } from "~/features/cases/tracks/touch-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";

/** `version` is the one that was read; 0 where nothing had been written. */
export type WrittenNote = { version: number; text: string };

export type ChangeNote = Awaited<ReturnType<typeof changeNotes>>[number];

/** The newest first: it is the one that counts. */
export function changeNotes(caseId: string, take: number, tx: Tx = db) {
  return tx.changeNote.findMany({
    where: { caseId },
    orderBy: { version: "desc" },
    take,
    select: { version: true, text: true, byName: true, at: true },
  });
}

export function saveChangeNote(
  person: Person,
  caseId: string,
  { version, text }: WrittenNote,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("cases.refusals.gone");
    const [newest] = await changeNotes(caseId, 1, tx);
    if ((newest?.version ?? 0) !== version) return refuse("changes.refusals.changedMeanwhile");
    if ((newest?.text ?? "") === text) return allow();

    await tx.changeNote.create({
      data: {
        caseId,
        version: version + 1,
        text,
        byId: person.id,
        byName: person.name,
        at: now,
      },
      select: { version: true },
    });
    await recordEvent(tx, person, {
      subject: { kind: "case", id: caseId },
      caseId,
      kind: text ? "case.changes_written" : "case.changes_emptied",
      detail: { version: version + 1 },
    });
    await touchCase(tx, caseId, now);
    return allow();
  });
}
