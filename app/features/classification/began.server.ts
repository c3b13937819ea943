/** When what a case is to be classified about began: when it happened, or was restricted again. */
import { EVER_TRUE } from "~/features/assets/ended-how";
import { db, type Tx } from "~/platform/db.server";

export type Began = { at: Date; zone: string };

/** After all that was in force was over, it is what is in force since then; or what begins now. */
export async function beganOf(caseId: string, now: Date, tx: Tx = db): Promise<Began> {
  const { happenedAt, happenedZone, restrictions } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      happenedAt: true,
      happenedZone: true,
      restrictions: {
        where: { OR: EVER_TRUE },
        orderBy: [{ startedAt: "asc" }, { id: "asc" }],
        select: { startedAt: true, startedZone: true, liftedAt: true },
      },
    },
  });
  const first = { at: happenedAt, zone: happenedZone };
  const over = restrictions.flatMap(({ liftedAt }) => liftedAt ?? []);
  const last = new Date(Math.max(...over.map((at) => at.getTime())));
  if (over.length === 0 || last <= happenedAt) return first;

  const [inForce] = restrictions.filter(({ liftedAt }) => liftedAt === null);
  if (!inForce) return { at: now, zone: happenedZone };
  const { startedAt, startedZone } = inForce;
  return startedAt >= last ? { at: startedAt, zone: startedZone } : first;
}
