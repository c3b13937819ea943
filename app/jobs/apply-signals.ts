import { applySignals } from "~/features/intake/apply-signals.server";

export default async function applySignalsJob(): Promise<void> {
  await applySignals();
}
