/** What messages say against the appeal, and the other way round. */
const watch = {
  title: "This message contradicts the appeal",
  kinds: {
    number: "Another number than in the appeal",
    day: "Another day than in the appeal",
    method: "Another way of agreeing than in the appeal",
    opposite: "The opposite of what the appeal says",
  },
  says: "{{who}} says: “{{text}}”",
  against: "{{source}} says: “{{text}}”",
  look: "Look at it",
  filed: "(filed {{at|instant}})",
  dismiss: "This is no contradiction…",
  reason: "Why not?",
  submit: "Let it go",
  sources: {
    answer: "The appeal, round {{round|number}}, “{{question}}”,",
    appeal: "The appeal, round {{round|number}},",
    facts: "The record of the case",
    theirs: "a message of {{who}}",
    ours: "our message to {{who}}",
  },
} as const;

export default watch;
