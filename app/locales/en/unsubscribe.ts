/** What a customer reads who stops mail of a business; and the line under its letters. */
const unsubscribe = {
  line: "To get no more mail from {{business}}: {{link}}",
  title: "No more mail from {{business}}?",
  intro:
    "You got a letter from {{business}}. If you stop it here, they send you no more mail about anything.",
  submit: "Stop mail",
  done: "It is stopped",
  doneText: "{{business}} sends no more mail to your address.",
  unknown: "This link leads nowhere",
  unknownText:
    "It may have been cut off on its way. Copy the whole link from the letter, or answer the letter and say that you want no more mail.",
} as const;

export default unsubscribe;
