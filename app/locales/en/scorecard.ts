/** How fast a provider answers and solves, and what it keeps of its promises. */
const scorecard = {
  title: "Scorecard",
  about:
    "From the threads of cases you may see, the latest 2,000. Plain time, from our first message on.",
  period: "Begun in",
  periods: {
    all: "All the time",
    "30": "The last 30 days",
    "90": "The last 90 days",
    "365": "The last year",
  },
  class: "Class",
  anyClass: "All classes",
  show: "Show",
  byClass: "By class of restriction",
  unclassified: "Not classified",
  reply: "First answer",
  solve: "Settled",
  promises: "Promises",
  kept_one: "{{kept|number}} of one kept",
  kept_other: "{{kept|number}} of {{count|number}} kept",
  spread_one: "{{median}} (one thread)",
  spread_other: "median {{median}}, nine in ten within {{p90}} ({{count|number}} threads)",
  nothing: "Nothing to measure yet",
  behind: "Threads behind the figures",
  thread: "Thread",
  cut: "The latest 200 stand here.",
} as const;

export default scorecard;
