import { sendHeld } from "~/features/notifications/telling/send-digests.server";

export const schedule = "* * * * *";

/** What quiet hours held back leaves when they are over. */
export default async function sendHeldJob(): Promise<void> {
  await sendHeld();
}
