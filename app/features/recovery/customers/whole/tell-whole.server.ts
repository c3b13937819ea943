/** The case's timeline hears once what came of a run over many customers, and its track with it. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { reportRecovery } from "../../report-recovery.server";
import type { WholeEvent } from "./whole-events";

export async function tellWhole(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { caseId, state, done, undone } = await tx.wholeRun.findUniqueOrThrow({ where: { id } });
  await reportRecovery(tx, caseId, moment());
  const isBack = state === "undone";
  const count = isBack ? undone : done;
  if (count === 0) return;
  const event: WholeEvent = {
    kind: isBack ? "customers.whole_undone" : "customers.made_whole",
    detail: { count },
  };
  await recordEvent(tx, actor, { subject: { kind: "case", id: caseId }, caseId, ...event });
}
