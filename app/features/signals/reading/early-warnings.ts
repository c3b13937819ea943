/** The first failure of a day that says something about the sender, as a signal. */
import type { MessageWord } from "~/features/enforcement/messages/message-word";
import { readPayload } from "~/features/enforcement/read-pasted";
import type { Signal } from "~/features/enforcement/signal";
import { isEarlyWarning } from "~templates/rules/early-warnings";

/** With what identifies it: one per sender, day in UTC, and code. */
export type Warning = { signal: Signal; key: string; at: Date };

type SenderOf = (word: MessageWord) => string;
export type FirstFailure = { word: MessageWord; key: string; at: Date };

/** @param senderOf names whoever sent a message, as its failures are counted */
export function firstFailures(
  words: readonly MessageWord[],
  senderOf: SenderOf,
  receivedAt: Date,
): FirstFailure[] {
  const firsts = new Map<string, FirstFailure>();
  for (const word of words) {
    if (word.state !== "failed" || !isEarlyWarning(word.code)) continue;
    const at = word.failedAt ?? receivedAt;
    const day = at.toISOString().slice(0, 10);
    const key = JSON.stringify(["send_failed", senderOf(word), day, word.code]);
    const known = firsts.get(key);
    if (!known || at < known.at) firsts.set(key, { word, key, at });
  }
  return [...firsts.values()];
}

/** @param senderOf names whoever sent a message, as its failures are counted */
export const earlyWarnings = (
  words: readonly MessageWord[],
  senderOf: SenderOf,
  receivedAt: Date,
): Warning[] =>
  firstFailures(words, senderOf, receivedAt).flatMap(({ word, key, at }) => {
    const signal = readPayload(word.payload).find(({ kind }) => kind === "send_failed");
    return signal ? [{ key, at, signal: { ...signal, happenedAt: at } }] : [];
  });
