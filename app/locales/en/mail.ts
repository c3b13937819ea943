/** The outbox: what was sent and how that went. */
const mail = {
  kinds: {
    invitation: "Invitation",
    password_reset: "Link for a new password",
    password_changed: "Password was changed",
    test: "Test message",
    notification: "Notification",
    digest: "Summary of a day",
  },
  states: { queued: "Waiting", sent: "Sent", failed: "Failed" },
  expired: "Its link had died before it could be sent.",
  answered: "The mail server answered: {{code}}",
} as const;

export default mail;
