/** What the coach says: advice in words, beside the text it is about. */
const coach = {
  title: "Coach",
  about: "Advice, never a gate.",
  nothing: "The coach has nothing to add.",
  rules: {
    sensitive: "To be taken out",
    contradiction: "Contradiction",
    denial: "Denial",
    tone: "Tone",
    one_issue: "One issue",
    cause: "Cause",
    remediation: "Correction",
    length: "Length",
  },
  sensitive: {
    secret: "This looks like a key or password ({{found}}). The dossier leaves the house.",
    card: "This looks like a payment card number ({{found}}).",
    identity: "This looks like an identity number ({{found}}).",
    phone: "A telephone number that is none of ours ({{found}}).",
    email: "An e-mail address ({{found}}). Keep it only if it is the business's own.",
  },
  redact: "Take it out",
  redactAll: "Take out what the coach found",
  redacted_one: "One place was taken out",
  redacted_other: "{{count|number}} places were taken out",
  contradiction: {
    number: "Another number stands in: {{source}}.",
    day: "Another day stands in: {{source}}.",
    method: "Another way of agreeing stands in: {{source}}.",
    opposite: "The opposite stands in: {{source}}.",
    answer: "“{{question}}” was answered differently in: {{source}}.",
  },
  mine: "Here",
  theirs: "{{source}}",
  theirsAt: "{{source}}, {{at|instant}}",
  denial: "“{{phrase}}” denies without answering. Say what you examined and found.",
  tone: "“{{phrase}}” is felt, not read. Say the same as a fact.",
  shouting: "“{{phrase}}” reads as shouting.",
  oneIssue: "This asks about {{issue}} as well. One appeal, one issue: raise it separately.",
  causeOther:
    "Meta named {{violation}}, which is about “{{asked}}”. This text explains it with: {{named}}.",
  causeUnnamed:
    "Meta named {{violation}}, which is about “{{asked}}”. This text does not speak of it.",
  planMisses: "Meta named {{violation}}, and no action of the plan removes “{{cause}}”.",
  remediation: "The text names “{{cause}}” as a cause, and no action of the plan removes it.",
  length: "{{count|number}} characters. Reviewers read one screen, about 1,200.",
} as const;

export default coach;
