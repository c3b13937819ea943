import { remindOfClocks } from "~/features/clocks/reminders/remind-of-clocks.server";

export const schedule = "* * * * *";

export default async function remindOfClocksJob(): Promise<void> {
  await remindOfClocks();
}
