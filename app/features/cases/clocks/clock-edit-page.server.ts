/** The form that corrects a clock: how it starts, and what was typed as facts. */
import type { z } from "zod/mini";
import { calendarChoices } from "~/features/clocks/calendars/calendar-queries.server";
import { isBetweenPeople } from "~/features/clocks/clock-kind";
import type { ClockOfCase } from "~/features/clocks/clock-queries.server";
import type { clockEditSchema } from "~/features/clocks/clock-schemas";
import type { Person } from "~/features/identity/person";
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";
import { sourceTitle } from "~templates/rules/sources";

export async function clockEditPage(person: Person, clock: ClockOfCase) {
  const calendarId = clock.calendar?.id ?? null;
  return {
    start: clockStart(person, clock),
    calendars: isBetweenPeople(clock.kind)
      ? await calendarChoices(person.language, calendarId)
      : null,
  };
}

export const clockStart = (person: Person, clock: ClockOfCase) => ({
  dueAt: clock.dueAt ? wallClockOf(clock.dueAt, person.timeZone) : "",
  side: clock.side,
  source: sourceTitle(clock.source, person.language),
  certainty: clock.certainty as Typed["certainty"],
  checkedOn: clock.checkedOn?.toISOString().slice(0, 10) ?? "",
  calendarId: clock.calendar?.id ?? "",
  version: clock.version,
});

type Typed = z.output<typeof clockEditSchema>;

/** A source that was left as it reads stays what it is: a key of the rules. So does a minute not touched. */
export function typedFacts(
  { dueAt, checkedOn, source, ...typed }: Typed,
  clock: ClockOfCase,
  { timeZone, language }: Pick<Person, "timeZone" | "language">,
) {
  const isSameMinute = clock.dueAt && wallClockOf(clock.dueAt, timeZone) === dueAt;
  return {
    ...typed,
    dueAt: isSameMinute ? clock.dueAt : dueAt ? instantOf(dueAt, timeZone) : null,
    source: source === sourceTitle(clock.source, language) ? clock.source : source,
    checkedOn: checkedOn ? new Date(`${checkedOn}T00:00:00Z`) : null,
  };
}
