/** How fast a provider answers and solves and what it keeps of its promises, from the threads a reader may see. */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { type MeasuredThread, scoreOf } from "./score";
import { type ScoreFilter, sinceOf } from "./score-filter";

export type Scorecard = Awaited<ReturnType<typeof scorecard>>;

/** So many of the latest are measured, and so many of those are listed. */
const MEASURED = 2000;
const LISTED = 200;

export async function scorecard(
  person: Person,
  providerId: string,
  filter: ScoreFilter,
  now = new Date(),
  tx: Tx = db,
) {
  const all = await measuredThreads(person, { providerId, since: sinceOf(filter, now) }, now, tx);
  const classes = [...new Set(all.map((thread) => thread.class))].toSorted();
  const chosen = filter.class ? all.filter((thread) => thread.class === filter.class) : all;
  return {
    filter,
    total: scoreOf(chosen),
    byClass: classes.map((each) => ({
      class: each,
      ...scoreOf(all.filter((thread) => thread.class === each)),
    })),
    threads: chosen.slice(0, LISTED),
    isCut: chosen.length > LISTED,
  };
}

type Which = { providerId: string; since: Date | null };

async function measuredThreads(
  person: Person,
  { providerId, since }: Which,
  now: Date,
  tx: Tx,
): Promise<MeasuredThread[]> {
  const found = await tx.thread.findMany({
    where: {
      providerId,
      party: "bsp",
      cases: { some: { case: withinCases(person) } },
      ...(since && { createdAt: { gte: since } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MEASURED,
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
        select: { case: { select: { reference: true, class: true } } },
      },
      // What was said for a case out of sight is not counted.
      promises: {
        where: {
          side: "bsp",
          ...(person.businessIds && {
            message: { OR: [{ caseId: null }, { case: withinCases(person) }] },
          }),
        },
        select: { state: true, dueAt: true },
      },
    },
  });
  return found.flatMap(({ messages: [asked], cases: [link], promises, ...thread }) => {
    if (!asked || !link) return [];
    const since = (end: Date | null) =>
      end && end > asked.happenedAt ? end.getTime() - asked.happenedAt.getTime() : null;
    const isLate = ({ state, dueAt }: (typeof promises)[number]) =>
      state === "broken" || (state === "open" && dueAt !== null && dueAt < now);
    return [
      {
        id: thread.id,
        title: thread.title,
        reference: link.case.reference,
        class: link.case.class ?? "",
        replyMs: since(thread.firstReplyAt),
        solveMs: since(thread.resolvedAt),
        kept: promises.filter(({ state }) => state === "kept").length,
        broken: promises.filter(isLate).length,
      },
    ];
  });
}
