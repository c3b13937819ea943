/** Whatever takes an apology to a customer and says how that went. */
import type { ContactChannel } from "~/features/contacts/contact-choice";
import type { FilledTemplate } from "../whatsapp/template-choice";
import type { Recipient } from "./recipients.server";

export type Outgoing = {
  id: string;
  messageId: string;
  recipient: Recipient;
  words: { subject: string; text: string };
  /** Of a letter over WhatsApp. */
  template: FilledTemplate | null;
};

/** Why a campaign stops when its sender is told so: `campaigns.stopped.*`. */
export const SENDER_STOPS = ["sender", "payment", "template", "access", "unknown_answer"] as const;
export type SenderStop = (typeof SENDER_STOPS)[number];

/** Why somebody waits: `campaigns.reasons.*`, and of the guard `user_cap`. */
export type Wait = "throttled" | "unreachable" | "user_cap";

/** `words` are without anything of the person. */
export type CarrierAnswer = { words: string } & (
  | { kind: "taken"; theirId?: string }
  /** It passes by itself, soon. */
  | { kind: "again" }
  /** It passes by itself, not before so many minutes; `reason` says why in the words of the guard or campaigns. */
  | { kind: "later"; minutes: number; reason: Wait; code?: string }
  /** This person cannot be reached this way; `code` is the platform's. */
  | { kind: "refused"; code?: string }
  /** Nobody can be written to: nothing of this letter was taken, and nobody is passed over. */
  | { kind: "blocked"; stop: SenderStop }
  /** It may have been taken, and may not; it is never tried again by itself. */
  | { kind: "unknown" }
);

export type Carrier = {
  channel: ContactChannel;
  /** As outcomes of messages name who sent them; empty where there are none. */
  sender: string;
  /** What it will be known by, settled before it is handed over. */
  messageId: (delivery: { deliveryId: string; attempt: number }) => string;
  send: (outgoing: Outgoing) => Promise<CarrierAnswer>;
};
