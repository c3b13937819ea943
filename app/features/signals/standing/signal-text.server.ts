/**
 * The text of a signal as it came: the whole delivery where it holds nothing else, otherwise its
 * piece. Of failed messages only what was understood, since what came names who was to get them.
 */
import { db, type Tx } from "~/platform/db.server";
import { openBytes, SealBroken } from "~/platform/sealed-bytes.server";
import { readDelivery } from "../reading/read-delivery";

export async function signalText(signalId: string, tx: Tx = db): Promise<string> {
  const { position, delivery, kind, ...facts } = await tx.signal.findUniqueOrThrow({
    where: { id: signalId },
    select: {
      position: true,
      kind: true,
      source: true,
      happenedAt: true,
      refs: true,
      values: true,
      delivery: { select: { body: true, provider: true, arrivedBy: true } },
    },
  });
  const body = textOf(delivery.body);
  const read = body
    ? readDelivery(body, delivery.provider, BY_HAND.includes(delivery.arrivedBy))
    : null;
  const piece = read?.signals[position];
  if (kind === "send_failed" || !read || !piece) {
    return JSON.stringify({ kind, ...facts }, null, 2);
  }
  const isAlone = read.signals.length === 1 && read.messages.length + read.choices.length === 0;
  return isAlone ? body : JSON.stringify(piece.raw, null, 2);
}

const BY_HAND: readonly string[] = ["paste", "upload"];

/** Empty once the bytes were forgotten. */
function textOf(sealed: Uint8Array): string {
  try {
    return openBytes("delivery", sealed).toString("utf8");
  } catch (cause) {
    if (cause instanceof SealBroken) return "";
    throw cause;
  }
}
