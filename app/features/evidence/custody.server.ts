/** Writes down who had an exhibit in hand. Entries are only ever added. */
import type { Actor } from "~/features/audit/actor";
import { db, type Tx } from "~/platform/db.server";
import type { CustodyAct } from "./custody-act";

/** Reloading a page within this time is the same look at it. */
const ONE_LOOK_MINUTES = 5;

export async function noteCustody(
  tx: Tx,
  actor: Actor,
  evidenceIds: readonly string[],
  act: CustodyAct,
  note = "",
): Promise<void> {
  await tx.custodyEntry.createMany({
    data: evidenceIds.map((evidenceId) => ({
      evidenceId,
      act,
      actorId: actor.id,
      actorName: actor.name,
      note,
    })),
  });
}

export async function noteViewing(
  actor: Actor,
  evidenceId: string,
  now = new Date(),
  tx: Tx = db,
): Promise<void> {
  const since = new Date(now.getTime() - ONE_LOOK_MINUTES * 60_000);
  const seen = await tx.custodyEntry.findFirst({
    where: { evidenceId, act: "viewed", actorId: actor.id, at: { gt: since } },
    select: { id: true },
  });
  if (!seen) await noteCustody(tx, actor, [evidenceId], "viewed");
}

/** As part of something larger, such as a dossier; asking for the same again at once is one time. */
export async function noteHandedOut(
  actor: Actor,
  evidenceIds: readonly string[],
  act: "downloaded" | "used",
  note: string,
  now = new Date(),
  tx: Tx = db,
): Promise<void> {
  const since = new Date(now.getTime() - ONE_LOOK_MINUTES * 60_000);
  const ids = [...evidenceIds];
  const known = await tx.custodyEntry.findMany({
    where: { evidenceId: { in: ids }, act, actorId: actor.id, note, at: { gt: since } },
    select: { evidenceId: true },
  });
  const noted = new Set(known.map(({ evidenceId }) => evidenceId));
  const missing = ids.filter((id) => !noted.has(id));
  if (missing.length > 0) await noteCustody(tx, actor, missing, act, note);
}
