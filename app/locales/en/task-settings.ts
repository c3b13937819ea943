/** How an installation arranges its tasks: when late ones are escalated, playbooks, macros. */
const taskSettings = {
  escalation: {
    title: "Late tasks",
    context:
      "Who is told that a task is late, and when. Each step is told once for each date of a task; mail keeps everybody’s quiet hours.",
    ownerHours: "Hours after the date: whoever has the task",
    ownerHint: "While nobody has it, everybody of its role. Leave it empty for never.",
    leadHours: "Hours after the date: the lead of the case too",
    leadHint: "While a case has no lead, everybody who may lead it. Leave it empty for never.",
    submit: "Save",
    saved: "Saved. It counts for every task that is late from now on.",
    find: "Tasks that were escalated",
    history: "History",
  },
  errors: {
    hours: "Write whole hours from 1 to 2000, or nothing for never",
    leadLater: "Write more hours than for whoever has the task",
  },
  refusals: {
    changedMeanwhile: "Somebody changed this a moment ago. Look at it again, then save.",
  },
  events: {
    escalation: {
      changed:
        "changed when late tasks are told of: {{ownerHours}} hours for whoever has them, {{leadHours}} for the lead (empty: never)",
    },
  },
} as const;

export default taskSettings;
