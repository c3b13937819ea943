/** What was promised in the messages of a page, and what could be a promise, as one reader sees it. */
import { calendarName } from "~/features/clocks/calendars/days-off";
import type { MessageOnPage, ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import type { Person } from "~/features/identity/person";
import {
  openPromisesOfThread,
  promisesOfMessages,
} from "~/features/promises/promise-queries.server";
import { shownPromise } from "~/features/promises/shown-promise";
import type { ShownPromise } from "~/features/promises/ui/promise-rows";
import { type Offer, offersOf } from "./offered-promises.server";

export type ShownOffer = Omit<Offer, "calendar" | "due"> & {
  /** A day that belongs to no zone, or a moment. */
  on: Date | null;
  at: Date | null;
  /** Only where its end was counted in it. */
  calendar: string | null;
};

export type PromisesOfMessage = { promises: ShownPromise[]; offers: ShownOffer[] };

/** `byMessage` leaves out messages of which nothing is to be said. */
export async function promiseView(
  { language }: Person,
  thread: ThreadOnPage,
  messages: readonly MessageOnPage[],
  { mayNote }: { mayNote: boolean },
) {
  const caseId = thread.case.id;
  const ids = messages.map(({ id }) => id);
  const [kept, open, offers] = await Promise.all([
    promisesOfMessages(caseId, ids),
    openPromisesOfThread(caseId, thread.id),
    mayNote ? offersOf(thread, messages) : new Map<string, Offer[]>(),
  ]);
  const byMessage: Record<string, PromisesOfMessage> = {};
  for (const id of ids) {
    const promises = kept
      .filter(({ messageId }) => messageId === id)
      .map((promise) => shownPromise(promise, language));
    const offered = (offers.get(id) ?? []).map((offer) => shownOffer(offer, language));
    if (promises.length + offered.length > 0) byMessage[id] = { promises, offers: offered };
  }
  return { byMessage, open: open.map((promise) => shownPromise(promise, language)) };
}

const shownOffer = (
  { due, calendar, isCounted, ...offer }: Offer,
  language: Person["language"],
): ShownOffer => ({
  ...offer,
  isCounted,
  on: "on" in due ? new Date(`${due.on}T00:00:00Z`) : null,
  at: "at" in due ? due.at : null,
  calendar: isCounted ? calendarName(calendar, language) : null,
});
