/** How many people of a business chose to hear nothing more. */
import { db, type Tx } from "~/platform/db.server";

/** `known` counts choices of either kind: without any, nothing tells us of them. */
export async function optOutsOf(businessId: string, since: Date, tx: Tx = db) {
  const [known, stopped, recent] = await Promise.all([
    tx.contactChoice.count({ where: { businessId } }),
    tx.contactChoice.count({ where: { businessId, stopped: true } }),
    tx.contactChoice.count({ where: { businessId, stopped: true, at: { gte: since } } }),
  ]);
  return { known, stopped, recent };
}
