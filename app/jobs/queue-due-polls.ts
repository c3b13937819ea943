import { queueDuePolls } from "~/features/intake/polling/claim-poll.server";

export const schedule = "* * * * *";

export default function queueDuePollsJob(): Promise<void> {
  return queueDuePolls();
}
