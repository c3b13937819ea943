/** What a case changes for good, as one reader sees it: the note, its earlier versions, and the tasks that carry it out. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { tasksView } from "~/features/cases/tasks/tasks-view.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { changeNotes } from "./change-note.server";

const VERSIONS_SHOWN = 20;

export async function changesView(person: Person, found: CaseKey, t: Translate, now = new Date()) {
  const [[note, ...earlier], view] = await Promise.all([
    changeNotes(found.id, VERSIONS_SHOWN),
    tasksView(person, found, t, now),
  ]);
  // A change outlives the case: what was promised is finished after closing too.
  const isKept = found.phase !== "merged" && found.phase !== "void";
  const mayManage = isKept && can(person, "task:manage");
  return {
    ...view,
    mayWork: isKept && can(person, "task:work"),
    mayManage,
    people: mayManage ? view.people : view.people.filter(({ value }) => value === person.id),
    tasks: view.tasks.filter(({ measure }) => measure !== null),
    note: note ?? null,
    earlier,
  };
}
