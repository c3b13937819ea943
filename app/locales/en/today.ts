/** The first page of the day. */
const today = {
  title: "Today",
  morning: "Good morning, {{name}}",
  day: "Good afternoon, {{name}}",
  evening: "Good evening, {{name}}",
  next: "Do next",
  nextNone: "Nothing waits for you",
  nextNoneText: "When somebody gives you a case or a task, it stands here first.",
  browse: "Look through the open cases",
  now: "now",
  clocks: "Clocks",
  allClocks: "All clocks",
  clocksMissed_one:
    "{{count|number}} clock was missed. It stays here until somebody meets it, or cancels it with a reason.",
  clocksMissed_other:
    "{{count|number}} clocks were missed. They stay here until somebody meets them, or cancels them with a reason.",
  clocksNone: "No clock runs in the cases you can see.",
  mentions: "You were mentioned",
  tasks: "Your tasks",
  by: "{{name}}, {{at|instant}}",
  team: "Team",
  open: "open",
  waiting: "waiting on others",
  unled: "without a lead",
  restored: "restored this week",
  first: {
    title: "No case is open",
    text: "Open one as soon as messages stop going out. It takes less than a minute.",
    steps: "Be ready before it happens",
    done: "Done",
    business: {
      title: "Write down what you run on WhatsApp",
      text: "Business, portfolio, account and numbers. A case can then say exactly what was hit.",
    },
    source: {
      title: "Let Meta or your provider tell Reinstate",
      text: "With a webhook, a restriction is known within a minute and its case opens by itself.",
    },
    colleagues: {
      title: "Invite your colleagues",
      text: "Somebody who did not write an appeal has to approve it, and others look after the provider and the customers.",
    },
  },
} as const;

export default today;
