/** A failure in an export that says something about its sender is a signal, as if a webhook had told it. */
import { createHash } from "node:crypto";
import type { UnknownAsset } from "~/features/assets/suggest-assets.server";
import type { MessageWord } from "~/features/enforcement/messages/message-word";
import { takeMessages } from "~/features/enforcement/messages/take-messages";
import type { Person } from "~/features/identity/person";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { sealBytes } from "~/platform/sealed-bytes.server";
import { RULES_VERSION } from "~templates/rules/version";
import { insertSignals } from "../keeping/insert-signals.server";
import { keyHash } from "../keeping/signal-hash.server";
import { earlyWarnings, type FirstFailure, firstFailures } from "../reading/early-warnings";
import { senderOf } from "./outcome-of.server";
import { statusWebhook } from "./status-webhook";

/** Key of the provider, where a person brought it. */
const PROVIDER = "by_hand";

type Upload = { businessId: string; messages: readonly MessageWord[]; receivedAt: Date };

/** Answers with what they name and nobody has entered. */
export async function warnOfUpload(
  tx: Tx,
  person: Person,
  { businessId, messages, receivedAt }: Upload,
): Promise<UnknownAsset[]> {
  const sender = (word: MessageWord) => senderOf(word.sender);
  const news = await unknownYet(tx, firstFailures(messages, sender, receivedAt));
  if (news.length === 0) return [];

  const payload = statusWebhook(news.map(({ word, at }) => ({ ...word, at })));
  const body = Buffer.from(JSON.stringify(payload));
  const delivery = {
    provider: PROVIDER,
    bodyHash: createHash("sha256").update(body).digest(),
    receivedAt,
  };
  const { id } = await tx.delivery.create({
    data: {
      ...delivery,
      arrivedBy: "upload",
      proof: "by_hand",
      body: new Uint8Array(sealBytes("delivery", body)),
      headers: { "content-type": "application/json" },
      enteredById: person.id,
      state: "read",
      readAt: receivedAt,
      rulesVersion: RULES_VERSION,
    },
    select: { id: true },
  });
  const words = takeMessages(JSON.parse(body.toString()), PROVIDER).messages;
  const warnings = earlyWarnings(words, sender, receivedAt);
  const { ids, unknown } = await insertSignals(tx, [
    { delivery: { ...delivery, id, businessId }, signals: [], warnings },
  ]);
  if (ids.length > 0) await enqueue(tx, "apply-signals", {}, { key: "apply-signals" });
  return unknown;
}

/** Of a day that has its signal already only an earlier failure says anything new. */
async function unknownYet(tx: Tx, firsts: readonly FirstFailure[]): Promise<FirstFailure[]> {
  const known = await tx.signal.findMany({
    where: { key: { in: firsts.map(({ key }) => keyHash(key)) } },
    select: { key: true, happenedAt: true },
  });
  const since = new Map(known.map(({ key, happenedAt }) => [hex(key), happenedAt]));
  return firsts.filter(({ key, at }) => {
    const known = since.get(hex(keyHash(key)));
    return !known || at < known;
  });
}

const hex = (key: Uint8Array): string => Buffer.from(key).toString("hex");
