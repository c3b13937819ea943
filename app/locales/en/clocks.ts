/** Clocks: deadlines with a side, a source and a certainty. */
const clocks = {
  title: "Clocks",
  kinds: {
    promise: "A promise",
    agreed: "An agreed date",
    watch: "The watch ends",
    other: "A deadline",
  },
  readings: {
    running: "running",
    soon: "due soon",
    missed: "missed",
    met: "met",
    met_late: "met late",
    cancelled: "cancelled",
  },
  sides: { us: "ours", bsp: "the provider’s", meta: "Meta’s", customer: "the customer’s" },
  certainties: {
    stated: "stated",
    secondary: "second-hand",
    inferred: "inferred",
    unknown: "not certain",
  },
  noEnd: "no end date given",
  refusals: {
    gone: "This clock is no longer here.",
    ended: "This clock has ended already: it was {{state|clocks.readings}}.",
    movedMeanwhile: "Somebody changed this date a moment ago: it is now {{dueAt|instant}}.",
  },
  events: {
    clock: {
      started: "started a clock: {{clockName}}, due {{dueAt|instant}}",
      started_open: "started a clock: {{clockName}}, no end date given",
      met: "met a clock: {{clockName}}",
      cancelled: "cancelled a clock: {{clockName}}",
      date_changed: "moved a clock: {{clockName}}, now due {{dueAt|instant}}",
      date_removed: "removed the date of a clock: {{clockName}}",
    },
  },
} as const;

export default clocks;
