/** What a row keeps of a mail that was read. */
import { type ReadMail, saidAt, storable } from "~/features/mailroom/reading/read-mail";

export const factsOfMail = (mail: ReadMail, receivedAt: Date) => ({
  messageIdHeader: mail.messageId && storable(mail.messageId, 400),
  fromName: mail.from.name,
  fromAddress: mail.from.address,
  recipients: mail.recipients,
  subject: mail.subject,
  dateHeader: mail.dateHeader,
  sentAt: saidAt(mail.sentAt, receivedAt),
  text: mail.text,
  hasHtml: mail.html !== null,
});
