/** After filing: whether there is an answer yet, and what is done while there is none. */
const afterFiling = {
  title: "Any answer yet?",
  look: "Look in Business Support Home, under In review, and in the mail of the portfolio administrators. Then note what is there.",
  silent:
    "Three days have passed. Silence may be recorded as the outcome; nobody does it for you, and a late answer can still come.",
  askedNext: "You are asked whether there is an answer: {{at|instant}}.",
  record: "Record the decision…",
  chase: "No answer yet…",
  silence: "Record that no answer came…",
  how: {
    looked: "Looked, and there is nothing yet",
    asked_provider: "Looked, and asked the provider",
    asked_meta: "Looked, and asked Meta through its support",
  },
  form: {
    about: "A second appeal beside the first does not help. Looking and asking does.",
    how: "What did you do?",
    note: "What is there to remember?",
    noteHint: "For instance the ticket's number, or what the page said.",
    submit: "Note that there is no answer yet",
    saved: "Noted. You are asked again when the next day has passed.",
  },
  errors: { how: "Choose what you did" },
  refusals: { notWithMeta: "This appeal is not with Meta." },
  events: {
    appeal: {
      chased: "found no answer to round {{round|number}}: {{how|afterFiling.how}}. {{note}}",
    },
  },
} as const;

export default afterFiling;
