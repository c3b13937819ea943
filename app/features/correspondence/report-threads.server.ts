/** Reports the BSP stage of cases, in the transaction of whatever changed one of their threads. */
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import type { Tx } from "~/platform/db.server";
import { rungAfter } from "./clocks/chase";
import { termsOf } from "./clocks/terms.server";
import { awaitedOf, promisesFor } from "./promised/awaited";
import { promisesOfThreads } from "./promised/thread-promises.server";
import { threadTrack } from "./thread-track";
import { whoIs } from "./who-is";

export async function reportThreads(tx: Tx, caseIds: readonly string[], now: Date): Promise<void> {
  for (const caseId of caseIds) {
    const threads = await tx.thread.findMany({
      where: { cases: { some: { caseId } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        state: true,
        party: true,
        chased: true,
        turnSince: true,
        provider: { select: { name: true, calendarId: true, replyHours: true } },
        clocks: {
          where: { caseId, state: "running", kind: { in: ["thread_chase", "thread_answer"] } },
          select: { kind: true, dueAt: true },
        },
      },
    });
    const promises = promisesFor(
      await promisesOfThreads(
        tx,
        threads.map(({ id }) => id),
      ),
      caseId,
    );
    const facts = await Promise.all(
      threads.map(async ({ clocks, chased, turnSince, provider, ...thread }) => {
        const due = (kind: string) => clocks.find((clock) => clock.kind === kind)?.dueAt ?? null;
        const { ladder } = await termsOf({ party: thread.party, provider }, tx);
        return {
          ...thread,
          awaited: awaitedOf(
            promises.filter(({ threadId }) => threadId === thread.id),
            { caseId, turnSince },
          ),
          who: whoIs({ party: thread.party, provider }),
          chaseAt: due("thread_chase"),
          chaseStep: rungAfter(ladder, chased).step,
          answerBy: due("thread_answer"),
        };
      }),
    );
    const report = threadTrack(facts);
    if (report) await reportTrack(tx, caseId, "bsp", report, now);
  }
}
