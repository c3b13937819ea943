/** Gathers what a hand-over brief tells, in the language it is wanted in. */

import { shownClock } from "~/features/cases/clocks/shown-clock.server";
import type { CaseHead } from "~/features/cases/page/case-head.server";
import { wordAction } from "~/features/cases/page/head-view.server";
import type { NextAction } from "~/features/cases/tracks/tracks";
import { byNearest, isGoing } from "~/features/clocks/clock";
import { clocksOfCase } from "~/features/clocks/clock-queries.server";
import { lastWords, type ThreadOnPage } from "~/features/correspondence/thread-queries.server";
import { whoIs } from "~/features/correspondence/who-is";
import type { Person } from "~/features/identity/person";
import { promiseText, readPromise } from "~/features/promises/promise";
import { openPromises } from "~/features/promises/promise-queries.server";
import { db, type Tx } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import type { TextKey } from "~/platform/i18n/text-key";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";
import { type BriefWord, briefAsText, handOverBrief } from "./hand-over-brief";

const LAST_NOTES = 3;
const MOST_PROMISES = 10;

export async function prepareBrief(
  person: Person,
  head: CaseHead,
  thread: ThreadOnPage,
  language: Language,
) {
  const t = textsFor(language, person.timeZone);
  const format = formatFor(language, person.timeZone);
  const where = { threadId: thread.id, caseId: thread.case.id };
  const now = new Date();
  const [{ theirs, ours }, notes, clocks, promises] = await Promise.all([
    lastWords(where),
    lastNotes(where),
    clocksOfCase(thread.case.id),
    openPromises(thread.case.id, MOST_PROMISES),
  ]);
  const who = nameOf(language, "threads.whom", whoIs(thread));
  const word = (said: Spoken): BriefWord => ({
    who: said.direction === "in" ? said.counterpart || who : said.authorName,
    at: said.happenedAt,
    zone: said.happenedZone,
    channel: t(`threads.kinds.${said.kind}` as TextKey),
    text: said.text,
  });
  const next = nextOf(head, thread.id);
  const parts = handOverBrief(
    {
      reference: thread.reference,
      business: head.business ?? t("cases.noBusiness"),
      title: thread.title,
      phase: t(`cases.phasesInText.${head.phase}`),
      hit: head.class ? t(`enforcement.class.${head.class}` as TextKey) : null,
      state: thread.state,
      who,
      turnSince: thread.turnSince,
      theirTicket: thread.theirTicket,
      tag: thread.tag,
      participants: thread.participants.map(({ name, address }) =>
        address && address !== name ? `${name} <${address}>` : name,
      ),
      theirs: theirs && word(theirs),
      ours: ours && word(ours),
      notes: notes.map(word),
      clocks: byNearest(clocks.filter(({ state }) => isGoing(state))).map((clock) => {
        const { name, dueAt, state } = shownClock(clock, t, { language });
        return { name, dueAt, isPaused: state === "paused", side: t(`clocks.sides.${clock.side}`) };
      }),
      promises: promises.map((promise) => ({
        side: t(`promises.sides.${promise.side}`),
        text: promiseText(promise, language),
        until: promise.dueAt,
        isLate: readPromise(promise, now) === "overdue",
      })),
      next: next.map((action) => wordAction(action, t)),
    },
    t,
    format,
  );
  const heading = t("threads.brief.heading", {
    reference: thread.reference,
    title: thread.title,
  });
  return { heading, parts, text: briefAsText(heading, parts) };
}

const MOST_STEPS = 6;

/** What is next on this thread first, then what presses most on the case. Each step once, whoever may take it. */
function nextOf({ tracks }: CaseHead, threadId: string): NextAction[] {
  const all = tracks.flatMap((track) => track.next);
  const ours = all.filter(({ href }) => href === `threads/${threadId}`);
  const others = all
    .filter(({ href }) => !href.startsWith("threads/"))
    .toSorted((one, other) => timeOf(one) - timeOf(other));
  const once = new Map(
    [...ours, ...others].map((each) => [
      `${each.key} ${each.href} ${JSON.stringify(each.params)}`,
      each,
    ]),
  );
  return [...once.values()].slice(0, MOST_STEPS);
}

const timeOf = ({ dueAt }: NextAction) => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

type Spoken = {
  direction: string;
  counterpart: string;
  authorName: string;
  happenedAt: Date;
  happenedZone: string;
  kind: string;
  text: string;
};

function lastNotes({ threadId, caseId }: { threadId: string; caseId: string }, tx: Tx = db) {
  return tx.message.findMany({
    where: { threadId, direction: "internal", OR: [{ caseId: null }, { caseId }] },
    orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
    take: LAST_NOTES,
    select: {
      direction: true,
      counterpart: true,
      authorName: true,
      happenedAt: true,
      happenedZone: true,
      kind: true,
      text: true,
    },
  });
}
