/** Whatever takes an apology to a customer and says how that went. */
import type { ContactChannel } from "~/features/contacts/contact-choice";
import type { Recipient } from "./recipients.server";

export type Outgoing = {
  id: string;
  messageId: string;
  recipient: Recipient;
  words: { subject: string; text: string };
};

/** `unknown`: it may have been taken, and may not; it is never tried again by itself. */
export type CarrierAnswer = {
  kind: "taken" | "again" | "refused" | "unknown";
  /** Without anything of the person. */
  words: string;
  /** What the other side calls the message, where it says so. */
  theirId?: string;
};

export type Carrier = {
  channel: ContactChannel;
  /** What it will be known by, settled before it is handed over. */
  messageId: (deliveryId: string) => string;
  send: (outgoing: Outgoing) => Promise<CarrierAnswer>;
};
