/** Says through which door an appeal is to go, and in which language it is filed there. */
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import type { DoorKey } from "~templates/rules/vocabulary";

export function chooseDestination(
  person: Person,
  appealId: string,
  { door, language }: { door: DoorKey; language: Language },
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appealId);
    if (!draft.ok) return draft;
    const { count } = await tx.appeal.updateMany({
      where: {
        id: appealId,
        OR: [{ door: { not: door } }, { door: null }, { language: { not: language } }],
      },
      data: { door, language, updatedAt: now },
    });
    if (count === 0) return allow();
    await recordAppealEvent(tx, person, {
      appealId,
      caseId: draft.value.caseId,
      kind: "appeal.destination_chosen",
      detail: { round: draft.value.round, door, language },
    });
    return allow();
  });
}
