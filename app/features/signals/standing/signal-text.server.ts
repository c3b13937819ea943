/** The text of a signal as it came: the whole delivery where it holds nothing else, otherwise its piece. */
import { db, type Tx } from "~/platform/db.server";
import { openBytes, SealBroken } from "~/platform/sealed-bytes.server";
import { keyHash, signalHash } from "../keeping/signal-hash.server";
import { senderOf } from "../messages/outcome-of.server";
import { earlyWarnings } from "../reading/early-warnings";
import { isByHand, readDelivery } from "../reading/read-delivery";

/**
 * For keeping beside a case. Of failed messages only what was understood, since what came names who
 * was to get them; the same where the bytes are no longer kept.
 */
export async function signalText(signalId: string, tx: Tx = db): Promise<string> {
  const facts = await tx.signal.findUniqueOrThrow({
    where: { id: signalId },
    select: { kind: true, source: true, happenedAt: true, refs: true, values: true },
  });
  const { text } = facts.kind === "send_failed" ? { text: null } : await rawSignal(signalId, tx);
  return text ?? JSON.stringify(facts, null, 2);
}

export type RawSignal = {
  /** Null when the bytes are no longer kept, or cannot be opened. */
  text: string | null;
  /** Whether it is all that came, or the piece of this signal alone. */
  isWhole: boolean;
};

/** Found by its key, so that what else the delivery holds never shows. */
export async function rawSignal(signalId: string, tx: Tx = db): Promise<RawSignal> {
  const { key, delivery } = await tx.signal.findUniqueOrThrow({
    where: { id: signalId },
    select: {
      key: true,
      delivery: {
        select: { body: true, provider: true, arrivedBy: true, receivedAt: true },
      },
    },
  });
  const text = textOf(delivery.body);
  if (text === null) return { text, isWhole: true };
  const read = readDelivery(text, delivery.provider, isByHand(delivery.arrivedBy));
  if (!read) return { text, isWhole: true };

  const warnings = earlyWarnings(
    read.messages,
    ({ sender }) => senderOf(sender),
    delivery.receivedAt,
  );
  const pieces = [
    ...read.signals.map((signal) => ({ key: signalHash(signal), raw: signal.raw })),
    ...warnings.map((warning) => ({ key: keyHash(warning.key), raw: warning.signal.raw })),
  ];
  const isAlone = read.signals.length <= 1 && read.messages.length + read.choices.length === 0;
  if (isAlone) return { text, isWhole: true };
  const piece = pieces.find((each) => Buffer.from(each.key).equals(key));
  return { text: piece ? JSON.stringify(piece.raw, null, 2) : null, isWhole: false };
}

function textOf(sealed: Uint8Array): string | null {
  if (sealed.length === 0) return null;
  try {
    return openBytes("delivery", sealed).toString("utf8");
  } catch (cause) {
    if (cause instanceof SealBroken) return null;
    throw cause;
  }
}
