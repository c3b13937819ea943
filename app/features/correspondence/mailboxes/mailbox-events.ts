/** What happens to mailboxes. The sentences are `mailboxes.events.*`. */
type Named = { address: string };

export type MailboxEvent =
  | { kind: "mailbox.added"; detail: Named }
  | { kind: "mailbox.edited"; detail: Named }
  | { kind: "mailbox.access_changed"; detail: Named }
  | { kind: "mailbox.hand_in_renewed"; detail: Named }
  | { kind: "mailbox.hand_in_ended"; detail: Named }
  | { kind: "mailbox.paused"; detail: Named }
  | { kind: "mailbox.resumed"; detail: Named }
  | { kind: "mailbox.removed"; detail: Named };
