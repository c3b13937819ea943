/** What a case changes so that it does not happen again. */
const changes = {
  title: "What we change",
  pageTitle: "What {{reference}} changes",
  about: "So that it does not happen again: in words here, step by step below.",
  none: "Nothing is written yet.",
  written: "{{name}}, {{at|instant}}",
  earlier_one: "{{count|number}} earlier version",
  earlier_other: "{{count|number}} earlier versions",
  note: {
    label: "What we change, and why",
    hint: "What led to the restriction, what is done differently from now on, and who sees to it.",
    write: "Write it",
    edit: "Edit",
    submit: "Save",
    saved: "Saved.",
  },
  list: "Changes",
  noTasks: "No change is planned yet.",
  new: {
    heading: "Plan a change",
    title: "What changes",
    hint: "Something that stays, such as: every list gets a check of its opt-ins.",
    measure: "Which measure does it serve?",
    choose: "Choose a measure",
    submit: "Plan the change",
    added: "Change planned.",
  },
  measures: {
    consent: "Consent",
    templates: "Templates",
    health: "Health",
    frequency: "Frequency",
  },
  open: "Planned changes",
  due: "due",
  ofCase: "in {{reference}}",
  errors: {
    title: "Write what changes",
    measure: "Choose which measure it serves",
  },
  refusals: {
    changedMeanwhile:
      "Somebody else wrote here while you did. Nothing is lost: compare both texts, then save.",
  },
  events: {
    case: {
      changes_written: "wrote what is changed",
      changes_emptied: "emptied what is changed",
    },
    task: {
      change_planned: "planned the change “{{titleEn}}” ({{measure|changes.measures}})",
    },
  },
} as const;

export default changes;
