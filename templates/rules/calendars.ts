/** The business calendars that every installation begins with. Their hours are in the migration that made them, and people's to change. */
import type { Bilingual } from "../bilingual";

export const CALENDARS = {
  indonesia_office: {
    name: { en: "Indonesia, office hours", id: "Indonesia, jam kantor" },
  },
  weekdays: {
    name: { en: "Monday to Friday, around the clock", id: "Senin sampai Jumat, 24 jam" },
  },
} as const satisfies Record<string, { name: Bilingual }>;

export type CalendarKey = keyof typeof CALENDARS;
