/** The letters of the house, and their rewording. */
export default {
  title: "Letters",
  about:
    "What a mail to a provider begins with. Reword them; what is not known stays to be filled by hand.",
  reworded: "reworded by {{name}}",
  original: "as it came",
  edit: "Reword: {{letter}}",
  subject: "Subject",
  text: "Text",
  variables: "What it may name",
  variablesAbout:
    "Put a name between two braces, as in the text. With if … endif around it a sentence appears only where the fact is known.",
  preview: "With nothing known",
  save: "Save wording",
  restore: "Back to the original",
  saved: "Wording saved.",
  restored: "The original stands again.",
  errors: { subject: "Write a subject.", text: "Write the letter." },
  refusals: {
    broken: "It cannot be read as a letter: {{words}}",
    unknown: "It names what letters do not know: {{words}}",
    changed: "Somebody changed this letter meanwhile. Your text is kept below.",
  },
  events: {
    reworded: "reworded the letter {{letter}} ({{language}})",
    restored: "put the letter {{letter}} ({{language}}) back to the original",
  },
};
