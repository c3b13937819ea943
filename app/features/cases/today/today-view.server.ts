/** The day of one reader, worded. */

import { hitTone } from "~/features/cases/case-tones";
import { clocksPressing } from "~/features/cases/clocks/clock-reach.server";
import { shownClock } from "~/features/cases/clocks/shown-clock.server";
import { wordAction } from "~/features/cases/page/head-view.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { inboxSize } from "~/features/signals/standing/inbox-queries.server";
import type { TextKey, Translate } from "~/platform/i18n/text-key";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { firstSteps } from "./first-steps.server";
import { actionsToday, clocksToday, mentionsToday, tasksToday, teamToday } from "./today.server";

export type TodayView = Awaited<ReturnType<typeof todayView>>;

export async function todayView(person: Person, t: Translate, now = new Date()) {
  const [actions, clocks, pressing, mentions, tasks, team, signals, steps] = await Promise.all([
    actionsToday(person, now),
    clocksToday(person),
    clocksPressing(person, now),
    mentionsToday(person, now),
    tasksToday(person),
    teamToday(person, now),
    can(person, "signal:read") ? inboxSize(person) : 0,
    firstSteps(person),
  ]);
  const hour = Number(wallClockOf(now, person.timeZone).slice(11, 13));
  const greeting = hour < 4 || hour >= 18 ? "evening" : hour < 11 ? "morning" : "day";

  return {
    title: t("today.title"),
    greeting: t(`today.${greeting}`, { name: person.name.split(/\s+/)[0] ?? person.name }),
    now: wholeMinute(now),
    mayOpen: can(person, "case:open"),
    actions: actions.map(({ reference, business, action, ...row }) => ({
      reference,
      business: business ?? t("cases.noBusiness"),
      tone: hitTone(row),
      hit: row.class
        ? t(`enforcement.class.${row.class}` as TextKey)
        : t("cases.screens.head.unclassified"),
      ...wordAction(action, t),
    })),
    clocks: clocks.map(({ reference, business, ...clock }) => ({
      ...shownClock(clock, t, person),
      reference,
      business,
    })),
    missed: pressing.missed,
    mentions,
    signals,
    tasks: tasks.map(({ titleEn, titleId, ...task }) => ({
      ...task,
      title: person.language === "id" ? titleId : titleEn,
    })),
    team,
    firstSteps: steps,
  };
}
