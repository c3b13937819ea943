import { installationFacts } from "~/features/identity/installation/installation-queries.server";
import { forgetDeliveries } from "~/features/signals/retention/forget-deliveries.server";

export const schedule = "40 18 * * *";

export default async function forgetDeliveriesJob(): Promise<void> {
  const { deliveryDays } = await installationFacts();
  await forgetDeliveries(deliveryDays);
}
