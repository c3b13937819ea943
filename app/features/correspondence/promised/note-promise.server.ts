/** Keeps what a message promises as a promise, with the clocks and the turn that follow from it. */

import { workingTimeOf } from "~/features/clocks/calendars/calendar-queries.server";
import { theirSide } from "~/features/correspondence/clocks/wanted-clocks";
import {
  type HeldThread,
  holdThread,
  PATIENCE,
} from "~/features/correspondence/hold-thread.server";
import { decideMove } from "~/features/correspondence/thread-lifecycle";
import { type ThreadChange, writeThread } from "~/features/correspondence/write-thread.server";
import type { Person } from "~/features/identity/person";
import { makePromise, type NewPromise } from "~/features/promises/make-promise.server";
import { db, type Tx } from "~/platform/db.server";
import { instantOf, wallClockOf } from "~/platform/i18n/wall-clock";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { PROMISE_PHRASES_VERSION } from "~templates/rules/promise-phrases";
import { asksSomething } from "./find-promises";
import { offersOf } from "./offered-promises.server";
import type { PromiseNote } from "./promise-note-schemas";
import { workingDay } from "./reckon-due";

type Where = { threadId: string; caseId: string; messageId: string };

type Noted = {
  passage: string;
  side: "them" | "us";
  due: NewPromise["due"];
  calendarId: string | null;
  /** They are on it: nothing is asked of us before. */
  isTheirTurn: boolean;
  foundBy?: string;
};

export function notePromise(
  person: Person,
  where: Where,
  note: PromiseNote,
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  return onMessage(where, async (tx, thread, message) => {
    const { passage, side, calendarId, isTheirTurn } = note;
    if (!plain(`${message.text}\n${message.quoted}`).includes(plain(passage))) {
      return refuse("promised.refusals.notInMessage");
    }
    const due = await dueOf(tx, note, message);
    if (!due.ok) return due;
    const noted = { passage: plain(passage), side, due: due.value, calendarId, isTheirTurn };
    return keep(tx, person, thread, { where, message, noted }, now);
  });
}

/** Takes up what was offered, as it was offered. */
export function acceptOffer(
  person: Person,
  where: Where,
  key: string,
  now = new Date(),
): Promise<Verdict<{ id: string }>> {
  return onMessage(where, async (tx, thread, message) => {
    const offers = (await offersOf(thread, [message], tx)).get(message.id) ?? [];
    const offer = offers.find((each) => each.key === key);
    if (!offer) return refuse("promised.refusals.offerGone");
    const { passage, side, due, zone, isCounted, calendar } = offer;
    const noted = {
      passage,
      side,
      due: "on" in due ? { on: due.on, zone } : due,
      calendarId: isCounted ? calendar.id : null,
      isTheirTurn: !asksSomething(message.text),
      foundBy: `${offer.phrase} ${PROMISE_PHRASES_VERSION}`,
    };
    return keep(tx, person, thread, { where, message, noted }, now);
  });
}

type NotedMessage = NonNullable<Awaited<ReturnType<typeof messageFor>>>;

function onMessage<T>(
  where: Where,
  work: (tx: Tx, thread: HeldThread, message: NotedMessage) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  return db.$transaction(async (tx) => {
    const thread = await holdThread(tx, where.threadId);
    const here = thread?.cases.find(({ id }) => id === where.caseId);
    const message = await messageFor(where, tx);
    if (!thread || !here || !message) return refuse("threads.refusals.gone");
    if (here.phase === "merged" || here.phase === "void") {
      return refuse("threads.refusals.caseOver", { phase: here.phase });
    }
    return work(tx, thread, message);
  }, PATIENCE);
}

/** A message of a thread as one of its cases may read it. */
export function messageFor({ threadId, caseId, messageId }: Where, tx: Tx = db) {
  return tx.message.findFirst({
    where: { id: messageId, threadId, OR: [{ caseId: null }, { caseId }] },
    select: {
      id: true,
      caseId: true,
      direction: true,
      counterpart: true,
      authorName: true,
      text: true,
      quoted: true,
      happenedAt: true,
      happenedZone: true,
    },
  });
}

async function dueOf(
  tx: Tx,
  { on, time, zone, workingDays, calendarId }: PromiseNote,
  { happenedAt }: NotedMessage,
): Promise<Verdict<NewPromise["due"]>> {
  let due: NewPromise["due"] = null;
  if (workingDays !== null) {
    const calendar = calendarId ? await workingTimeOf(calendarId, tx) : null;
    if (!calendar) return refuse("promised.refusals.noCalendar");
    const said = wallClockOf(happenedAt, calendar.timeZone).slice(0, 10);
    const day = workingDay(said, workingDays, calendar);
    if (!day) return refuse("promised.refusals.neverOpen");
    due = { ...day, zone: calendar.timeZone };
  } else if (on) {
    due = time ? { at: instantOf(`${on}T${time}`, zone) } : { on, zone };
  }
  const at = due && ("at" in due ? due.at : instantOf(`${due.on}T23:59`, due.zone));
  return at && at <= happenedAt ? refuse("threads.refusals.promisedBefore") : allow(due);
}

type Keeping = { where: Where; message: NotedMessage; noted: Noted };

async function keep(
  tx: Tx,
  person: Person,
  thread: HeldThread,
  { where, message, noted }: Keeping,
  now: Date,
): Promise<Verdict<{ id: string }>> {
  const { passage, side, due, calendarId, isTheirTurn, foundBy } = noted;
  const known = { messageId: message.id, verbatim: passage };
  if ((await tx.promise.count({ where: { ...known, state: { not: "withdrawn" } } })) > 0) {
    return refuse("promised.refusals.keptAlready");
  }
  const id = await makePromise(tx, person, {
    caseId: message.caseId ?? where.caseId,
    side: side === "us" ? "us" : theirSide(thread.party),
    verbatim: passage,
    owner: message.direction === "in" ? message.counterpart : message.authorName,
    due,
    calendarId,
    foundBy,
    madeAt: message.happenedAt,
    source: "message",
    message: {
      id: message.id,
      threadId: thread.id,
      caseIds: message.caseId ? [message.caseId] : thread.cases.map((each) => each.id),
    },
  });
  const change = side === "them" && isTheirTurn ? turnAfter(thread, message) : {};
  await writeThread(tx, person, thread, change, now, { movesChase: true });
  return allow({ id });
}

/** What was said before something else turns nothing. */
function turnAfter(thread: HeldThread, { happenedAt, direction }: NotedMessage): ThreadChange {
  const isLatest = !thread.lastSaidAt || happenedAt >= thread.lastSaidAt;
  if (!isLatest || direction !== "in" || thread.state !== "waiting_us") return {};
  const next = decideMove("await_them", thread.state);
  return next.ok ? { state: next.value, turnSince: happenedAt } : {};
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
