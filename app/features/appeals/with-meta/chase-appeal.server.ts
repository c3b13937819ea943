/** Notes that somebody looked and found no answer yet, and what was done about it. The clocks that asked are met. */

import { isWithMeta } from "~/features/appeals/appeal-lifecycle";
import type { CHASED } from "~/features/appeals/appeal-schemas";
import { holdAppeal } from "~/features/appeals/hold-appeal.server";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { meetClock } from "~/features/clocks/end-clocks.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { ASK_AGAIN, type AskingClock, anyAnswer } from "./any-answer";

export function askingClocks(appealId: string, tx: Tx = db): Promise<AskingClock[]> {
  return tx.clock.findMany({
    where: { appealId, kind: { in: [...ASK_AGAIN] } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, state: true, dueAt: true },
  });
}

type Chased = { how: (typeof CHASED)[number]; note: string };

export function chaseAppeal(
  person: Person,
  appealId: string,
  { how, note }: Chased,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const appeal = await holdAppeal(tx, appealId);
    if (!appeal) return refuse("appeals.refusals.gone");
    const { caseId, round, state } = appeal;
    if (!isWithMeta(state)) return refuse("afterFiling.refusals.notWithMeta");
    const clocks = await askingClocks(appealId, tx);
    const { due } = anyAnswer(clocks, now);
    // Whoever answers the second question has answered the first.
    const answered = clocks.filter(({ dueAt }) => due?.dueAt && dueAt && dueAt <= due.dueAt);
    for (const { id } of answered) await meetClock(tx, person, id, { reason: note }, now);
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.chased",
      detail: { round, how, note },
    });
    await reportAppeal(tx, caseId, now);
    return allow();
  });
}
