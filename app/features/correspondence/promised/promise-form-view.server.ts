/** What the form of a promise starts from: a passage that was selected, or what was offered. */

import { sentencesOf } from "~/features/appeals/claims/sentences";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { calendarChoices } from "~/features/clocks/calendars/calendar-queries.server";
import type { ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import { whoIs } from "~/features/correspondence/who-is";
import type { Person } from "~/features/identity/person";
import { notFound } from "~/platform/http/http.server";
import { formatFor } from "~/platform/i18n/format";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { asksSomething } from "./find-promises";
import { messageFor } from "./note-promise.server";
import { offersOf } from "./offered-promises.server";
import { LONGEST_PASSAGE } from "./passage";
import { countingOf } from "./promise-calendar.server";

const MOST_SENTENCES = 40;

export async function promiseFormView(
  person: Person,
  thread: ThreadOnPage,
  messageId: string,
  search: URLSearchParams,
) {
  const { language, timeZone } = person;
  const where = { threadId: thread.id, caseId: thread.case.id, messageId };
  const message = await messageFor(where);
  if (!message || message.direction === "internal") throw notFound();
  const isTheirs = message.direction === "in";
  const offers = (await offersOf(thread, [message])).get(messageId) ?? [];
  const passage = (search.get("passage") ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_PASSAGE);
  const offer = offers.find((each) => each.passage === passage);
  const { calendar, zone } = await countingOf(thread, isTheirs ? "them" : "us");
  const ends = offer?.zone ?? zone ?? message.happenedZone;
  const clock = offer && "at" in offer.due ? wallClockOf(offer.due.at, ends) : "";
  const who = nameOf(language, "threads.whom", whoIs(thread));
  const t = textsFor(language, timeZone);
  return {
    who,
    context: t("promised.screen.context", {
      name: (isTheirs ? message.counterpart : message.authorName) || who,
      at: formatFor(language, timeZone).instant(message.happenedAt, message.happenedZone),
    }),
    sentences: sentencesOf(message.text)
      .slice(0, MOST_SENTENCES)
      .map(({ text }) => text.slice(0, LONGEST_PASSAGE).toWellFormed()),
    isForEveryCase: thread.isShared && message.caseId === null,
    start: {
      passage,
      side: isTheirs ? ("them" as const) : ("us" as const),
      on: offer && "on" in offer.due ? offer.due.on : clock.slice(0, 10),
      time: clock.slice(11),
      zone: ends,
      workingDays: "",
      calendarId: calendar.id ?? "",
      isTheirTurn: isTheirs && !asksSomething(message.text),
    },
    calendars: await calendarChoices(language, calendar.id),
    zones: presentMoment(person).zones,
  };
}
