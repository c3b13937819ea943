/** What arrived in one piece: looking at it word for word, and entering it by hand. */
const deliveries = {
  title: "Delivery of {{at|instant}}",
  context: "What arrived in one piece, word for word.",
  provider: "Sent by",
  source: "Source",
  arrived: "Arrived",
  how: "How",
  proof: "Proof",
  size: "Size",
  bytes_one: "{{count|number}} byte",
  bytes_other: "{{count|number}} bytes",
  byHand: "A person",
  proofs: {
    signed: "Signed by the sender",
    secret: "Sent with the secret",
    address: "Sent to the secret address",
    by_hand: "Entered by a person",
    asked: "Answered by the provider itself",
    vouched: "Vouched for by our mail server or a colleague",
    unproven: "By nothing: anybody may have sent it",
  },
  understood: "What was understood",
  preview: "Not read yet. This is what the rules of today make of it:",
  isTest: "A test: it causes nothing.",
  noSignals: "It was read, and holds no signal of its own: statuses of messages are counted.",
  open: "Open the signal",
  raw: "Word for word",
  rawText: "The body as it arrived",
  notText: "This is no text. Its bytes, in hexadecimal:",
  cut: "Only the beginning is shown.",
  headers: "Headers that were kept",
  refused: {
    title: "Refused delivery of {{at|instant}}",
    context: "The beginning of what was turned away, to find out why.",
    why: "Why",
  },
  enter: {
    title: "Enter a notice by hand",
    context:
      "Paste the e-mail, the notice in Business Support Home, a webhook body or an answer of the API. It is read as if it had arrived by itself.",
    text: "Text",
    textHint: "The whole of it, as it was received. JSON is fine.",
    file: "Or a file",
    fileHint:
      "A .json, .eml or .txt file of up to 3 MB. It counts only when the box above is empty.",
    submit: "Read it",
    entered: "Kept word for word.",
    who: "Until an asset is recognised, only you and people without limits see it.",
  },
  refusals: {
    nothing: "Paste the notice, or choose a file",
    empty: "This file is empty",
    tooLarge: "This is larger than 3 MB",
    noText: "This file is no text, e-mail or JSON",
    broken: "The upload broke off. Try again",
  },
  events: {
    delivery: {
      pasted: "pasted a notice ({{bytes|number}} bytes)",
      uploaded: "uploaded a notice ({{bytes|number}} bytes)",
    },
  },
} as const;

export default deliveries;
