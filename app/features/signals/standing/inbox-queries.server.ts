/** What waits for a person, the gravest and newest first, within what the reader may see. */
import type { Person } from "~/features/identity/person";
import { readTogether } from "~/platform/database/read-together.server";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";
import { withinSignals } from "../signal-scope";
import { signalsVisibleTo } from "../signal-scope.server";

type Reader = Pick<Person, "id" | "businessIds">;

/** Nobody reads on; counting further would cost more than it tells. */
const MOST = 200;

/** How many wait, no further than 200. */
export async function inboxSize(person: Reader): Promise<number> {
  const [found] = await readTogether<{ count: number }>(Prisma.sql`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM "Signal" s
      WHERE s.standing = 'needs_person' AND ${signalsVisibleTo(person)} LIMIT ${MOST}
    ) waiting`);
  return found?.count ?? 0;
}

export function inboxSignals(person: Reader, tx: Tx = db) {
  return tx.signal.findMany({
    where: { standing: "needs_person", AND: [withinSignals(person)] },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      id: true,
      reason: true,
      severity: true,
      business: { select: { name: true } },
      case: { select: { reference: true } },
      assets: {
        where: { isSubject: true },
        take: 1,
        select: { asset: { select: { name: true, phone: true, externalId: true } } },
      },
    },
  });
}

/** An act of a signal that the reader may see. */
export function actById(person: Reader, id: string, tx: Tx = db) {
  return tx.signalAct.findFirst({
    where: { id, signal: withinSignals(person) },
    select: {
      id: true,
      act: true,
      rule: true,
      detail: true,
      at: true,
      undoneAt: true,
      signalId: true,
      signal: { select: { kind: true, source: true, happenedAt: true } },
      case: { select: { reference: true } },
    },
  });
}
