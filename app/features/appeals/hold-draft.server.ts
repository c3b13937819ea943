/**
 * Lets people write on an appeal together, and keeps it from moving on meanwhile:
 * writers share the row, and whoever moves the appeal waits for them.
 */
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { Prisma } from "~prisma/generated/client";
import { type AppealState, mayEdit } from "./appeal-lifecycle";

export type Draft = {
  id: string;
  caseId: string;
  restrictionId: string;
  round: number;
  state: AppealState;
};

export const holdDraft = (tx: Tx, appealId: string) => hold(tx, appealId, Prisma.sql`FOR SHARE`);

/** The same for a change to the appeal's own row, or to a list that is replaced as a whole. */
export const holdDraftAlone = (tx: Tx, appealId: string) =>
  hold(tx, appealId, Prisma.sql`FOR NO KEY UPDATE`);

async function hold(tx: Tx, appealId: string, lock: Prisma.Sql): Promise<Verdict<Draft>> {
  const [draft] = await tx.$queryRaw<Draft[]>`
    SELECT id, "caseId", "restrictionId", round, state::text FROM "Appeal"
    WHERE id = ${appealId}::uuid ${lock}`;
  if (!draft) return refuse("appeals.refusals.gone");
  if (!mayEdit(draft.state)) {
    return refuse("appeals.refusals.notEditable", { state: draft.state });
  }
  return allow(draft);
}
