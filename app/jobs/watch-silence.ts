import { watchSilence } from "~/features/signals/sources/watch-silence.server";

export const schedule = "*/10 * * * *";

export default function watchSilenceJob(): Promise<void> {
  return watchSilence();
}
