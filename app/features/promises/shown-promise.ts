/** A promise as one reader sees it. */
import { calendarName } from "~/features/clocks/calendars/days-off";
import { promiseText } from "./promise";
import type { PromiseInList } from "./promise-queries.server";
import type { ShownPromise } from "./ui/promise-rows";

export const shownPromise = (promise: PromiseInList, language: "en" | "id"): ShownPromise => ({
  id: promise.id,
  text: promiseText(promise, language),
  side: promise.side,
  state: promise.state,
  owner: promise.owner,
  dueOn: promise.dueOn,
  dueAt: promise.dueAt,
  endedAt: promise.endedAt,
  endedByName: promise.endedByName,
  reason: promise.reason,
  appeal: promise.appeal,
  isDoneInPlan: promise.item?.doneOn != null,
  clock: promise.clocks[0] ?? null,
  calendar: promise.calendar && calendarName(promise.calendar, language),
  message:
    promise.messageId && promise.threadId
      ? { id: promise.messageId, threadId: promise.threadId }
      : null,
});
