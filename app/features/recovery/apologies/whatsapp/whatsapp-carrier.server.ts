/** Apologies over WhatsApp: the words of an approved template, with what is known of a customer in its places. */
import type { Carrier } from "../sending/carrier";
import { markOf } from "./delivery-mark";
import { sayMessage } from "./say-message.server";
import type { WhatsappLine } from "./whatsapp-line";

export const whatsappCarrier = (line: WhatsappLine): Carrier => ({
  channel: "whatsapp",
  sender: line.number,
  messageId: markOf,
  async send({ messageId, recipient, template }) {
    if (!recipient.phone || !template) return { kind: "refused", words: "" };
    return sayMessage(line, { to: recipient.phone, mark: messageId, template });
  },
});
