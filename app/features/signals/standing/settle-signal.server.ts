/** Writes what became of a signal. */
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
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

/** That a person has to look is recorded when it begins, so that people are told once. */
export async function settleSignal(tx: Tx, id: string, settled: Settlement): Promise<void> {
  const waits = settled.standing === "needs_person" && {
    standing: { not: "needs_person" as const },
  };
  const [begins] = waits
    ? await tx.signal.updateManyAndReturn({
        where: { id, ...waits },
        data: settled,
        select: { kind: true, source: true, severity: true },
      })
    : [];
  if (begins) {
    const { kind: signalKind, source, severity } = begins;
    await recordEvent(tx, systemActor, {
      subject: { kind: "signal", id },
      kind: "signal.needs_person",
      detail: { signalKind, source, severity },
    });
    return;
  }
  await tx.signal.update({ where: { id }, data: settled, select: { id: true } });
}

type Ties = {
  about: readonly string[];
  mentioned: readonly string[];
  /** What it can do to the state of the assets it is about. */
  bearing: { restricts: boolean; ends: string | null };
};

/** Ties a signal to the assets it is about, and to those it only mentions. What is tied stays tied. */
export async function tieSignal(
  tx: Tx,
  signal: { id: string; happenedAt: Date },
  { about, mentioned, bearing }: Ties,
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
      data: { isSubject: true, ...bearing },
    });
  }
}
