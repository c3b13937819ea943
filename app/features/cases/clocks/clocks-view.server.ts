/** The clocks of a case as one reader sees them, worded. */

import { isOpen } from "~/features/cases/case-phase";
import type { CaseKey } from "~/features/cases/case-queries.server";
import { calendarName } from "~/features/clocks/calendars/days-off";
import { byNearest } from "~/features/clocks/clock";
import { isBetweenPeople, ruleClockNote } from "~/features/clocks/clock-kind";
import { type ClockOfCase, clocksOfCase } from "~/features/clocks/clock-queries.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { wholeMinute } from "~/platform/i18n/whole-minute";
import { shownClock } from "./shown-clock.server";

export async function clocksView(person: Person, found: CaseKey, t: Translate, now = new Date()) {
  const clocks = await clocksOfCase(found.id);
  return {
    now: wholeMinute(now),
    reference: found.reference,
    mayEdit: mayEditClocks(person, found),
    clocks: byNearest(clocks).map((clock) => clockInFull(clock, t, person)),
  };
}

export const mayEditClocks = (person: Person, { phase }: Pick<CaseKey, "phase">): boolean =>
  isOpen(phase) && can(person, "clock:edit");

export const clockInFull = (clock: ClockOfCase, t: Translate, person: Person) => ({
  ...shownClock(clock, t, person),
  about: ruleClockNote(clock.kind, person.language),
  calendar: clock.calendar && calendarName(clock.calendar, person.language),
  mayPause: isBetweenPeople(clock.kind),
  reason: clock.reason,
});
