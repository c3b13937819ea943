/** In whose working time a promise of a thread is counted. */
import type { WorkingTime } from "~/features/clocks/calendars/business-hours";
import {
  asWorkingTime,
  calendarById,
  calendarByKey,
} from "~/features/clocks/calendars/calendar-queries.server";
import { termsOf } from "~/features/correspondence/clocks/terms.server";
import { db, type Tx } from "~/platform/db.server";

export type Counting = {
  calendar: { id: string | null; key: string | null; name: string };
  time: WorkingTime;
  /** Where their days end; null where nobody knows, and the zone of the message counts. */
  zone: string | null;
};

type OtherSide = Parameters<typeof termsOf>[0];

/** Theirs by their provider's page; ours, and that of whoever has none, are the plain weekdays. */
export async function countingOf(
  thread: OtherSide,
  side: "them" | "us",
  tx: Tx = db,
): Promise<Counting> {
  const { calendarId } = side === "them" ? await termsOf(thread, tx) : { calendarId: null };
  const own = calendarId ? await calendarById(calendarId, tx) : null;
  const calendar = own ?? (await calendarByKey("weekdays", tx));
  if (!calendar) return PLAIN_WEEKDAYS;
  const isNamedPlace = own !== null && own.key !== "weekdays";
  return {
    calendar,
    time: asWorkingTime(calendar),
    zone: isNamedPlace ? own.timeZone : null,
  };
}

const AROUND_THE_CLOCK = [{ opensAt: 0, closesAt: 1440 }];

/** The same days, where nobody keeps that calendar any more. */
const PLAIN_WEEKDAYS: Counting = {
  calendar: { id: null, key: "weekdays", name: "" },
  time: {
    timeZone: "UTC",
    openings: Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, AROUND_THE_CLOCK])),
    daysOff: new Set(),
  },
  zone: null,
};
