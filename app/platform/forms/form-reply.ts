/** What an action answers when a form cannot be accepted: sentences beside fields, and what was typed. */
export type FormReply = {
  /** A sentence above the form. */
  formError?: string;
  /** Finished sentences by dotted field path. */
  errors: Record<string, string>;
  /** What was submitted, so that nothing is lost where no script runs. Passwords are left out. */
  values?: Record<string, unknown>;
};
