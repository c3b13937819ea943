/** The appeal: its states, what its rules refuse, and what its readiness list says. */
import screens from "./appeal-screens";

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
    unverified: "To be verified",
    incomplete: "Incomplete",
  },
  /** What was done to a sentence that asserts something. */
  judgements: {
    supported: "supported",
    promised: "promised",
    unsupported: "not supported yet",
    set_aside: "asserts nothing",
    taken_up: "asserts something after all",
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
    door: "Choose where the appeal is handed in",
    restriction: "Choose the restriction that is appealed",
    cause: "Choose the cause that this removes",
    what: "Say what was or will be done",
    changes: "Say what should change",
    reason: "Give the reason: others will read it later",
    submitter: "Enter the name of the person who handed it in",
    isAdmin: "Say whether this person administers the portfolio",
    question: "Paste what Meta asked, word for word",
    answer: "Write what was answered",
    outcome: "Choose how Meta decided",
    news: "Say what is new since the last decision, in at least one language",
    recorded: "Paste the text that was sent, or attach it as a file",
  },
  refusals: {
    gone: "This appeal no longer exists.",
    verifyOwn: "You wrote on this action, so somebody else has to verify it.",
    verifyNotDone: "This action is not said to be done yet, so there is nothing to verify.",
    verifyUnproven: "Nothing proves this action yet. Attach proof first.",
    verifyChanged: "This action was changed or verified meanwhile. Look at it again.",
    claimGone: "This sentence is not in the answer any more. Look at the newest text.",
    claimChanged: "Somebody judged this sentence meanwhile. Look at what stands now.",
    factGone: "The case does not know this any more. Choose again.",
    nothingToRedact: "Nothing in this answer has to be taken out any more.",
    exhibitPage: "A page is a number from 1 to 9,999.",
    notEditable: "An appeal that is {{state|appeals.inState}} can no longer be changed.",
    destinationChanged: "Somebody chose another way for this appeal meanwhile. Look at it again.",
    movedMeanwhile: "Somebody moved this appeal while you were looking at it. Look at it again.",
    caseOver: "This case is {{phase|cases.phasesInText}}, so nothing is filed in it any more.",
    notClassified:
      "Classify the case first: it says what was restricted and whether it can be appealed.",
    restrictionUnknown:
      "This restriction does not belong to the case any more. Choose another one.",
    stillOpen:
      "Round {{round|number}} of this restriction is still open. Go on with it, or withdraw it first.",
    alreadyReversed: "Meta reversed this decision, so there is nothing left to appeal.",
    newsMissing:
      "Say what is new since the last decision. An appeal that repeats the last one gets the same answer.",
    exhibitGone: "One of the exhibits was removed from the case meanwhile. Choose again.",
    actionGone: "This action was taken out of the plan meanwhile.",
    actionChanged:
      "Somebody changed this action while you were writing. Both texts are below: choose, then save again.",
    answerChanged: "Somebody changed this answer meanwhile. Look at the newest version first.",
    versionGone: "This version is not there.",
    notApproved: "This appeal has not been approved yet.",
    changedSinceApproval:
      "Something the appeal says has changed since it was approved: an action, an exhibit or a fact of the case. Request changes, so that it is reviewed again.",
    changedWhileReading:
      "Something the appeal says changed while you were reading it. Look at it again before you go on.",
    languageIncomplete:
      "The appeal is not complete in {{language|appeals.languages}}. Write the missing answers, or file it in the other language.",
    inFuture: "{{at|instant}} has not come yet. Enter when it really happened.",
    beforeSubmission: "That is before the appeal was submitted ({{at|instant}}). Check the time.",
    nothingRecorded: "Paste the text that was sent, or attach it as a file.",
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
    checklistOpen_one:
      "One point of the checklist is neither ticked nor explained. Look at it, or give a reason.",
    checklistOpen_other:
      "{{count|number}} points of the checklist are neither ticked nor explained. Look at them, or give a reason.",
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
    remediationUnverified:
      "“{{item}}” is said to be done, but nobody else has verified it. Until somebody does, the appeal does not say that it is done.",
    remediationOverdue:
      "“{{item}}” was promised by {{on|date}} and is not done. Do it, or set a date that holds.",
    remediationDoneInFuture: "“{{item}}” is said to be done at a time that has not come yet.",
    remediationLanguage: "“{{item}}” is not written in {{language|appeals.languages}} yet.",
    toolNotRemoved:
      "An unofficial tool was connected, but no corrective action says that it was removed.",
    claimUnsupported:
      "Nothing supports “{{sentence}}”. Link evidence, an action or a fact of the case.",
    claimChanged: "“{{sentence}}” was changed since it was supported. Look at it again.",
    claimActionGone:
      "The action behind “{{sentence}}” was taken out of the plan. Link another one.",
    claimActionOpen:
      "“{{sentence}}” speaks of an action that is neither verified nor promised by a date.",
    claimNeedsAction:
      "“{{sentence}}” reads as done. Link the action that it speaks of, or word it as a promise.",
    claimSetAside: "{{name}} said that “{{sentence}}” asserts nothing, yet it reads as done.",
    claimsSuggested_one: "One sentence seems to assert a fact, and nobody has judged it yet.",
    claimsSuggested_other:
      "{{count|number}} sentences seem to assert a fact, and nobody has judged them yet.",
    claimsOtherLanguage_one: "One sentence in {{language|appeals.languages}} is not supported yet.",
    claimsOtherLanguage_other:
      "{{count|number}} sentences in {{language|appeals.languages}} are not supported yet.",
    noEvidence: "No evidence is attached. Reviewers believe a screenshot more than a sentence.",
    noDecisionEvidence: "Attach a screenshot of the notice in Business Support Home.",
    noConsentEvidence:
      "Attach evidence of consent: a capture of the opt-in, or redacted rows of the consent log.",
    optInWithoutName:
      "The opt-in text does not name {{business}}. Meta asks for the business's name in it.",
    optInWithoutWhat:
      "The opt-in text does not say what people opt in to. Meta asks that it says they will receive messages.",
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
  doors: {
    business_support_home: "Business Support Home",
    in_app_review: "Review in the WhatsApp app",
    whatsapp_manager_template: "Template appeal in WhatsApp Manager",
    whatsapp_manager_category: "Category review in WhatsApp Manager",
    direct_send_email: "E-mail to Direct Send support",
    provider_ticket: "Provider's ticket",
    meta_direct_support: "Meta Direct Support",
  },
  gates: {
    blockers: "open points of the readiness list",
    checklist: "points of the reviewer's checklist",
    own_approval: "approval by somebody else",
  },
  /** Sentences of the timeline; the actor's name stands before them. */
  events: {
    appeal: {
      started: "started round {{round|number}} of the appeal",
      recorded:
        "recorded round {{round|number}} of the appeal, filed by {{submitter}} through {{door|appeals.doors}}",
      written: "wrote on round {{round|number}} of the appeal",
      answer_restored:
        "brought back version {{version|number}} of an answer in round {{round|number}}",
      action_added: "added a corrective action: {{cause|enforcement.cause}}",
      action_changed: "changed a corrective action: {{cause|enforcement.cause}}",
      action_removed: "took out a corrective action: {{cause|enforcement.cause}}",
      action_put_back: "put back a corrective action: {{cause|enforcement.cause}}",
      drafts_taken:
        "took {{count|number}} answers drafted from the record into round {{round|number}} of the appeal",
      action_verified: "verified that a corrective action is done: {{cause|enforcement.cause}}",
      action_doubted:
        "took back the verification of a corrective action: {{cause|enforcement.cause}}",
      section_assigned:
        "gave the section “{{section|appealTrack.sections}}” of round {{round|number}} to {{owner}}",
      section_dated:
        "changed by when the section “{{section|appealTrack.sections}}” of round {{round|number}} is to be finished",
      section_freed:
        "took the section “{{section|appealTrack.sections}}” of round {{round|number}} from its writer",
      commented:
        "commented on the section “{{section|appealTrack.sections}}” of round {{round|number}}",
      comment_settled:
        "marked a comment on “{{section|appealTrack.sections}}” of round {{round|number}} as done",
      comment_reopened:
        "opened a comment on “{{section|appealTrack.sections}}” of round {{round|number}} again",
      comment_removed:
        "took a comment on “{{section|appealTrack.sections}}” of round {{round|number}} back",
      words_suggested: "suggested other words in round {{round|number}} of the appeal",
      suggestion_accepted:
        "used words that {{author}} suggested in round {{round|number}} of the appeal",
      suggestion_declined:
        "declined words that {{author}} suggested in round {{round|number}} of the appeal",
      suggestion_withdrawn: "took a suggestion in round {{round|number}} of the appeal back",
      claim_judged:
        "judged a sentence in round {{round|number}} of the appeal: {{judged|appeals.judgements}}",
      redacted:
        "took personal data or secrets out of an answer in round {{round|number}} of the appeal",
      evidence_chosen: "chose the exhibits for round {{round|number}} of the appeal",
      destination_chosen:
        "chose {{door|appeals.doors}}, in {{language|appeals.languages}}, for round {{round|number}} of the appeal",
      sent_to_review: "sent round {{round|number}} of the appeal to review",
      sent_with_open_points:
        "sent round {{round|number}} of the appeal to review with open points: {{reason}}",
      taken_back: "took round {{round|number}} of the appeal back from review",
      changes_requested: "requested changes to round {{round|number}} of the appeal",
      approved: "approved round {{round|number}} of the appeal",
      approved_by_override: "approved round {{round|number}} of the appeal by override: {{reason}}",
      submitted:
        "recorded that {{submitter}} submitted round {{round|number}} through {{door|appeals.doors}}; its dossier is frozen",
      review_noted: "noted that Meta reviews round {{round|number}} of the appeal",
      info_requested: "recorded what Meta asked about round {{round|number}} of the appeal",
      info_answered: "recorded the answer to Meta's question about round {{round|number}}",
      decided: "recorded Meta's decision on round {{round|number}}: {{outcome|appeals.outcomes}}",
      dossier_shared:
        "opened the dossier of round {{round|number}} to {{audience}} for {{days|number}} days",
      dossier_share_ended: "closed the dossier of round {{round|number}} to {{audience}}",
      withdrawn: "withdrew round {{round|number}} of the appeal: {{reason}}",
      lapsed: "marked round {{round|number}} of the appeal as lapsed: {{reason}}",
    },
  },
  serverOnly: {
    draftTitle: "Draft: {{title}}",
    draftFoot: "DRAFT · {{foot}}",
    draftKicker: "Draft of the appeal dossier, not approved",
  },
  screens,
} as const;

export default appeals;
