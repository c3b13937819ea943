/**
 * Keeps what deliveries say, each thing once: signals with the assets they name, what became of
 * messages, what contacts chose, and assets nobody has entered. What follows from a signal is
 * decided by whoever works off `apply-signals`.
 */
import { suggestAssets } from "~/features/assets/suggest-assets.server";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { insertSignals, type Reading } from "./keeping/insert-signals.server";
import { keepMessages } from "./messages/keep-messages.server";

export type { Reading };

type Kept = {
  /** Of the signals that are new, or have moved. */
  ids: string[];
  /** By place among the readings: whether every choice found the business it was made towards. */
  isPlaced: boolean[];
};

/**
 * Call it once per transaction with all there is. Whoever does takes locks in one order, sorted, so
 * that workers never wait for each other in a ring.
 */
export async function keepSignals(tx: Tx, readings: readonly Reading[]): Promise<Kept> {
  const signals = await insertSignals(tx, readings);
  const messages = await keepMessages(
    tx,
    readings.map(({ messages = [], choices = [], wrote = [], delivery }) => ({
      messages,
      choices,
      wrote,
      ...delivery,
    })),
  );
  await suggestAssets(tx, [...signals.unknown, ...messages.unknown]);
  if (signals.ids.length > 0) await enqueue(tx, "apply-signals", {}, { key: "apply-signals" });
  return { ids: signals.ids, isPlaced: messages.isPlaced };
}
