/** Keeps what deliveries say of messages and people: outcomes, counts and choices. */
import type { UnknownAsset } from "~/features/assets/suggest-assets.server";
import { type ContactWord, keepChoices } from "~/features/contacts/keep-choices.server";
import type {
  ChoiceWord,
  MessageWord,
  WroteWord,
} from "~/features/enforcement/messages/message-word";
import type { AssetRef } from "~/features/enforcement/signal";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { STOPPED_MARKETING } from "~templates/rules/early-warnings";
import { type Named, namedAssets, unknownOf } from "../keeping/named-assets.server";
import { storable } from "../keeping/storable";
import { keepLastWrote, type Wrote } from "./keep-last-wrote.server";
import { addOutcome, keepOutcomes } from "./keep-outcomes.server";
import type { Outcome } from "./message-outcome";
import { hashOfNumber, outcomeKey, outcomeOf } from "./outcome-of.server";

/** What was told together. */
export type Words = {
  messages: readonly MessageWord[];
  choices: readonly ChoiceWord[];
  wrote?: readonly WroteWord[];
  receivedAt: Date;
  /** The business of its source, for numbers that no asset claims. */
  businessId: string | null;
};

export type MessagesKept = {
  /** By place among what was given: whether every choice found the business it was made towards. */
  isPlaced: boolean[];
  /** Senders that nobody has entered. */
  unknown: UnknownAsset[];
};

/** Call it once per transaction with all there is: it takes locks in one order. */
export async function keepMessages(tx: Tx, told: readonly Words[]): Promise<MessagesKept> {
  const nameOf = await namesOfSenders(tx, told);
  const outcomes = new Map<string, Outcome>();
  const choices: ContactWord[] = [];
  const writers: Wrote[] = [];
  const unknown: UnknownAsset[] = [];

  const isPlaced = told.map(({ messages, choices: chosen, wrote = [], receivedAt, businessId }) => {
    for (const word of messages) {
      const named = nameOf(word.sender, businessId);
      unknown.push(...unknownOf(named, word.sender));
      addOutcome(outcomes, outcomeKey(word), outcomeOf(word, named.businessId, receivedAt));
    }
    for (const { sender, contact, at } of wrote) {
      const { businessId: towards } = nameOf(sender, businessId);
      if (!towards) continue;
      // Nobody writes in the future, whatever a clock elsewhere says.
      const when = at && at < receivedAt ? at : receivedAt;
      writers.push({ contactHash: hashOfNumber(contact), businessId: towards, at: when });
    }
    const words = [...chosen, ...messages.flatMap(stopIn)].map((word) => ({
      word,
      businessId: nameOf(word.sender, businessId).businessId,
    }));
    for (const each of words) {
      if (each.businessId) choices.push(contactWord(each.word, each.businessId, receivedAt));
    }
    return words.every((each) => each.businessId !== null);
  });

  await keepOutcomes(tx, outcomes);
  await keepLastWrote(tx, writers);
  await keepChoices(tx, choices);
  const isNews = writers.length > 0 || [...outcomes.values()].some(({ mark }) => mark !== null);
  if (isNews) await enqueue(tx, "hear-of-messages", {}, { key: "hear-of-messages" });
  return { isPlaced, unknown };
}

const contactWord = (
  { contact, category, stopped, at }: ChoiceWord,
  businessId: string,
  receivedAt: Date,
): ContactWord => ({
  contactHash: hashOfNumber(contact),
  businessId,
  channel: "whatsapp",
  category,
  stopped,
  at: at ?? receivedAt,
});

/** A message that was refused because its recipient stopped marketing says so (M-ERR). */
function stopIn({ code, recipient, sender, failedAt }: MessageWord): ChoiceWord[] {
  if (code !== STOPPED_MARKETING || !recipient) return [];
  return [{ sender, contact: recipient, category: "marketing", stopped: true, at: failedAt }];
}

/** Thousands of messages have few senders: each is looked up once. */
async function namesOfSenders(tx: Tx, told: readonly Words[]) {
  const refs = told.flatMap(({ messages, choices, wrote = [] }) =>
    [...messages, ...choices, ...wrote].flatMap(({ sender }) => sender),
  );
  const nameOf = await namedAssets(tx, storable(refs));
  const known = new Map<string, Named>();
  return (sender: readonly AssetRef[], fallback: string | null): Named => {
    const mark = JSON.stringify([sender, fallback]);
    const named = known.get(mark) ?? nameOf(sender, fallback);
    known.set(mark, named);
    return named;
  };
}
