/** What a case of the sample changes so that it does not happen again. */
import { saveChangeNote } from "~/features/cases/changes/change-note.server";
import { addCaseTask, changeTask } from "~/features/cases/tasks/work-on-tasks.server";
import type { Person } from "~/features/identity/person";
import { CHANGE_STAGE, type Measure } from "~/features/tasks/measure";
import { atMoment } from "~/platform/moment.server";
import { granted } from "./granted";

const DAY = 86_400_000;

const NOTE = `The weekend campaign went to a bought list. From now on a list is used only when each number on it has an opt-in that names us.
No more than one offer per person and week; the quality of the number is read every morning.`;

type Change = { title: string; measure: Measure; days: number };

const CHANGES: readonly Change[] = [
  { title: "Every list is checked for opt-ins before it is used", measure: "consent", days: 3 },
  { title: "At most one offer per person and week", measure: "frequency", days: 7 },
  {
    title: "Somebody reads the quality of the number every morning",
    measure: "health",
    days: 1,
  },
];

/** The last of them is done already. */
export function seedChanges(person: Person, caseId: string, at: Date): Promise<void> {
  return atMoment(at, async () => {
    granted(await saveChangeNote(person, caseId, { version: 0, text: NOTE }, at));
    let last = "";
    for (const { days, ...change } of CHANGES) {
      const dueAt = new Date(at.getTime() + days * DAY);
      const task = { ...change, stage: CHANGE_STAGE, ownerId: person.id, dueAt };
      last = granted(await addCaseTask(person, caseId, task, at));
    }
    granted(await changeTask(person, caseId, last, "complete", {}, at));
  });
}
