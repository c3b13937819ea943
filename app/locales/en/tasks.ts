/** Tasks: what a person has to do on a case. */
const tasks = {
  title: "Tasks",
  states: {
    open: "To do",
    in_progress: "In progress",
    done: "Done",
    waived: "Not needed",
  },
  refusals: {
    gone: "This task is no longer here.",
    notYours: "This is for whoever manages the tasks of the case.",
    needsReason: "Write why the task is not needed.",
    changedMeanwhile: "Somebody changed this task a moment ago. Look at it again, then decide.",
    over: "This task is {{state|tasks.statesInText}} already. Reopen it first.",
    ownerGone: "That person cannot take this task: the account is closed or may not see the case.",
    moves: {
      begin: "This task is {{state|tasks.statesInText}} already.",
      complete: "This task is {{state|tasks.statesInText}} already.",
      waive: "This task is {{state|tasks.statesInText}} already.",
      reopen: "This task is still {{state|tasks.statesInText}}.",
    },
  },
  statesInText: {
    open: "open",
    in_progress: "in progress",
    done: "done",
    waived: "marked as not needed",
  },
  events: {
    task: {
      added: "added the task “{{titleEn}}”",
      begun: "began “{{titleEn}}”",
      completed: "finished “{{titleEn}}”",
      waived: "declared “{{titleEn}}” not needed",
      reopened: "reopened “{{titleEn}}”",
      assigned: "gave “{{titleEn}}” to {{owner}}",
      unassigned: "took “{{titleEn}}” from its owner",
      dated: "set a date for “{{titleEn}}”: {{dueAt|instant}}",
      undated: "removed the date of “{{titleEn}}”",
      planned_one: "planned {{count|number}} task from the playbook",
      planned_other: "planned {{count|number}} tasks from the playbook",
      plan_dropped_one: "dropped {{count|number}} task of the earlier plan",
      plan_dropped_other: "dropped {{count|number}} tasks of the earlier plan",
    },
  },
} as const;

export default tasks;
