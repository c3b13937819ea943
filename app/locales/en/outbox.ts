/** Mail that leaves from here: drafts, sending, what became of it. */
export default {
  title: "Mail",
  write: "Write a mail",
  begin: "Begin with",
  beginEmpty: "An empty mail",
  beginNext: "{{letter}} (next step)",
  open: "Begin",
  draftTitle: "Mail to {{who}}",
  onItsWay: "Mail on its way",
  noServer:
    "This installation has no mail server. Set SMTP_URL and MAIL_FROM to send from here, or copy the text and write down what you sent.",
  from: "From {{from}}",
  replies: "Replies come to {{address}} and are filed here.",
  repliesNowhere: "Replies go to {{address}}. Nobody reads that mailbox for Reinstate.",
  fields: {
    to: "To",
    toHint: "One address a line.",
    cc: "Copy to",
    subject: "Subject",
    subjectHint: "It leaves as: {{subject}}",
    text: "Text",
    attach: "Attach evidence",
    attachHint: "Of exhibits that were redacted only the redacted copy can go.",
    attachNone: "This case has no evidence yet.",
    isShared: "Colleagues may read and finish this draft",
    onlyHere: "For {{reference}} only",
    onlyHereHint: "The other cases of this thread do not see it.",
    delay: "Leave",
  },
  delays: {
    s30: "in 30 seconds",
    s600: "in 10 minutes",
    s3600: "in an hour",
    s14400: "in 4 hours",
  },
  gaps: "Still to be filled before it can leave:",
  actions: {
    save: "Save draft",
    send: "Send",
    ask: "Ask a colleague to approve",
    approve: "Approve and send",
    takeBack: "Back to draft",
    stop: "Stop it",
    arrived: "It arrived",
    again: "Send the same mail again",
    rewrite: "Write it anew",
    discard: "Discard",
    openDraft: "Open",
  },
  said: {
    saved: "Draft saved.",
    asked: "A colleague can approve it now.",
    scheduled: "It leaves at {{at|instant}}. Until then it can be stopped.",
    stopped: "Stopped. It is a draft again.",
    repeated: "The same mail leaves once more.",
    confirmed: "Noted as sent.",
    discarded: "Discarded.",
    ruleOn: "Mail of this case now needs a second person.",
    ruleOff: "Mail of this case leaves without a second person.",
  },
  states: {
    draft: "draft",
    awaiting_approval: "waits for approval",
    scheduled: "leaves soon",
    handed_over: "being handed over",
    sent: "sent",
    unconfirmed: "not known whether it left",
    bounced: "not delivered",
    cancelled: "discarded",
  },
  about: {
    draft: "Written by {{name}}.",
    awaiting_approval:
      "{{name}} asks for a second pair of eyes. Whoever wrote in it cannot approve it.",
    scheduled: "Leaves at {{at|instant}}.",
    retry:
      "The mail server could not take it yet ({{problem}}). Next try at {{at|instant}}, {{count}} so far.",
    handed_over: "The mail server is being asked to take it.",
    unconfirmed:
      "The connection ended before the mail server said whether it took the mail. Look into the sent mail of the server, or ask the other side, before you send it again. A second copy has the same Message-ID, so most programs show it once.",
    bounced: "The mail server refused it: {{problem}}",
    missed: "Not taken for {{addresses}}.",
    approved: "Approved by {{name}}.",
  },
  proofs: {
    answer: "An answer to it came on {{at|instant}}, so it left. Note that it was sent.",
    copy: "A copy of it came into a mailbox of ours on {{at|instant}}, so it left. Note that it was sent.",
    report: "A mail server reported on it on {{at|instant}}, so it left. Note that it was sent.",
    bounce:
      "It left and came back on {{at|instant}}: {{problem}} Note that it was sent; the thread then says that it was not delivered.",
  },
  rule: {
    title: "A second person",
    on: "Mail of this case is approved by somebody who did not write it.",
    off: "Mail of this case leaves as soon as its writer sends it.",
    turnOn: "Ask for approval",
    turnOff: "Stop asking",
  },
  conflict: {
    hint: "The text that is not chosen is not kept.",
    error_one:
      "Somebody else wrote in this mail meanwhile. Both texts are below: choose, then go on.",
    error_other:
      "Somebody else wrote in {{count|number}} places of this mail meanwhile. Both texts are below: choose, then go on.",
  },
  errors: {
    addresses: "Write up to 20 e-mail addresses, one a line.",
  },
  stopped: {
    title: "They want no mail",
    about:
      "{{addresses}} said stop, and this answers nothing that they wrote on this thread. It cannot leave to them.",
  },
  refusals: {
    state: "That cannot be done now: the mail is {{state|outbox.states}}.",
    changed:
      "Somebody changed this mail meanwhile. Your text is kept below; look at theirs before you save.",
    letterGone: "There is no such letter.",
    evidence:
      "One of the exhibits cannot leave: it was taken out, or a redacted copy stands in for it.",
    needsApproval: "Mail of this case is approved by a second person first. Ask for it.",
    ownMail: "Somebody who did not write in this mail has to approve it.",
    mayHaveLeft: "It may have arrived already, so it cannot become a draft again.",
    hasLeft:
      "Something shows that it left already. Note that it was sent instead of sending it again.",
    noServer: "This installation has no mail server.",
    nobody: "Say whom it goes to.",
    stopped:
      "{{addresses}} said that they want no mail. It can leave only as an answer to what they wrote to us on this thread.",
    noSubject: "Give it a subject.",
    noText: "Write something.",
    gaps: "Fill in what is missing first: {{gaps}}.",
  },
};
