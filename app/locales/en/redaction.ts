/** Redaction: a copy of an exhibit in which parts are made unreadable. */
const redaction = {
  title: "Redact “{{name}}”",
  context:
    "A copy is made in which the chosen parts are gone for good. The original stays sealed in the case and never leaves: dossiers take the copy.",
  box: "Box {{number|number}}",
  page: "Page {{number|number}}",
  pageOf: "Page {{number|number}} of {{name}}",
  boxesHint:
    "Draw boxes on the picture, or type where they are: hundredths of its width and height, from the upper left corner. Rows left empty are no boxes.",
  edges: {
    page: "Page",
    x: "Left, %",
    y: "Top, %",
    width: "Width, %",
    height: "Height, %",
  },
  addBox: "Add a box",
  removeBox: "Remove box {{number|number}}",
  submit: "Make the redacted copy",
  done: "The redacted copy is kept. Dossiers take it instead of the original.",
  nothingFound:
    "No keys, card or identity numbers, phone numbers or e-mail addresses were found. Look for yourself, and name below what is to be hidden.",
  kinds: {
    secret_one: "{{count|number}} key, token or password",
    secret_other: "{{count|number}} keys, tokens or passwords",
    card_one: "{{count|number}} card number",
    card_other: "{{count|number}} card numbers",
    identity_one: "{{count|number}} identity number",
    identity_other: "{{count|number}} identity numbers",
    phone_one: "{{count|number}} phone number",
    phone_other: "{{count|number}} phone numbers",
    email_one: "{{count|number}} e-mail address",
    email_other: "{{count|number}} e-mail addresses",
  },
  allOfKind_one: "Hide it",
  allOfKind_other: "Hide all {{count|number}}",
  words: "Other words to hide",
  wordsHint: "One per line, such as a name. Each is hidden wherever it stands in the text.",
  hiddenCount_one: "{{count|number}} part is hidden in this copy",
  hiddenCount_other: "{{count|number}} parts are hidden in this copy",
  copyOf: "Redacted copy of",
  copies: "Redacted copies",
  original: "Original of a redacted copy",
  originalText:
    "This original is sealed and never leaves. Dossiers, archives and guests get its newest redacted copy.",
  originalAlone:
    "This original is sealed and never leaves. Its redacted copies were taken out, so dossiers go without it until one is put back or made again.",
  redact: "Redact…",
  download: "Download this copy",
  chip: "Redacted copy",
  errors: {
    number: "Write a number from 0 to 100",
    boxIncomplete: "Fill in all four numbers of this box, or none",
    tooMany: "That is more boxes than one copy takes. Cover larger areas at once.",
  },
  refused: {
    kind: "This kind of file cannot be redacted here. Take a screenshot or save it as PDF, and redact that.",
    unreadable:
      "The file cannot be opened: it is damaged, or locked with a password. Save it again without one, and redact that.",
    textTooLarge:
      "This text is longer than 5 MB. Keep an extract of it as evidence, and redact that.",
    tooLong:
      "This file has more than {{count|number}} pages. Keep the pages that matter, and redact those.",
    noSuchPage_one: "The file has only {{count|number}} page. Correct the page of the box.",
    noSuchPage_other: "The file has only {{count|number}} pages. Correct the page of the box.",
    nothing:
      "Nothing was chosen, so there is nothing to hide. Draw a box, tick a part or name a word.",
  },
} as const;

export default redaction;
