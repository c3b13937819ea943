/** What providers say of single messages and of the people who receive them. */
import type { AssetRef } from "../signal";

/** In this order a message gets further; `delivered` and `read` win over `failed` (M-SUP). */
export const MESSAGE_STATES = ["sent", "failed", "delivered", "read"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** One word about one message. */
export type MessageWord = {
  /** Who numbers it: `whatsapp` for ids of the platform's own, else the provider. */
  idSpace: string;
  id: string;
  /** The number, and the account, it was sent from. */
  sender: readonly AssetRef[];
  /** As it was written; never kept. */
  recipient: string | null;
  state: MessageState;
  /** Of a failure: the platform's code, or the provider's own word. */
  code: string | null;
  /** When it was sent or accepted, delivered, and found to have failed, as far as that was told. */
  sentAt: Date | null;
  deliveredAt: Date | null;
  failedAt: Date | null;
  /** What we marked the message with when we sent it ourselves. */
  mark: string | null;
  /** The least that holds this word and nothing of other messages. */
  payload: unknown;
};

/** That somebody wrote to the business. */
export type WroteWord = {
  /** The number, and the account, they wrote to. */
  sender: readonly AssetRef[];
  /** Their number as it was written; never kept. */
  contact: string;
  at: Date | null;
};

/** One word about what somebody wants to receive. */
export type ChoiceWord = {
  /** The number, and the account, it was said to. */
  sender: readonly AssetRef[];
  /** The person's number as it was written; never kept. */
  contact: string;
  category: "marketing" | "all";
  stopped: boolean;
  at: Date | null;
};

/** Words about messages and people, and what is left of the payload without them. */
export type Taken = {
  messages: readonly MessageWord[];
  choices: readonly ChoiceWord[];
  wrote: readonly WroteWord[];
  /** Undefined when nothing is left. */
  rest: unknown;
};

const STATES: Readonly<Record<string, MessageState>> = {
  accepted: "sent",
  enqueued: "sent",
  queued: "sent",
  sending: "sent",
  submitted: "sent",
  sent: "sent",
  held_for_quality_assessment: "sent",
  delivered: "delivered",
  read: "read",
  played: "read",
  seen: "read",
  failed: "failed",
  undelivered: "failed",
  undeliverable: "failed",
  rejected: "failed",
};

/** Null for words that say nothing about how far a message got, such as `deleted`. */
export const messageState = (written: string | null | undefined): MessageState | null =>
  STATES[written?.trim().toLowerCase() ?? ""] ?? null;

const OURS = /^reinstate:[\w:-]{1,80}$/;

/** Marks of others may hold anything: only our own are read. */
export const ownMark = (written: string | null): string | null =>
  written && OURS.test(written) ? written : null;

/** The platform's ids are the same whoever reports them. */
export const idSpaceOf = (id: string, provider: string): string =>
  id.startsWith("wamid.") ? "whatsapp" : provider;

/** The times that one word with one instant tells. */
export const toldTimes = (state: MessageState, at: Date | null) => ({
  sentAt: state === "sent" ? at : null,
  deliveredAt: state === "delivered" || state === "read" ? at : null,
  failedAt: state === "failed" ? at : null,
});
