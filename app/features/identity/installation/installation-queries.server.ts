/** What this installation is called, and what it assumes of people nobody knows yet. */

import { db, type Tx } from "~/platform/db.server";
import { CUSTOMER_DAYS, DELIVERY_DAYS } from "./installation-schemas";

/** The same as its form shows it. */
export async function installationForm() {
  const { deliveryDays, customerDays, ...facts } = await installationFacts();
  return {
    ...facts,
    deliveryDays: DELIVERY_DAYS.find((days) => Number(days) === deliveryDays),
    customerDays: CUSTOMER_DAYS.find((days) => Number(days) === customerDays) ?? "never",
  };
}

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
