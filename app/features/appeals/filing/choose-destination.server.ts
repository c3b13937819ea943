/** Says through which door an appeal is to go, and in which language it is filed there. */
import { holdDraftAlone } from "~/features/appeals/hold-draft.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import type { DoorKey } from "~templates/rules/vocabulary";

type Destination = { door: DoorKey; language: Language };

type Over = { door: string | null; language: string };

export function chooseDestination(
  person: Person,
  appealId: string,
  { door, language }: Destination,
  now = new Date(),
  /** What it is chosen over; absent where nobody looked. */
  over?: Over,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appealId);
    if (!draft.ok) return draft;
    if (over && !(await stillGoes(tx, appealId, over))) {
      return refuse("appeals.refusals.destinationChanged");
    }
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

async function stillGoes(tx: Tx, id: string, { door, language }: Over) {
  const stands = await tx.appeal.findUniqueOrThrow({
    where: { id },
    select: { door: true, language: true },
  });
  return stands.door === door && stands.language === language;
}
