/** The appeal: its states, what its rules refuse, and what its readiness list says. */
const appeals = {
  states: {
    draft: "Draft",
    in_review: "In review by a colleague",
    changes_requested: "Changes requested",
    approved: "Approved",
    submitted: "Submitted to Meta",
    under_review: "Under review at Meta",
    info_requested: "Meta asks for more",
    decided: "Decided",
    withdrawn: "Withdrawn",
    lapsed: "Lapsed",
  },
  /** States in the middle of a sentence: "An appeal that is …". */
  inState: {
    draft: "still a draft",
    in_review: "being reviewed by a colleague",
    changes_requested: "waiting for changes",
    approved: "approved",
    submitted: "submitted to Meta",
    under_review: "under review at Meta",
    info_requested: "waiting for information that Meta asked for",
    decided: "decided",
    withdrawn: "withdrawn",
    lapsed: "lapsed",
  },
  moves: {
    send_to_review: "Send to review",
    take_back: "Take back from review",
    request_changes: "Request changes",
    approve: "Approve",
    submit: "Record submission",
    note_under_review: "Note that Meta is reviewing",
    note_info_requested: "Note that Meta asks for more",
    answer_info: "Note that Meta has its answer",
    decide: "Record decision",
    withdraw: "Withdraw",
    lapse: "Mark as lapsed",
  },
  outcomes: {
    reversed: "Reversed",
    partly: "Partly reversed",
    unchanged: "Unchanged",
    no_answer: "No answer",
  },
  sectionStates: {
    not_started: "Not yet started",
    in_progress: "In progress",
    completed: "Completed",
  },
  remediationStates: {
    done: "Done",
    promised: "Promised",
    incomplete: "Incomplete",
  },
  severities: {
    blocker: "Must be solved",
    advice: "Advice",
  },
  languages: {
    en: "English",
    id: "Indonesian",
  },
  errors: {
    url: "Enter the full address, like https://kopisenja.example",
  },
  refusals: {
    gone: "This appeal no longer exists.",
    notEditable: "An appeal that is {{state|appeals.inState}} can no longer be changed.",
    moves: {
      send_to_review: "An appeal that is {{state|appeals.inState}} cannot be sent to review.",
      take_back:
        "An appeal that is {{state|appeals.inState}} is not in review, so it cannot be taken back.",
      request_changes:
        "Changes cannot be requested to an appeal that is {{state|appeals.inState}}.",
      approve:
        "An appeal that is {{state|appeals.inState}} cannot be approved. Send it to review first.",
      submit:
        "An appeal that is {{state|appeals.inState}} cannot be submitted. It needs an approval first.",
      note_under_review:
        "Only a submitted appeal can be under review at Meta; this one is {{state|appeals.inState}}.",
      note_info_requested:
        "Meta can only ask about an appeal it has; this one is {{state|appeals.inState}}.",
      answer_info: "Meta has not asked for anything: this appeal is {{state|appeals.inState}}.",
      decide: "A decision cannot be recorded for an appeal that is {{state|appeals.inState}}.",
      withdraw: "An appeal that is {{state|appeals.inState}} cannot be withdrawn.",
      lapse:
        "Only an appeal that was never filed can lapse; this one is {{state|appeals.inState}}.",
    },
    alreadyWithMeta:
      "Round {{round|number}} of this restriction is still with Meta. Record its decision first: a second appeal at the same time makes both weaker.",
    windowOpen: "The time to appeal is not known to be over, so this appeal has not lapsed.",
    blockers_one: "One point of the readiness list must be solved first.",
    blockers_other: "{{count|number}} points of the readiness list must be solved first.",
    blockersNeedReason_one:
      "One point of the readiness list is open. Solve it, or give a reason to go on without.",
    blockersNeedReason_other:
      "{{count|number}} points of the readiness list are open. Solve them, or give a reason to go on without.",
    ownApproval: "You wrote part of this appeal. Somebody else has to approve it.",
    ownApprovalNotAllowed:
      "You wrote part of this appeal, and nobody else may approve it. Ask an administrator to give somebody that right.",
    ownApprovalNeedsReason:
      "You wrote part of this appeal, and nobody else may approve it. Give a reason to approve it yourself; it will be on record.",
  },
  readiness: {
    answerMissing: "Not answered yet: “{{question}}”",
    answerRecommended: "“{{question}}” is not answered. Reviewers often ask for it.",
    languageMissing: "“{{question}}” is not written in {{language|appeals.languages}} yet.",
    languageRequired:
      "“{{question}}” is not written in {{language|appeals.languages}}, the language this dossier is submitted in.",
    assetNotNamed:
      "Name the asset with the id Meta shows, so that the first sentence says which one is meant.",
    decisionNotNamed: "Say what Meta decided, so that the first sentence names the decision.",
    decisionContradictsCase:
      "The answer to “{{question}}” does not match the classification of the case. Correct whichever is wrong.",
    assetNotOfCase: "{{id}} is named as affected, but it is not an asset of this case.",
    noRemediation:
      "Add at least one corrective action. An appeal without one repeats what Meta already knows.",
    remediationIncomplete: "“{{item}}” needs an owner and a date.",
    remediationUnproven:
      "“{{item}}” is said to be done, but nothing proves it. Attach proof, or promise it by a date.",
    remediationOverdue:
      "“{{item}}” was promised by {{on|date}} and is not done. Do it, or set a date that holds.",
    remediationDoneInFuture: "“{{item}}” is said to be done at a time that has not come yet.",
    remediationLanguage: "“{{item}}” is not written in {{language|appeals.languages}} yet.",
    toolNotRemoved:
      "An unofficial tool was connected, but no corrective action says that it was removed.",
    noEvidence: "No evidence is attached. Reviewers believe a screenshot more than a sentence.",
    noDecisionEvidence: "Attach a screenshot of the notice in Business Support Home.",
    noConsentEvidence:
      "Attach evidence of consent: a capture of the opt-in, or redacted rows of the consent log.",
    optInWithoutName:
      "The opt-in text does not name {{business}}. Meta asks for the business's name in it.",
    optInNameContradicts:
      "You say that the business's name is visible in the opt-in text, but {{business}} is not in the text you pasted.",
    blanketDenial:
      "“{{phrase}}” denies without answering the notice. Say what you examined and found.",
    secretFound:
      "“{{question}}” seems to contain a key or password ({{found}}). Take it out: the dossier leaves the house.",
    cardFound: "“{{question}}” seems to contain a payment card number ({{found}}). Take it out.",
    identityFound: "“{{question}}” seems to contain an identity number ({{found}}). Take it out.",
    customerPhoneFound:
      "“{{question}}” contains a telephone number that is none of ours ({{found}}). Take customers' numbers out.",
    customerEmailFound:
      "“{{question}}” contains an e-mail address ({{found}}). Take it out unless it is the business's own.",
    secretInItem: "“{{item}}” seems to contain a secret or personal data ({{found}}). Take it out.",
    tooLongForDoor:
      "The text for {{door}} has {{count|number}} characters; we suggest at most {{limit|number}}. The real limit is not documented.",
    tooLongForOneScreen:
      "“{{question}}” has {{count|number}} characters. Reviewers read one screen.",
    windowNearlyOver: "The time to appeal ends on {{at|instant}}.",
    windowOver: "The time to appeal ended on {{at|instant}}. The appeal may not be accepted.",
    peakBelowUsual:
      "The busiest day has fewer messages than an ordinary day. One of the two numbers is wrong.",
    stoppedBeforeNoticed: "The sending was stopped before it was noticed. Check the two times.",
    noNews: "Say what is new since the last decision. Without it, this round repeats the last.",
    otherLanguage_one: "One text is not written in {{language|appeals.languages}} yet.",
    otherLanguage_other:
      "{{count|number}} texts are not written in {{language|appeals.languages}} yet.",
  },
} as const;

export default appeals;
