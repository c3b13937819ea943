/** Work over many rows at once: how far it is, and what came of it. */
const runs = {
  states: {
    running: "Under way",
    paused: "Paused",
    done: "Finished",
    cancelled: "Cancelled",
    undoing: "Being undone",
    undone: "Undone",
  },
  moves: { pause: "Pause", resume: "Go on", cancel: "Cancel", undo: "Undo all of it" },
  progress: "{{at|number}} of {{all|number}} looked at",
  moved: "This has moved on meanwhile. Look at it again.",
  tasks: {
    list: "Changes to many",
    none: "No change to many tasks yet",
    noneText: "Tick tasks in the table, then give them to somebody, a date or another state.",
    titles: {
      macro: "Apply “{{name}}”",
      assign: "Give tasks to {{name}}",
      unassign: "Take tasks from their owners",
      due: "Set the date to {{at|instant}}",
      undue: "Remove the dates",
      state: "Set the state to “{{state|tasks.states}}”",
    },
    done_one: "{{count|number}} task changed",
    done_other: "{{count|number}} tasks changed",
    skipped_one:
      "{{count|number}} task left as it was: over, so already, or out of that person’s reach",
    skipped_other:
      "{{count|number}} tasks left as they were: over, so already, or out of that person’s reach",
    undone_one: "{{count|number}} task given back what it had",
    undone_other: "{{count|number}} tasks given back what they had",
    kept_one: "{{count|number}} task could not be restored: somebody changed it since",
    kept_other: "{{count|number}} tasks could not be restored: somebody changed them since",
  },
  cases: {
    none: "No cases given away together yet",
    noneText: "Tick cases in the queue, or take all that a filter finds, and give them to a lead.",
    title: "Give cases to {{name}}",
    done_one: "{{count|number}} case given away",
    done_other: "{{count|number}} cases given away",
    skipped_one: "{{count|number}} case left as it was: closed, already theirs, or out of reach",
    skipped_other:
      "{{count|number}} cases left as they were: closed, already theirs, or out of reach",
    undone_one: "{{count|number}} case is back with who led it before",
    undone_other: "{{count|number}} cases are back with who led them before",
    kept_one:
      "{{count|number}} case stayed: begun in triage, given on since, over, or its lead is gone",
    kept_other:
      "{{count|number}} cases stayed: begun in triage, given on since, over, or their lead is gone",
  },
} as const;

export default runs;
