/** What people do with mail that arrived. The sentences are `mailroom.events.*`. */
export type MailEvent =
  | { kind: "inbound_mail.filed"; detail: { from: string; way: string } }
  | { kind: "inbound_mail.discarded"; detail: { from: string } }
  | { kind: "inbound_mail.taken_back"; detail: { from: string } }
  | { kind: "inbound_mail.taught"; detail: { sender: string } }
  | { kind: "inbound_mail.erased"; detail: { mails: number; kept: number } }
  | { kind: "inbound_mail.rule_removed"; detail: { sender: string } };
