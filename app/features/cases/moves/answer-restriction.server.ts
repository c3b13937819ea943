/** A new restriction on an asset that is being watched: its case is work again. */
import type { Actor } from "~/features/audit/actor";
import type { Tx } from "~/platform/db.server";
import { moveCase } from "./move-case.server";

type NewRestriction = { assetId: string; startedAt: Date; startedZone: string };

/** The references of the cases that came back; cases whose watch was over by then stay as they are. */
export async function answerRestriction(
  tx: Tx,
  actor: Actor,
  { assetId, startedAt, startedZone }: NewRestriction,
  now = new Date(),
): Promise<string[]> {
  const watching = await tx.case.findMany({
    where: {
      phase: "monitoring",
      monitoringUntil: { gte: startedAt },
      restoredAt: { lte: startedAt },
      assets: { some: { assetId } },
    },
    orderBy: { id: "asc" },
    select: { id: true, reference: true },
  });
  const back: string[] = [];
  for (const { id, reference } of watching) {
    const happened = { at: startedAt, zone: startedZone };
    const moved = await moveCase(
      tx,
      actor,
      id,
      "relapse",
      { relapsedAt: startedAt, happened },
      now,
    );
    if (moved.ok) back.push(reference);
  }
  return back;
}
