/** The running clocks of a person as a calendar program reads them, in their language. */
import { clockName } from "~/features/cases/timeline/word-event.server";
import { ruleClockNote } from "~/features/clocks/clock-kind";
import { readerOfFeed } from "~/features/clocks/feed/calendar-feed.server";
import { type FeedEvent, icsOf } from "~/features/clocks/feed/ics";
import { reminderHours } from "~/features/clocks/reminders/reminder";
import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import type { LinkTo } from "~/features/identity/link.server";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { Translate } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { sourceTitle } from "~templates/rules/sources";
import { type ClockInReach, clocksForFeed } from "./clock-reach.server";

/** The stream behind a secret address; null when the address leads nowhere any more. */
export async function feedBehind(
  token: string,
  linkTo: LinkTo,
  now = new Date(),
): Promise<string | null> {
  const found = await readerOfFeed(token, now);
  if (!found || !can(found.reader, "case:read")) return null;
  const { reader, covers } = found;
  const t = textsFor(reader.language, reader.timeZone);
  const [clocks, { organisation }] = await Promise.all([
    clocksForFeed(reader, covers),
    installationFacts(),
  ]);
  return icsOf({
    name: t("calendars.feed.calendarName", { organisation }),
    description: t("calendars.feed.calendarAbout"),
    language: reader.language,
    events: clocks.flatMap((clock) => {
      const { dueAt } = clock;
      return dueAt ? [eventOf({ ...clock, dueAt }, reader, t, linkTo)] : [];
    }),
  });
}

function eventOf(
  clock: ClockInReach & { dueAt: Date },
  { language }: Pick<Person, "language">,
  t: Translate,
  linkTo: LinkTo,
): FeedEvent {
  const { id, kind, note, side, certainty, source, reference, business, ...when } = clock;
  const url = linkTo(`/cases/${reference}/clocks/${id}`);
  return {
    id,
    dueAt: when.dueAt,
    changedAt: when.changedAt,
    revision: when.revision,
    summary: t("calendars.feed.summary", {
      clock: clockName(kind, note, { t, language }),
      reference,
      business: business ?? t("cases.noBusiness"),
    }),
    description: [
      t("calendars.feed.turn", { side }),
      t("calendars.feed.sure", { certainty }),
      t("clocks.from", { source: sourceTitle(source, language) }),
      ruleClockNote(kind, language),
      url,
    ]
      .filter(Boolean)
      .join("\n"),
    url,
    alarms: reminderHours(kind),
  };
}
