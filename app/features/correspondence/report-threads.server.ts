/** Reports the BSP stage of cases, in the transaction of whatever changed one of their threads. */
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import type { Tx } from "~/platform/db.server";
import { ladderFor, rungAfter } from "./clocks/chase";
import { awaitedOf, promisesFor } from "./promised/awaited";
import { promisesOfThreads } from "./promised/thread-promises.server";
import { type ThreadForTrack, threadTrack } from "./thread-track";
import { whoIs } from "./who-is";

export async function reportThreads(tx: Tx, caseIds: readonly string[], now: Date): Promise<void> {
  const threadsOf = await threadsByCase(tx, caseIds);
  for (const caseId of caseIds) {
    const report = threadTrack(threadsOf(caseId));
    if (report) await reportTrack(tx, caseId, "bsp", report, now);
  }
}

/** Read once for all of them: an incident may have hit two hundred. */
async function threadsByCase(tx: Tx, caseIds: readonly string[]) {
  const ofThese = { caseId: { in: [...caseIds] } };
  const threads = await tx.thread.findMany({
    where: { cases: { some: ofThese } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      state: true,
      party: true,
      chased: true,
      turnSince: true,
      provider: { select: { name: true } },
      cases: { where: ofThese, select: { caseId: true } },
      clocks: {
        where: { ...ofThese, state: "running", kind: { in: ["thread_chase", "thread_answer"] } },
        select: { caseId: true, kind: true, dueAt: true },
      },
    },
  });
  const promises = await promisesOfThreads(
    tx,
    threads.map(({ id }) => id),
  );
  return (caseId: string): ThreadForTrack[] =>
    threads
      .filter(({ cases }) => cases.some((link) => link.caseId === caseId))
      .map(({ id, state, party, chased, turnSince, provider, clocks }) => {
        const due = (kind: string) =>
          clocks.find((clock) => clock.caseId === caseId && clock.kind === kind)?.dueAt ?? null;
        const own = promisesFor(promises, caseId).filter(({ threadId }) => threadId === id);
        const name = (party === "bsp" && provider?.name) || "";
        return {
          id,
          state,
          who: whoIs({ party, provider }),
          awaited: awaitedOf(own, { caseId, turnSince }),
          chaseAt: due("thread_chase"),
          chaseStep: rungAfter(ladderFor({ party, name }), chased).step,
          answerBy: due("thread_answer"),
        };
      });
}
