/** Says who finishes which section, and by when. What nobody changed in the form stays as it is. */
import type { AppealEvent } from "~/features/appeals/appeal-events";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { holdAppeal } from "~/features/appeals/hold-appeal.server";
import type { SectionId } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { peopleWhoMay } from "~/features/cases/people/people-of-case.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { assignmentsOf } from "./assignment-queries.server";
import type { AssignmentFields } from "./together-schemas";

export function assignSections(
  person: Person,
  appealId: string,
  given: Partial<Record<SectionId, AssignmentFields>>,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const appeal = await holdAppeal(tx, appealId);
    if (!appeal) return refuse("appeals.refusals.gone");
    const { state, caseId, number, round } = appeal;
    if (!mayEdit(state)) return refuse("appeals.refusals.notEditable", { state });

    const changed = (Object.entries(given) as [SectionId, AssignmentFields][]).filter(
      ([, { personId, dueOn, seenPersonId, seenDueOn }]) =>
        personId !== seenPersonId || dueOn !== seenDueOn,
    );
    if (changed.length === 0) return allow();
    const writers = await peopleWhoMay("appeal:draft", appeal.case, tx);
    const before = new Map((await assignmentsOf(appealId, tx)).map((row) => [row.section, row]));
    for (const [section, { personId, seenPersonId, seenDueOn }] of changed) {
      const stands = before.get(section);
      if ((stands?.personId ?? null) !== seenPersonId || (stands?.dueOn ?? "") !== seenDueOn) {
        return refuse("together.refusals.assignedMeanwhile", { section });
      }
      if (personId && !writers.some(({ id }) => id === personId)) {
        return refuse("together.refusals.notAWriter");
      }
    }

    for (const [section, { personId, dueOn }] of changed) {
      const where = { appealId_section: { appealId, section } };
      if (personId === null) {
        await tx.appealAssignment.deleteMany({ where: { appealId, section } });
      } else {
        const data = {
          personId,
          dueOn: dueOn ? new Date(`${dueOn}T00:00:00Z`) : null,
          byId: person.id,
          at: now,
        };
        await tx.appealAssignment.upsert({
          where,
          create: { appealId, section, ...data },
          update: data,
        });
      }
      const owner = writers.find(({ id }) => id === personId);
      const isSamePerson = personId === (before.get(section)?.personId ?? null);
      await recordAppealEvent(tx, person, {
        appealId,
        caseId,
        ...told({ round, number, section }, owner, isSamePerson),
      });
    }
    await reportAppeal(tx, caseId, now);
    return allow();
  });
}

type Where = { round: number; number: number; section: SectionId };

function told(
  where: Where,
  owner: { id: string; name: string } | undefined,
  isSamePerson: boolean,
): AppealEvent {
  if (!owner) return { kind: "appeal.section_freed", detail: where };
  if (isSamePerson) return { kind: "appeal.section_dated", detail: where };
  const detail = { ...where, owner: owner.name, ownerId: owner.id };
  return { kind: "appeal.section_assigned", detail };
}
