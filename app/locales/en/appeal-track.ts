/** What the appeal stage says on its chip, and what it asks of whom. */
const appealTrack = {
  offered: "can be appealed",
  state: {
    draft: "round {{round|number}}, being written",
    in_review: "round {{round|number}}, in review",
    changes_requested: "round {{round|number}}, changes requested",
    approved: "round {{round|number}}, approved",
    submitted: "round {{round|number}}, with Meta",
    under_review: "round {{round|number}}, under review at Meta",
    info_requested: "round {{round|number}}, Meta asks for more",
    decided: "round {{round|number}}, decided",
    withdrawn: "withdrawn",
    lapsed: "lapsed",
  },
  decided: {
    reversed: "reversed in round {{round|number}}",
    partly: "round {{round|number}}, partly reversed",
    unchanged: "round {{round|number}}, unchanged",
    no_answer: "round {{round|number}}, no answer",
  },
  /** Sections in the middle of a sentence: their titles. */
  sections: {
    asset_and_decision: "Asset and decision",
    business: "Business",
    api_usage: "API usage",
    consent: "Consent method",
    what_happened: "What happened",
    remediation: "Remediation plan",
    prevention: "Prevention",
    ask: "The ask",
  },
  next: {
    finishSection:
      "Finish “{{section|appealTrack.sections}}” in round {{round|number}} of the appeal",
    start: "Start the appeal",
    write: "Write round {{round|number}} of the appeal, then send it to review",
    rework: "Work in the changes a colleague asked for, then send round {{round|number}} to review",
    review: "Review round {{round|number}} of the appeal, sent by {{name}}",
    approveAlone:
      "Nobody else may approve round {{round|number}}: approve it yourself with a reason, or give somebody the right",
    submit: "Hand in round {{round|number}} of the appeal and record it",
    anyAnswer: "Any answer to round {{round|number}} yet?",
    recordDecision: "Record Meta's decision on round {{round|number}} when it arrives",
    answerMeta: "Answer what Meta asked about round {{round|number}}",
    goOn: "Round {{round|number}} did not end it: start the next round, or close the case",
  },
} as const;

export default appealTrack;
