/** Apologies by mail. */
import { answerOf } from "~/features/correspondence/outbox/deliver-outbound.server";
import type { MailServer } from "~/features/mail/mail-server.server";
import { sayMail } from "~/features/mail/say-mail.server";
import { writeMail } from "~/features/mail/write-mail.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { unsubscribeAddress } from "../unsubscribing/unsubscribe-address.server";
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

function bytesOf({ id, messageId, recipient, words }: Outgoing, from: string) {
  const { language, email, values } = recipient;
  const stop = unsubscribeAddress(id, language);
  return writeMail({
    from: { name: values.business ?? "", address: from },
    to: { name: "", address: email ?? "" },
    subject: words.subject,
    text: withStop({ id, recipient, words }),
    messageId: `<${messageId}>`,
    headers: {
      "Content-Language": language,
      ...(stop && {
        "List-Unsubscribe": `<${stop.onePress}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
  });
}

/** The text of a mail with how to stop further ones below it, whoever sends it. */
export function withStop({
  id,
  recipient: { language, values },
  words,
}: Pick<Outgoing, "id" | "recipient" | "words">): string {
  const stop = unsubscribeAddress(id, language);
  if (!stop) return words.text;
  const about = { business: values.business ?? "", link: stop.page };
  return `${words.text}\n\n-- \n${textsFor(language)("unsubscribe.line", about)}\n`;
}
