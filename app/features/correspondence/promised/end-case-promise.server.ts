/** Says how a promise of a case ended. One that was made in a message ends for every case that reads it. */
import { holdThread, PATIENCE } from "~/features/correspondence/hold-thread.server";
import { writeThread } from "~/features/correspondence/write-thread.server";
import type { Person } from "~/features/identity/person";
import { endPromise } from "~/features/promises/end-promise.server";
import { promiseOfCase } from "~/features/promises/promise-queries.server";
import type { PromiseEnding } from "~/features/promises/promise-schemas";
import { db } from "~/platform/db.server";
import { refuse, type Verdict } from "~/platform/verdict";

export function endCasePromise(
  person: Person,
  { caseId, id }: { caseId: string; id: string },
  { end: to, reason }: PromiseEnding,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const promise = await promiseOfCase(caseId, id, tx);
    if (!promise) return refuse("promises.refusals.gone");
    const ending = { to, reason };
    const thread = promise.threadId ? await holdThread(tx, promise.threadId) : null;
    if (!thread) return endPromise(tx, person, { caseId, id }, ending, now);

    const only = promise.message?.caseId;
    const tells = only ? [only] : thread.cases.map((each) => each.id);
    const ended = await endPromise(tx, person, { caseId, id, tells }, ending, now);
    if (ended.ok) await writeThread(tx, person, thread, {}, now, { movesChase: true });
    return ended;
  }, PATIENCE);
}
