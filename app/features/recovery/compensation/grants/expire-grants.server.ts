/** Lets what was handed out and never used run out once its time is over: its money is free again. */
import { systemActor } from "~/features/audit/actor";
import { db } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { moment } from "~/platform/moment.server";
import { moveGrants } from "./move-grants.server";

const AT_ONCE = 200;

export async function expireGrants(): Promise<void> {
  for (;;) {
    const over = await db.grant.findMany({
      where: { state: "issued", expiresAt: { lte: moment() } },
      orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
      select: { id: true, caseId: true, case: { select: { businessId: true } } },
    });
    const cases = new Map(over.map(({ caseId, case: of }) => [caseId, of.businessId]));
    let count = 0;
    for (const [caseId, businessId] of cases) {
      const ids = over.filter((grant) => grant.caseId === caseId).map(({ id }) => id);
      const moved = await db.$transaction((tx) =>
        moveGrants(tx, systemActor, { caseId, businessId, ids, move: "expire" }),
      );
      count += moved.count;
    }
    if (count === 0) return;
    giveWay();
  }
}
