import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import { forgetKeptLongEnough } from "~/features/recovery/customers/rights/forget-kept-long-enough.server";

export const schedule = "10 19 * * *";

/** Nobody is erased by time alone until an administrator has said after how long. */
export default async function forgetCustomersJob(): Promise<void> {
  const { customerDays } = await installationFacts();
  if (customerDays !== null) await forgetKeptLongEnough(customerDays);
}
