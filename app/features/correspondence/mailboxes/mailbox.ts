/** How a mailbox is reached, and how it fares. */
export const ACCESSES = ["none", "password", "token"] as const;
export type Access = (typeof ACCESSES)[number];

export const SECURITIES = ["tls", "starttls", "none"] as const;
export type Security = (typeof SECURITIES)[number];

export const MAILBOX_PROBLEMS = [
  "password",
  "folder",
  "certificate",
  "unreachable",
  "refused",
] as const;
export type MailboxProblem = (typeof MAILBOX_PROBLEMS)[number];

export const mailboxProblemOf = (stored: string | null): MailboxProblem | null =>
  MAILBOX_PROBLEMS.find((problem) => problem === stored) ?? null;
