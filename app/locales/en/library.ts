/** The library of past appeals. */
const library = {
  title: "Past appeals",
  context:
    "What was filed, in which words, and what came of it. Only of businesses that you may see.",
  counts: "What came of them",
  countsAbout: "Counted, not rated: so few say nothing about the next one.",
  found_one: "{{count|number}} appeal",
  found_other: "{{count|number}} appeals",
  open: "No decision",
  one: "{{reference}}, round {{round|number}}",
  filed: "filed",
  empty: {
    title: "No appeal has been filed yet",
    text: "Appeals appear here once they are filed. Write or record one on the case it belongs to.",
    cases: "Choose a case",
    nothing: "No appeal like that was filed",
    nothingText: "Take a filter away to see more.",
    all: "Show all past appeals",
  },
  filter: {
    words: "Words in it",
    class: "Class",
    outcome: "Outcome",
    any: "All",
    submit: "Show",
  },
  take: {
    link: "Start from a past appeal",
    title: "Past texts: {{section}}",
    about:
      "A start, not an answer: facts, numbers and dates of another case do not fit this one. Names and figures are never taken over by themselves.",
    submit: "Take this text as a start",
    replaces: "Replaces what stands there; the earlier version stays among the versions.",
    taken: "The text is taken. Make it say what is true here.",
    none: "No past text for this section",
    noneText: "Appeals that were written here and filed give their texts.",
    back: "Back to the section",
    from: "Taken from {{from}}",
  },
  refusals: { gone: "This text is not there any more." },
  events: {
    appeal: {
      text_taken: "took a text of {{from}} as a start in round {{round|number}}",
    },
  },
} as const;

export default library;
