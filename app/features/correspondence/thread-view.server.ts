/** The page of a thread as one reader sees it, worded. */
import { shownClock } from "~/features/cases/clocks/shown-clock.server";
import { byNearest, isGoing } from "~/features/clocks/clock";
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import { rungAfter } from "./clocks/chase";
import { termsOf } from "./clocks/terms.server";
import { promiseView } from "./promised/promise-view.server";
import { messagesOf, type ThreadOnPage } from "./thread-queries.server";
import { watchMessages } from "./watch/watch-messages.server";
import { whoIs } from "./who-is";

const LONGEST_SEARCH = 200;

export async function threadView(person: Person, thread: ThreadOnPage, search: URLSearchParams) {
  const now = new Date();
  const t = textsFor(person.language, person.timeZone);
  const words = (search.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);
  const where = { threadId: thread.id, caseId: thread.case.id };
  const [said, clocks, { ladder }] = await Promise.all([
    messagesOf(where, { words, before: search.get("before"), at: search.get("at") }),
    db.clock.findMany({
      where: { threadId: thread.id, caseId: thread.case.id },
      orderBy: { id: "asc" },
    }),
    termsOf(thread),
  ]);
  const { phase } = thread.case;
  const isOver = phase === "merged" || phase === "void";
  const mayLog = can(person, "correspondence:log");
  const [promised, watched] = await Promise.all([
    promiseView(person, thread, said.messages, { mayNote: mayLog && !isOver }),
    watchMessages(person, thread.case, said.messages),
  ]);
  const party = nameOf(person.language, "threads.whom", whoIs(thread));
  const next = rungAfter(ladder, thread.chased);
  return {
    thread,
    party,
    ...said,
    words,
    clocks: byNearest(clocks.filter(({ state }) => isGoing(state))).map((clock) =>
      shownClock(clock, t, person),
    ),
    now,
    chaseStep: next.todo[person.language],
    chaseLetter: next.letter,
    turnWords: t(`threads.turns.${thread.state}`, { who: party, since: thread.turnSince }),
    promised: promised.byMessage,
    watched,
    promises: promised.open,
    mayLog,
    mayEnd: can(person, "clock:edit"),
    mayReadProvider: can(person, "asset:read"),
    isOver,
    personId: person.id,
  };
}
