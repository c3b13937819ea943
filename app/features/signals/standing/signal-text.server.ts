/** The text of a signal as it came: the whole delivery where it holds nothing else, otherwise its piece. */
import { readPasted } from "~/features/enforcement/read-pasted";
import { db, type Tx } from "~/platform/db.server";
import { openBytes, SealBroken } from "~/platform/sealed-bytes.server";

export async function signalText(signalId: string, tx: Tx = db): Promise<string> {
  const { position, delivery } = await tx.signal.findUniqueOrThrow({
    where: { id: signalId },
    select: { position: true, delivery: { select: { body: true } } },
  });
  const body = textOf(delivery.body);
  const pieces = readPasted(body);
  const piece = pieces[position];
  return pieces.length > 1 && piece ? JSON.stringify(piece.raw, null, 2) : body;
}

function textOf(sealed: Uint8Array): string {
  try {
    return openBytes("delivery", sealed).toString("utf8");
  } catch (cause) {
    if (cause instanceof SealBroken) return "";
    throw cause;
  }
}
