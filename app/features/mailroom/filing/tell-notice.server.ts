/** Hands a notice that came by mail on, the way of every delivery. The same mail is handed on once. */
import { createHash } from "node:crypto";
import { storeDelivery } from "~/features/signals/receiving/store-delivery.server";
import { db } from "~/platform/db.server";
import type { NoticeInMail } from "./notice-in-mail";

/** @returns the id of the delivery */
export async function tellNotice(
  { body: words, provider, proof }: NoticeInMail,
  { enteredById, receivedAt }: { enteredById: string | null; receivedAt: Date },
): Promise<string> {
  const body = Buffer.from(words, "utf8");
  const bodyHash = createHash("sha256").update(body).digest();
  const known = await db.delivery.findFirst({
    where: { sourceId: null, bodyHash, arrivedBy: "mail" },
    select: { id: true },
  });
  if (known) return known.id;
  const stored = await storeDelivery({
    sourceId: null,
    provider,
    arrivedBy: "mail",
    proof,
    body,
    headers: { "content-type": "message/rfc822" },
    enteredById,
    receivedAt,
  });
  if (stored.verdict === "repeated") throw new Error("What has no source does not repeat.");
  return stored.id;
}
