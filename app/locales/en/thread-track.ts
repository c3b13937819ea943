/** What the BSP stage says on its chip, and what it asks of whom. */
const threadTrack = {
  state: {
    open: "{{who|threads.whom}}: nothing said yet",
    waiting_them: "waiting on {{who|threads.whom}}",
    waiting_us: "{{who|threads.whom}} waits for us",
    resolved: "settled with {{who|threads.whom}}",
    closed: "done with {{who|threads.whom}}",
  },
  next: {
    write: "Write to {{who|threads.whom}}, and write down what was said",
    answer: "Answer {{who|threads.whom}}: they wait for us",
    promised: "Chase {{who|threads.whom}}: they promised an answer by {{at|instant}}",
    broken: "Chase {{who|threads.whom}}: they did not keep what they promised for {{at|instant}}",
    chase: "Chase {{who|threads.whom}} if nothing has come by {{at|instant}}",
  },
  steps: {
    polite: "First step: ask politely, with their ticket number",
    firm: "Second step: ask for a date",
    escalate: "Third step: go up their escalation path",
  },
} as const;

export default threadTrack;
