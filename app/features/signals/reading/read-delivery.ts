/** What one delivery says, by today's rules: words about messages and people, and signals. Pure. */

import type {
  ChoiceWord,
  MessageWord,
  WroteWord,
} from "~/features/enforcement/messages/message-word";
import { takeMessages } from "~/features/enforcement/messages/take-messages";
import { readPasted, readPayload } from "~/features/enforcement/read-pasted";
import { parseJson } from "~/features/enforcement/reading/loose-json";
import type { Signal } from "~/features/enforcement/signal";

export type ReadDelivery = {
  messages: readonly MessageWord[];
  choices: readonly ChoiceWord[];
  wrote: readonly WroteWord[];
  signals: readonly Signal[];
};

/**
 * @param provider key of whoever sent it
 * @param isPasted whether a person entered it: then it may be the words of a notice
 * @returns null when it cannot be read at all
 */
export function readDelivery(
  text: string,
  provider: string,
  isPasted: boolean,
): ReadDelivery | null {
  const payloads = payloadsIn(text.trim());
  if (!payloads) return isPasted ? readWords(text) : null;
  const parts = payloads.map((payload) => takeMessages(payload, provider));
  return {
    messages: parts.flatMap(({ messages }) => messages),
    choices: parts.flatMap(({ choices }) => choices),
    wrote: parts.flatMap(({ wrote }) => wrote),
    signals: parts.flatMap(({ rest }) => (rest === undefined ? [] : readPayload(rest))),
  };
}

function readWords(text: string): ReadDelivery | null {
  const signals = readPasted(text);
  return signals.length > 0 ? { messages: [], choices: [], wrote: [], signals } : null;
}

const isContainer = (value: unknown): boolean => typeof value === "object" && value !== null;

/** JSON as a whole, one JSON per line, or the fields of a form, as some providers send. */
function payloadsIn(text: string): unknown[] | null {
  const whole = parseJson(text);
  if (isContainer(whole)) return [whole];
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const each = lines.length > 1 ? lines.map(parseJson) : [];
  if (each.length > 0 && each.every(isContainer)) return each;
  return FORM.test(text) ? [Object.fromEntries(new URLSearchParams(text))] : null;
}

const FORM = /^[\w.-]+=[^\s{}&]*(?:&[\w.-]+=[^\s{}&]*)+$/;

const BY_HAND: readonly string[] = ["paste", "upload", "mail"];

/** Whether a person or a mail brought it: then it may be the words of a notice. */
export const isByHand = (arrivedBy: string): boolean => BY_HAND.includes(arrivedBy);
