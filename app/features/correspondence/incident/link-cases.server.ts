/**
 * Ties a thread to further cases that the same incident hit. They read what is for every case; what
 * was said while the thread was of one case alone stays that case's, unless somebody says otherwise.
 */
import { recordEvents } from "~/features/audit/record-event.server";
import { OPEN_PHASES } from "~/features/cases/case-phase";
import { withinCases } from "~/features/cases/case-scope";
import {
  type HeldThread,
  holdThread,
  PATIENCE,
} from "~/features/correspondence/hold-thread.server";
import type { ThreadEvent } from "~/features/correspondence/thread-events";
import { whoIs } from "~/features/correspondence/who-is";
import { writeThread } from "~/features/correspondence/write-thread.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { namesOthers } from "./names-others.server";

/** So many cases a thread may be about. */
export const MOST_CASES = 200;

type Joining = {
  caseIds: readonly string[];
  /** They may read what was said before they joined. */
  sharesEarlier: boolean;
};

export function linkCases(
  person: Person,
  threadId: string,
  { caseIds, sharesEarlier }: Joining,
  now = new Date(),
): Promise<Verdict<{ count: number }>> {
  const wanted = [...new Set(caseIds)];
  if (wanted.length === 0) return Promise.resolve(refuse("incident.refusals.none"));
  return db.$transaction(async (tx) => {
    const known = await holdThread(tx, threadId, wanted);
    if (!known) return refuse("threads.refusals.gone");
    const all = new Set([...known.cases.map(({ id }) => id), ...wanted]);
    if (all.size > MOST_CASES) return refuse("incident.refusals.tooMany", { most: MOST_CASES });
    const joining = await tx.case.findMany({
      where: {
        id: { in: wanted },
        phase: { in: [...OPEN_PHASES] },
        AND: [withinCases(person)],
      },
      orderBy: { id: "asc" },
      select: { id: true, reference: true, businessId: true },
    });
    if (joining.length < wanted.length) return refuse("threads.refusals.noSuchCase");
    const fresh = joining.filter(({ id }) => known.cases.every((each) => each.id !== id));
    if (fresh.length === 0) return refuse("threads.refusals.linked");
    const verdict = await decideNames(tx, person, known, { fresh, sharesEarlier });
    if (!verdict.ok) return verdict;

    const [only, ...more] = known.cases;
    if (only && more.length === 0 && !sharesEarlier) await keepToItself(tx, threadId, only.id);
    await tx.threadCase.createMany({
      data: fresh.map(({ id }) => ({ threadId, caseId: id, linkedAt: now })),
    });
    await tell(tx, person, known, fresh);
    const thread = await holdThread(tx, threadId);
    if (!thread) throw new Error("A thread vanished while it was tied to cases.");
    await writeThread(tx, person, thread, {}, now);
    return allow({ count: fresh.length });
  }, PATIENCE);
}

type Fresh = { id: string; reference: string; businessId: string | null };

/** What all of them are going to read must not give one of them away. */
async function decideNames(
  tx: Tx,
  person: Person,
  known: HeldThread,
  { fresh, sharesEarlier }: { fresh: readonly Fresh[]; sharesEarlier: boolean },
): Promise<Verdict> {
  const shared = { cases: [...known.cases, ...fresh] };
  const people = await tx.threadParticipant.findMany({
    where: { threadId: known.id },
    select: { name: true, address: true },
  });
  const title = [known.title, ...people.flatMap(({ name, address }) => [name, address])].join("\n");
  const inTitle = await namesOthers(tx, person, shared, title);
  if (inTitle) return refuse("incident.refusals.titleNames", inTitle);
  if (!sharesEarlier) return allow();

  const earlier = await tx.message.findMany({
    where: { threadId: known.id, caseId: null },
    select: { subject: true, text: true, quoted: true, counterpart: true },
  });
  const words = earlier.flatMap((each) => Object.values(each)).join("\n");
  const inEarlier = await namesOthers(tx, person, shared, words);
  return inEarlier ? refuse("incident.refusals.earlierNames", inEarlier) : allow();
}

/** Messages of a thread that was one case's alone. */
const keepToItself = (tx: Tx, threadId: string, caseId: string) =>
  tx.message.updateMany({ where: { threadId, caseId: null }, data: { caseId } });

/** The cases that join hear of it; what other cases there are is not their business. */
function tell(tx: Tx, person: Person, thread: HeldThread, fresh: readonly Fresh[]): Promise<void> {
  return recordEvents(
    tx,
    person,
    fresh.map(({ id, reference }) => {
      const event: ThreadEvent = {
        kind: "thread.linked",
        detail: { who: whoIs(thread), other: reference },
      };
      return { subject: { kind: "thread", id: thread.id }, caseId: id, ...event };
    }),
  );
}
