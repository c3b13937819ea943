/** How the time of the other side is counted: by its provider's page, or by Meta's own promise. */
import { addWorkingTime } from "~/features/clocks/calendars/business-hours";
import { calendarByKey, workingTimeOf } from "~/features/clocks/calendars/calendar-queries.server";
import { db, type Tx } from "~/platform/db.server";
import { CLOCKS } from "~templates/rules/clocks";
import { ladderFor } from "./chase";
import type { Terms } from "./wanted-clocks";

const HOUR = 3_600_000;
const DIRECT_SUPPORT_HOURS = CLOCKS.direct_support_reply.lasts[0]?.amount ?? 24;

type OtherSide = {
  party: string;
  provider: { name: string; calendarId: string | null; replyHours: number | null } | null;
};

export async function termsOf({ party, provider }: OtherSide, tx: Tx = db): Promise<Terms> {
  const isMeta = party === "meta_support";
  const isBsp = party === "bsp";
  const calendarId = isMeta
    ? ((await calendarByKey("weekdays", tx))?.id ?? null)
    : (isBsp && provider?.calendarId) || null;
  const calendar = calendarId ? await workingTimeOf(calendarId, tx) : null;
  const name = (isBsp && provider?.name) || "";
  return {
    name,
    replyHours: isMeta ? DIRECT_SUPPORT_HOURS : (isBsp && provider?.replyHours) || null,
    ladder: ladderFor({ party, name }),
    calendarId,
    later: (from, hours) =>
      calendar
        ? addWorkingTime(calendar, from, hours * HOUR)
        : new Date(from.getTime() + hours * HOUR),
  };
}
