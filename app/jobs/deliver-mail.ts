import { deliverOutbound } from "~/features/correspondence/outbox/deliver-outbound.server";
import { stoppedMail } from "~/features/recovery/guard/stopped-mail.server";

/** What waits for another try, and what nobody answered for. */
export const schedule = "* * * * *";

export default function deliverMailJob(): Promise<void> {
  return deliverOutbound({ stoppedMail });
}
