/** How fast a provider answers and solves, from the threads a reader may see, with the threads behind it. */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { spreadOf } from "./durations";

export type Scorecard = Awaited<ReturnType<typeof scorecard>>;

const LATEST = 200;

export async function scorecard(person: Person, providerId: string, tx: Tx = db) {
  const found = await tx.thread.findMany({
    where: { providerId, party: "bsp", cases: { some: { case: withinCases(person) } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LATEST,
    select: {
      id: true,
      title: true,
      firstReplyAt: true,
      resolvedAt: true,
      messages: {
        where: { direction: "out" },
        orderBy: [{ happenedAt: "asc" }, { id: "asc" }],
        take: 1,
        select: { happenedAt: true },
      },
      cases: {
        where: { case: withinCases(person) },
        orderBy: { linkedAt: "asc" },
        take: 1,
        select: { case: { select: { reference: true } } },
      },
    },
  });
  const threads = found.flatMap(({ messages: [asked], cases: [link], ...thread }) => {
    if (!asked || !link) return [];
    const since = (end: Date | null) =>
      end && end > asked.happenedAt ? end.getTime() - asked.happenedAt.getTime() : null;
    const { id, title, firstReplyAt, resolvedAt } = thread;
    const { reference } = link.case;
    return [{ id, title, reference, replyMs: since(firstReplyAt), solveMs: since(resolvedAt) }];
  });
  const known = (durations: readonly (number | null)[]) =>
    spreadOf(durations.filter((duration) => duration !== null));
  return {
    threads,
    reply: known(threads.map(({ replyMs }) => replyMs)),
    solve: known(threads.map(({ solveMs }) => solveMs)),
  };
}
