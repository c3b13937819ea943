/** How fast a provider answers and solves. */
const scorecard = {
  title: "Scorecard",
  about:
    "From the threads of cases you may see, the latest 200. Plain time, from our first message on.",
  reply: "First answer",
  solve: "Settled",
  spread_one: "{{median}} (one thread)",
  spread_other: "median {{median}}, nine in ten within {{p90}} ({{count|number}} threads)",
  nothing: "Nothing to measure yet",
  behind: "Threads behind the figures",
  thread: "Thread",
} as const;

export default scorecard;
