/** Words that every screen may need. */
const common = {
  product: "Reinstate",
  languages: { en: "English", id: "Bahasa Indonesia" },
  yes: "Yes",
  no: "No",
  none: "None",
  unknown: "Not known",
  noHistory: "Nothing has been recorded yet.",
  choose: "Choose",
  optional: "(optional)",
  save: "Save",
  cancel: "Cancel",
  back: "Back",
  errors: {
    tooLong: "Shorten this to {{max|number}} characters or fewer",
    notText: "Remove the characters that cannot be stored",
    choose: "Choose one of the options",
    email: "Enter an e-mail address, like sari@example.com",
    date: "Enter a real date, like 2026-11-22",
    instant: "Enter a date and time, like 2026-11-22 08:40",
    ahead: "This moment is still to come. Enter when it really happened",
    zone: "Choose a time zone",
    number: "Enter a whole number",
  },
} as const;

export default common;
