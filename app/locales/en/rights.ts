/** What customers ask of their own data, and the time the law gives to answer. */
const rights = {
  title: "What they asked of their data",
  none: "They have asked nothing of their data.",
  note: "Note a request",
  listTitle: "Data requests",
  listPageTitle: "Data requests · {{reference}}",
  about:
    "Each runs for three times 24 hours from when it arrived (Law 27 of 2022), also when the case is closed.",
  noneInCase: "Nobody in this case has asked anything of their data.",
  open: "To be answered",
  ended: "Answered",
  link_one: "{{count|number}} data request to answer",
  link_other: "{{count|number}} data requests to answer",
  what: {
    copy: "A copy of their data",
    erasure: "To be erased",
    correction: "A correction",
    leave_alone: "To be left alone",
  },
  channels: {
    whatsapp: "WhatsApp",
    email: "E-mail",
    sms: "SMS",
    call: "Telephone",
    other: "Another way",
  },
  due: "due {{in}}",
  missed: "missed {{ago}}",
  arrived: "{{channel|rights.channels}}, {{at}} · noted by {{name}}",
  states: { open: "To be answered", done: "Done", answered: "Answered" },
  endedBy: "{{state|rights.states}} by {{name}}, {{at|instant}}",
  late: "later than the law allows",
  form: {
    title: "Note what they ask of their data",
    what: "What they ask for",
    channel: "How it came",
    arrivedAt: "When it arrived",
    zone: "On your clock: {{zone}}. The time is counted from then.",
    note: "What they said",
    noteHint: "Sealed, and erased with them.",
    submit: "Note it",
  },
  answer: {
    title: "What were they answered?",
    about: "For what cannot simply be done, or was done elsewhere. The clock ends with it.",
    answer: "What you answered, and how",
    submit: "Note the answer",
    link: "Note the answer",
  },
  do: {
    copy: "Take the copy along",
    copyHint: "Taking it ends the request.",
    erasure: "Erase them…",
    leave_alone: "Stop everything",
  },
  said: {
    noted: "It is noted. The clock runs.",
    answered: "The answer is noted.",
  },
  errors: {
    arrivedAt: "Say when it arrived",
    answer: "Say what you answered",
  },
  refusals: {
    future: "It cannot have arrived in the future.",
    ended: "This was answered already.",
    answeredMeanwhile:
      "{{by}} answered this already ({{at|instant}}): “{{answer}}” What you typed is kept below.",
  },
  events: {
    customer: {
      rights_noted:
        "noted what a customer asks of their data: {{what|rights.what}} ({{channel|rights.channels}})",
      rights_done: "did what a customer asked of their data: {{what|rights.what}}",
      rights_answered: "answered what a customer asked of their data: {{what|rights.what}}",
    },
  },
} as const;

export default rights;
