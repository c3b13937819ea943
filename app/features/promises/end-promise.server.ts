/** Says how a promise ended, and ends its clocks with it. */
import type { Actor } from "~/features/audit/actor";
import { recordEvents } from "~/features/audit/record-event.server";
import { GOING } from "~/features/clocks/clock";
import { cancelClock, meetClock } from "~/features/clocks/end-clocks.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { decideEnd, type PromiseEnd, promiseText } from "./promise";
import type { PromiseEvent } from "./promise-events";
import { readByCase } from "./read-by-case";

type Ending = { to: PromiseEnd; reason: string };
type Which = {
  caseId: string;
  id: string;
  /** The cases that are told; only this one where none are named. */
  tells?: readonly string[];
};

/** Takes the case in hand, as everybody does who ends clocks. */
export async function endPromise(
  tx: Tx,
  actor: Actor,
  { caseId, id, tells = [caseId] }: Which,
  { to, reason }: Ending,
  now = new Date(),
): Promise<Verdict> {
  await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  const found = await tx.promise.findFirst({
    where: { id, ...readByCase(caseId) },
    select: {
      state: true,
      endedByName: true,
      endedAt: true,
      reason: true,
      side: true,
      whatEn: true,
      whatId: true,
      verbatim: true,
      clocks: {
        where: { state: { in: [...GOING] } },
        orderBy: { id: "asc" },
        select: { id: true, threadId: true },
      },
    },
  });
  if (!found) return refuse("promises.refusals.gone");
  const verdict = decideEnd(found, to, reason);
  if (!verdict.ok) return verdict;

  await tx.promise.updateMany({
    where: { id, state: "open" },
    data: {
      state: to,
      reason,
      endedAt: now,
      endedById: actor.id,
      endedByName: actor.name,
    },
  });
  // Somebody may have ended its clock by hand before: then there is nothing left to end.
  const end = to === "kept" ? meetClock : cancelClock;
  for (const { id: clockId, threadId } of found.clocks) {
    await end(tx, actor, clockId, { reason, isToldElsewhere: threadId !== null }, now);
  }
  const event: PromiseEvent = {
    kind: `promise.${to}`,
    detail: { side: found.side, what: promiseText(found, "en"), reason },
  };
  await recordEvents(
    tx,
    actor,
    tells.map((each) => ({ subject: { kind: "promise", id }, caseId: each, ...event })),
  );
  return allow();
}
