import { hearOfMessages } from "~/features/recovery/apologies/sending/hear-of-messages.server";

export default function hearOfMessagesJob(): Promise<void> {
  return hearOfMessages();
}
