/** What this installation is called, and what it assumes of people nobody knows yet. */
import { db, type Tx } from "~/platform/db.server";

export function installationFacts(tx: Tx = db) {
  return tx.installation.findFirstOrThrow({
    select: {
      organisation: true,
      language: true,
      timeZone: true,
      deliveryDays: true,
      customerDays: true,
    },
  });
}
