/** What people may say about a business calendar. */
import { z } from "zod/mini";
import {
  choices,
  optionalDay,
  optionalText,
  requiredText,
  versionField,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { HOLIDAY_SET_KEYS } from "./days-off";

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MIDNIGHT = 1440;

/** `09:00`, or empty on a free day. */
const timeOfDay = () =>
  z._default(
    z
      .string("calendars.errors.time" satisfies TextKey)
      .check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "calendars.errors.time" satisfies TextKey)),
    "",
  );

const dayHours = z.object({ opens: timeOfDay(), closes: timeOfDay() }).check(
  z.refine(({ opens, closes }) => Boolean(opens) || !closes, {
    path: ["opens"],
    error: "calendars.errors.opens" satisfies TextKey,
  }),
  z.refine(({ opens, closes }) => !opens || Boolean(closes), {
    path: ["closes"],
    error: "calendars.errors.closes" satisfies TextKey,
  }),
  z.refine(({ opens, closes }) => !opens || !closes || closesAt(closes) > minutes(opens), {
    path: ["closes"],
    error: "calendars.errors.order" satisfies TextKey,
  }),
);

const shape = {
  name: requiredText("calendars.errors.name", 120),
  timeZone: zoneField(),
  /** Monday first. */
  hours: z.array(dayHours, "calendars.errors.noHours" satisfies TextKey).check(
    z.refine((days) => days.length === 7, "calendars.errors.noHours" satisfies TextKey),
    z.refine((days) => days.some(({ opens }) => Boolean(opens)), {
      path: [0, "opens"],
      error: "calendars.errors.noHours" satisfies TextKey,
    }),
  ),
  holidaySets: choices(HOLIDAY_SET_KEYS),
};

export const newCalendarSchema = z.object(shape);
export const calendarSchema = z.object({ ...shape, version: versionField() });

export type NewCalendar = z.output<typeof newCalendarSchema>;
export type CalendarEdit = z.output<typeof calendarSchema>;

export const holidaySchema = z.object({
  on: optionalDay().check(z.minLength(1, "calendars.errors.day" satisfies TextKey)),
  name: optionalText(120).check(z.minLength(1, "calendars.errors.dayName" satisfies TextKey)),
});

export type NewHoliday = z.output<typeof holidaySchema>;

type StoredHours = { weekday: number; opensAt: number; closesAt: number };

/** Hours as they are stored: minutes since midnight, free days left out. */
export const asStoredHours = (days: NewCalendar["hours"]): StoredHours[] =>
  days.flatMap(({ opens, closes }, index) =>
    opens ? [{ weekday: index + 1, opensAt: minutes(opens), closesAt: closesAt(closes) }] : [],
  );

/** Stored hours as the form shows them, Monday first. */
export const asTypedHours = (hours: readonly StoredHours[]): NewCalendar["hours"] =>
  WEEKDAYS.map((weekday) => {
    const found = hours.find((day) => day.weekday === weekday);
    return found
      ? { opens: onClock(found.opensAt), closes: onClock(found.closesAt) }
      : { opens: "", closes: "" };
  });

/** `09:00`; the end of the day is `00:00`, which is what a time input can say. */
export function onClock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

const closesAt = (time: string): number => minutes(time) || MIDNIGHT;
