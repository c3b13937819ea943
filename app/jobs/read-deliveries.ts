import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";

/** What a worker that was killed left behind is taken up again. */
export const schedule = "* * * * *";

export default function readDeliveriesJob(): Promise<void> {
  return readDeliveries();
}
