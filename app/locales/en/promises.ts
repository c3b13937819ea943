/** Promises: what somebody committed to, by when, and how it ended. */
const promises = {
  title: "Promises",
  pageTitle: "Promises · {{reference}}",
  context: "What was promised in appeals and talks, by whom and until when.",
  empty: {
    title: "Nothing is promised yet",
    text: "What a filed appeal promises with an owner and a day is kept here by itself, each with its clock.",
  },
  readings: {
    open: "Open",
    overdue: "Overdue",
    paused: "Stands still",
    kept: "Kept",
    broken: "Broken",
    withdrawn: "Withdrawn",
  },
  sides: {
    us: "Ours",
    bsp: "The provider's",
    meta: "Meta's",
    customer: "A customer's",
    other: "Somebody else's",
  },
  by: "by {{on}}",
  until: "until",
  madeIn: "Promised in round {{round|number}}",
  counted: "counted in “{{calendar}}”",
  inMessage: "In the message",
  ended: "{{name}} said so, {{at|instant}}.",
  doneInPlan: "The plan says that this is done. Say here that the promise was kept.",
  end: "Say how it ended…",
  form: {
    title: "How did the promise end?",
    end: "It was …",
    hints: {
      kept: "What was promised is done.",
      broken: "The day has passed, or it will not be done.",
      withdrawn: "Whoever it was made to released us from it, or another one replaced it.",
    },
    reason: "What is there to say about it?",
    reasonHint: "For a kept promise: what shows it. For any other it is needed.",
    submit: "Note the end",
    saved: "Noted how the promise ended.",
  },
  reasons: {
    inPlanDone: "The plan of round {{round|number}} says that it is done.",
    saidAnew: "Round {{round|number}} no longer says it in this way.",
  },
  errors: { end: "Choose how it ended" },
  refusals: {
    gone: "This promise is not there any more.",
    ended:
      "{{by}} has ended this promise already ({{at|instant}}): {{state|promises.readings}}. {{why}}",
    reason: "Say why it was broken or withdrawn.",
  },
  events: {
    promise: {
      made: "kept a promise, {{side|promises.sides}}: “{{what}}”",
      kept: "noted that a promise was kept, {{side|promises.sides}}: “{{what}}” {{reason}}",
      broken: "noted that a promise was broken, {{side|promises.sides}}: “{{what}}” {{reason}}",
      withdrawn:
        "noted that a promise was withdrawn, {{side|promises.sides}}: “{{what}}” {{reason}}",
    },
  },
} as const;

export default promises;
