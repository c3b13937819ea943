/**
 * Somebody who wrote none of an action looked at its proof: from then on the appeal may say that it
 * was done. Also while colleagues review the appeal, which is when most people look.
 */
import { type AppealState, mayEdit } from "~/features/appeals/appeal-lifecycle";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { isProven, isVerified } from "./remediation";
import { type ItemOnPage, remediationItem } from "./remediation-queries.server";

/** While what the appeal says is not approved yet. */
export const mayVerify = (state: AppealState) => mayEdit(state) || state === "in_review";

type Which = { itemId: string; version: number };

/** The version says which text and proof were looked at. */
export function verifyAction(
  person: Person,
  appealId: string,
  { itemId, version }: Which,
  now = new Date(),
): Promise<Verdict> {
  return onItem(appealId, itemId, async (tx, item, appeal) => {
    if (item.writerIds.includes(person.id)) return refuse("appeals.refusals.verifyOwn");
    if (!item.doneAt || item.doneAt > now) return refuse("appeals.refusals.verifyNotDone");
    if (!isProven(item)) return refuse("appeals.refusals.verifyUnproven");
    const { count } = await tx.remediationItem.updateMany({
      where: { id: itemId, version, verifiedAt: null },
      data: { verifiedById: person.id, verifiedByName: person.name, verifiedAt: now },
    });
    if (count === 0) return refuse("appeals.refusals.verifyChanged");
    await record(tx, person, appeal, "appeal.action_verified", item);
    return allow();
  });
}

/** Takes a verification back; the sentences that stood on it become promises again. */
export function doubtAction(person: Person, appealId: string, itemId: string): Promise<Verdict> {
  return onItem(appealId, itemId, async (tx, item, appeal) => {
    if (!isVerified(item)) return allow();
    await tx.remediationItem.update({
      where: { id: itemId },
      data: { verifiedById: null, verifiedByName: "", verifiedAt: null },
    });
    await record(tx, person, appeal, "appeal.action_doubted", item);
    return allow();
  });
}

type Appeal = { id: string; caseId: string; round: number; state: AppealState };

function onItem(
  appealId: string,
  itemId: string,
  change: (tx: Tx, item: ItemOnPage, appeal: Appeal) => Promise<Verdict>,
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const [appeal] = await tx.$queryRaw<Appeal[]>`
      SELECT id, "caseId", round, state::text FROM "Appeal"
      WHERE id = ${appealId}::uuid FOR SHARE`;
    if (!appeal) return refuse("appeals.refusals.gone");
    if (!mayVerify(appeal.state)) {
      return refuse("appeals.refusals.notEditable", { state: appeal.state });
    }
    await tx.$executeRaw`SELECT 1 FROM "RemediationItem" WHERE id = ${itemId}::uuid FOR UPDATE`;
    const item = await remediationItem(appeal.caseId, itemId, tx);
    return item ? change(tx, item, appeal) : refuse("appeals.refusals.actionGone");
  });
}

function record(
  tx: Tx,
  person: Person,
  { id, caseId, round }: Appeal,
  kind: "appeal.action_verified" | "appeal.action_doubted",
  { cause }: ItemOnPage,
): Promise<void> {
  return recordAppealEvent(tx, person, { appealId: id, caseId, kind, detail: { round, cause } });
}
