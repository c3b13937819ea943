/** Timelines: what happened, and how it is shown. */
const audit = {
  page: {
    title: "Audit trail",
    context:
      "Everything that was done here, sealed into a chain: changing or removing any entry breaks every link after it.",
    verify: "Verify the chain",
    recent: "Latest entries",
    when: "When",
    who: "Who",
    what: "What",
    older: "Older entries",
    holds_one:
      "The chain holds: {{count|number}} entry checked, {{unsealed|number}} waiting for its seal.",
    holds_other:
      "The chain holds: {{count|number}} entries checked, {{unsealed|number}} waiting for their seal.",
    broken: "The chain is broken",
    why: {
      changed: "Link {{position}}: entry {{event}} was changed after it was sealed.",
      missing: "Link {{position}}: entry {{event}} is gone.",
      gap: "Before link {{position}} (entry {{event}}), a link is gone.",
      loose:
        "Entry {{event}} is held by no link (link {{position}} or a later one is gone), and nothing waits to seal it.",
    },
  },
  title: "Timeline",
  why: "Why",
  which: "Which",
  finishedTasks_one: "finished {{count|number}} task",
  finishedTasks_other: "finished {{count|number}} tasks",
  show: "Show",
  happened: "happened {{at}}",
  happenedLate: "happened {{at}}, recorded {{lag}} later",
  filters: { all: "All", outside: "Outside", ours: "Ours", decisions: "Decisions" },
  empty: "Nothing has happened yet.",
  emptyFiltered: "Nothing of this kind has happened yet.",
  older: "Show older",
  newest: "Back to the newest",
  recorded: "recorded {{at|instant}}",
  reason: "Reason",
  details: "Details",
  system: "Reinstate",
  unworded: "recorded: {{kind}}",
} as const;

export default audit;
