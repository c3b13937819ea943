/** Apologies by mail. */
import { answerOf } from "~/features/correspondence/outbox/deliver-outbound.server";
import type { MailServer } from "~/features/mail/mail-server.server";
import { sayMail } from "~/features/mail/say-mail.server";
import { writeMail } from "~/features/mail/write-mail.server";
import type { Carrier, Outgoing } from "./carrier";
import { withoutAddresses } from "./hear-of-apology.server";

export function mailCarrier(server: MailServer): Carrier {
  const [, address = server.from] = /<([^<>]+)>/.exec(server.from) ?? [];
  const domain = address.split("@")[1] ?? "localhost";
  return {
    channel: "email",
    sender: "",
    // The same for every try: a mail server that has it already recognises it.
    messageId: ({ deliveryId }) => `apology-${deliveryId}@${domain}`,
    async send(outgoing) {
      const envelope = { from: address, to: [outgoing.recipient.email ?? ""] };
      const said = await sayMail(server, envelope, await bytesOf(outgoing, address));
      if (said.ok) return { kind: "taken", words: "" };
      const { kind, words } = answerOf(said.error, said.wasSaid);
      return { kind, words: withoutAddresses(words) };
    },
  };
}

const bytesOf = ({ messageId, recipient, words }: Outgoing, from: string) =>
  writeMail({
    from: { name: recipient.values.business ?? "", address: from },
    to: { name: "", address: recipient.email ?? "" },
    subject: words.subject,
    text: words.text,
    messageId: `<${messageId}>`,
    headers: { "Content-Language": recipient.language },
  });
