/** What the application writes to people about. */
export const MAIL_KINDS = [
  "invitation",
  "password_reset",
  "password_changed",
  "test",
  "notification",
  "digest",
] as const;

export type MailKind = (typeof MAIL_KINDS)[number];
