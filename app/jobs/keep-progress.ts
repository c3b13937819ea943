import { keepProgress } from "~/features/recovery/progress/kept-progress.server";

export const schedule = "*/5 * * * *";

export default function keepProgressJob(): Promise<void> {
  return keepProgress();
}
