/** Opens a stored delivery and reads it by today's rules. */
import { log } from "~/platform/log.server";
import { openBytes } from "~/platform/sealed-bytes.server";
import type { Reading } from "../keeping/insert-signals.server";
import { senderOf } from "../messages/outcome-of.server";
import type { Asked } from "../receiving/arrival";
import { askedSignals } from "./asked-signals";
import { earlyWarnings } from "./early-warnings";
import { isByHand, type ReadDelivery, readDelivery } from "./read-delivery";

/** What of a delivery is needed to read it. */
export const CLAIMED = {
  id: true,
  provider: true,
  arrivedBy: true,
  bodyHash: true,
  body: true,
  receivedAt: true,
  asked: true,
  source: { select: { businessId: true } },
} as const;

export type Claimed = {
  id: string;
  provider: string;
  arrivedBy: string;
  bodyHash: Uint8Array;
  body: Uint8Array;
  receivedAt: Date;
  asked: unknown;
  source: { businessId: string | null } | null;
};

/** Whatever goes wrong in here concerns this delivery only. */
export function readClaimed({ source, body, arrivedBy, asked, ...delivery }: Claimed): Reading {
  const question = asked as Asked | null;
  const words = wordsOf(body, delivery, arrivedBy);
  const of = { ...delivery, businessId: source?.businessId ?? question?.businessId ?? null };
  if (!words) return { delivery: of, signals: [], isUnreadable: true };
  if (question)
    return {
      delivery: of,
      signals: askedSignals(words.signals, { ...question, at: delivery.receivedAt }),
    };
  const warnings = earlyWarnings(
    words.messages,
    ({ sender }) => senderOf(sender),
    delivery.receivedAt,
  );
  return { delivery: of, ...words, warnings };
}

function wordsOf(
  body: Uint8Array,
  { id, provider }: { id: string; provider: string },
  arrivedBy: string,
): ReadDelivery | null {
  try {
    const text = openBytes("delivery", body).toString("utf8");
    return readDelivery(text, provider, isByHand(arrivedBy));
  } catch (error) {
    log.error({ err: error, deliveryId: id }, "A delivery could not be read");
    return null;
  }
}
