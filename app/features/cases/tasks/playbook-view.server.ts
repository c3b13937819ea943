/** The playbooks of an installation as one reader sees them, worded. */

import { peopleWhoWork } from "~/features/cases/people/people-of-case.server";
import { calendarChoices } from "~/features/clocks/calendars/calendar-queries.server";
import { ROLES } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import {
  type OwnTask,
  ownTasks,
  playbookCounts,
  switchedOff,
} from "~/features/tasks/playbooks/playbook-queries.server";
import { type DueFrom, type DueUnit, eitherTitle } from "~/features/tasks/playbooks/playbook-task";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import { ROUTES, type Route } from "~templates/rules/vocabulary";

type Reader = Pick<Person, "language">;

export async function playbooksView({ language }: Reader, t: Translate) {
  const { own, off } = await playbookCounts();
  return ROUTES.map((route) => ({
    route,
    name: t(`enforcement.route.${route}`),
    purpose: PLAYBOOKS[route].purpose[language],
    builtIn: PLAYBOOKS[route].tasks.length,
    own: own.get(route) ?? 0,
    off: off.get(route) ?? 0,
  }));
}

export type PlaybookView = Awaited<ReturnType<typeof playbookView>>;

export async function playbookView(playbook: Route, { language }: Reader, t: Translate) {
  const [off, own, people] = await Promise.all([
    switchedOff(playbook),
    ownTasks(playbook),
    peopleWhoWork(),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const shown = own.map((task) => ({
    id: task.id,
    title: eitherTitle(task)[language],
    stage: stageIn(task.stage, t),
    whose: whoseIn(task, names, t),
    due: dueIn(task, t),
    mandatory: task.mandatory,
    notes: task.notes,
    isRetired: task.retiredAt !== null,
  }));
  return {
    name: t(`enforcement.route.${playbook}`),
    purpose: PLAYBOOKS[playbook].purpose[language],
    builtIn: PLAYBOOKS[playbook].tasks.map((task) => ({
      key: task.key,
      title: task.title[language],
      stage: stageIn(task.stage, t),
      whose: t("taskSettings.playbooks.forRole", { role: t(`identity.roles.${task.role}`) }),
      due: dueIn({ dueIn: task.dueInHours, dueUnit: "hours", dueFrom: "classified" }, t),
      mandatory: task.mandatory,
      off: off.get(task.key) ?? null,
    })),
    own: shown.filter(({ isRetired }) => !isRetired),
    retired: shown.filter(({ isRetired }) => isRetired),
  };
}

/** What the form of such a task chooses from. `calendarId` stays among them though it was archived. */
export async function playbookChoices(
  { language }: Reader,
  t: Translate,
  calendarId?: string | null,
) {
  const [people, calendars] = await Promise.all([
    peopleWhoWork(),
    calendarChoices(language, calendarId ?? null),
  ]);
  return {
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    roles: ROLES.filter((role) => role !== "viewer").map((role) => ({
      value: role,
      label: t(`identity.roles.${role}`),
    })),
    calendars,
  };
}

const stageIn = (stage: string, t: Translate) => t(`tasks.screens.stages.${stage}` as TextKey);

function whoseIn(
  { ownerId, role }: Pick<OwnTask, "ownerId" | "role">,
  names: ReadonlyMap<string, string>,
  t: Translate,
) {
  const name = ownerId && names.get(ownerId);
  if (name) return t("taskSettings.playbooks.forOwner", { name });
  return role
    ? t("taskSettings.playbooks.forRole", { role: t(`identity.roles.${role}`) })
    : t("taskSettings.playbooks.forAnybody");
}

function dueIn(
  { dueIn: count, dueUnit, dueFrom }: { dueIn: number | null; dueUnit: string; dueFrom: string },
  t: Translate,
) {
  if (count === null) return t("taskSettings.playbooks.noDate");
  const amount = t(`taskSettings.playbooks.amounts.${dueUnit as DueUnit}`, { count });
  return t(`taskSettings.playbooks.due.${dueFrom as DueFrom}`, { amount });
}
