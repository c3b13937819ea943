/** Keeps what was told of the condition of an asset, each value once per moment. */
import type { Tx } from "~/platform/db.server";
import type { Reading } from "./state/readings-of";

export async function keepReadings(
  tx: Tx,
  assetId: string,
  readings: readonly Reading[],
): Promise<void> {
  if (readings.length === 0) return;
  await tx.assetReading.createMany({
    data: readings.map((reading) => ({ assetId, ...reading })),
    skipDuplicates: true,
  });
}

/** A signal that is read otherwise says its values anew. */
export async function forgetReadings(tx: Tx, signalId: string): Promise<void> {
  await tx.assetReading.deleteMany({ where: { signalId } });
}
