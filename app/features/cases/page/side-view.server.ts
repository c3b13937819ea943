/** What stands beside the timeline as one reader sees it, worded. */
import { assetLabelInFull } from "~/features/assets/asset-tree";
import { MISTAKEN } from "~/features/assets/ended-how";
import { shownClock } from "~/features/cases/clocks/shown-clock.server";
import { byNearest, isGoing } from "~/features/clocks/clock";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { promiseText } from "~/features/promises/promise";
import { openPromises } from "~/features/promises/promise-queries.server";
import { tasksOfCase } from "~/features/tasks/task-queries.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { nameOf } from "~/platform/i18n/texts.server";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import type { CaseHead } from "./case-head.server";
import { caseSide } from "./case-side.server";

export type SideView = Awaited<ReturnType<typeof sideView>>;

const TASKS_SHOWN = 6;
const PROMISES_SHOWN = 4;

export async function sideView(head: CaseHead, person: Person, t: Translate) {
  const [side, tasks, promises] = await Promise.all([
    caseSide(head.id, person),
    tasksOfCase(head.id),
    openPromises(head.id, PROMISES_SHOWN),
  ]);
  const named = (vocabulary: string, value: string) => nameOf(person.language, vocabulary, value);
  const open = tasks.filter(({ state }) => state === "open" || state === "in_progress");
  const { classification } = side;
  const [restriction] = side.restrictions;

  return {
    clocks: byNearest(side.clocks.filter(({ state }) => isGoing(state))).map((clock) =>
      shownClock(clock, t, person),
    ),
    clocksEnded: side.clocks.filter(({ state }) => !isGoing(state)).length,
    facts: {
      level: head.level ? named("enforcement.level", head.level) : null,
      violation: restriction?.violationType ?? null,
      restrictions: side.restrictions.map(
        ({ id, types, asset, expiresAt, liftedAt, liftedHow }) => ({
          id,
          asset,
          types: types.map((type) => ({
            type,
            means: RESTRICTION_TYPES[type]?.means[person.language] ?? null,
          })),
          expiresAt,
          liftedAt,
          wasMistake: MISTAKEN.includes(liftedHow ?? ""),
        }),
      ),
      mayLift: can(person, "case:move"),
      causes: classification?.causes.map((cause) => named("enforcement.cause", cause)) ?? [],
      appeal: classification ? named("enforcement.appealable", classification.appealable) : null,
      works: classification?.result?.whatStillWorks?.map((words) => words[person.language]) ?? null,
      copiedAt: classification ? new Date(classification.at) : null,
      summary: head.summary,
      assets: head.assets.map((asset) => ({
        id: asset.id,
        label: assetLabelInFull(asset),
        kind: t(`assets.kinds.${asset.kind}` as TextKey),
      })),
    },
    people: {
      lead: head.owner,
      openedBy: head.openedBy,
      working: side.people.filter(({ id }) => id !== head.ownerId),
    },
    links: side.links,
    changes: {
      text: side.changes,
      open: open.filter(({ measure }) => measure !== null).length,
    },
    merged: side.merged.map(({ reference }) => reference),
    tasks: open
      .slice(0, TASKS_SHOWN)
      .map(({ id, titleEn, titleId, dueAt, ownerId, mandatory }) => ({
        id,
        title: person.language === "id" ? titleId : titleEn,
        dueAt,
        isMine: ownerId === person.id,
        mandatory,
      })),
    tasksOpen: open.length,
    promises: promises.map(({ id, side: whose, dueAt, ...promise }) => ({
      id,
      side: whose,
      dueAt,
      text: promiseText(promise, person.language),
    })),
  };
}
