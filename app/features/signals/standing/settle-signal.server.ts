/** Writes what became of a signal. */
import type { Tx } from "~/platform/db.server";
import type { InboxReason, SignalAnswer } from "./signal-act";

export type Settlement = {
  standing: "waiting" | "settled" | "needs_person";
  reason?: InboxReason | null;
  rule?: string;
  class?: string | null;
  caseId?: string | null;
  businessId?: string | null;
  answer?: SignalAnswer | null;
  answeredById?: string;
  answeredAt?: Date;
};

export async function settleSignal(tx: Tx, id: string, settled: Settlement): Promise<void> {
  await tx.signal.update({ where: { id }, data: settled, select: { id: true } });
}

/** Ties a signal to the assets it is about, and to those it only mentions. What is tied stays tied. */
export async function tieSignal(
  tx: Tx,
  signal: { id: string; happenedAt: Date },
  { about, mentioned }: { about: readonly string[]; mentioned: readonly string[] },
): Promise<void> {
  const { id: signalId, happenedAt } = signal;
  const assetIds = [...new Set([...about, ...mentioned])].sort();
  await tx.signalAsset.createMany({
    data: assetIds.map((assetId) => ({ signalId, assetId, happenedAt })),
    skipDuplicates: true,
  });
  if (about.length > 0) {
    await tx.signalAsset.updateMany({
      where: { signalId, assetId: { in: [...about] } },
      data: { isSubject: true },
    });
  }
}
