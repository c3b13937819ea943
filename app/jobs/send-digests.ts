import { sendDigests } from "~/features/notifications/telling/send-digests.server";

export const schedule = "*/5 * * * *";

export default async function sendDigestsJob(): Promise<void> {
  await sendDigests();
}
