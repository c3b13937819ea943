import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";

export default function readDeliveriesJob(): Promise<void> {
  return readDeliveries();
}
