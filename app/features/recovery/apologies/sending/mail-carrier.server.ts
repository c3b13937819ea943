/** Apologies by mail. */
import { answerOf } from "~/features/correspondence/outbox/deliver-outbound.server";
import { bulkTransportTo, type MailServer } from "~/features/mail/mail-server.server";
import type { Carrier } from "./carrier";

export function mailCarrier(server: MailServer): Carrier {
  const [, address = server.from] = /<([^<>]+)>/.exec(server.from) ?? [];
  const domain = address.split("@")[1] ?? "localhost";
  const transport = bulkTransportTo(server);
  return {
    messageId: (deliveryId) => `apology-${deliveryId}@${domain}`,
    reaches: ({ email }) => email !== null,
    async send({ messageId, recipient, words }) {
      try {
        await transport.sendMail({
          from: { name: recipient.values.business ?? "", address },
          to: { name: "", address: recipient.email ?? "" },
          subject: words.subject,
          text: words.text,
          messageId: `<${messageId}>`,
          headers: { "Content-Language": recipient.language },
        });
        return { kind: "taken", words: "" };
      } catch (error) {
        const { kind, words } = answerOf(error as Error);
        return { kind, words: withoutAddresses(words) };
      }
    },
    close: () => transport.close(),
  };
}

/** Servers repeat whom they refuse. */
const withoutAddresses = (words: string): string =>
  words.replace(/<?[^\s<>]+@[^\s<>]+>?/g, "…").slice(0, 200);
