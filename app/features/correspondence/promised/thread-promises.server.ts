/** The promises of a thread that its clocks and its chasing follow. `features/promises` keeps them. */
import { GOING } from "~/features/clocks/clock";
import type { Tx } from "~/platform/db.server";
import type { ThreadPromise } from "./awaited";

/** Those that wait to be kept, and those that were broken. */
export async function promisesOfThreads(
  tx: Tx,
  threadIds: readonly string[],
): Promise<(ThreadPromise & { threadId: string })[]> {
  const found = await tx.promise.findMany({
    where: { threadId: { in: [...threadIds] }, state: { in: ["open", "broken"] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      threadId: true,
      side: true,
      state: true,
      madeAt: true,
      dueAt: true,
      endedAt: true,
      calendarId: true,
      verbatim: true,
      message: { select: { caseId: true } },
      clocks: {
        where: { state: { in: [...GOING] } },
        select: { caseId: true, dueAt: true },
      },
    },
  });
  return found.map(({ threadId, message, state, verbatim, ...promise }) => ({
    ...promise,
    text: verbatim,
    threadId: threadId ?? "",
    state: state === "broken" ? state : "open",
    onlyCaseId: message?.caseId ?? null,
  }));
}
