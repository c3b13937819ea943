/** The coach on 10,000 characters, as the editor runs it while somebody types. */

import { textEntries } from "~/features/appeals/claims/ledger";
import { coachText } from "~/features/appeals/coach/coach-text";
import { readStatements } from "~/features/appeals/coach/contradictions";

const LENGTH = 10_000;
const ROUNDS = 21;

const SENTENCES = [
  "We removed 1,140 dormant members from every list on 22 November 2026.",
  "The campaign reached 5,900 people and 131 messages failed with code 131048.",
  "Consent is given at checkout, in a box that is not ticked beforehand.",
  "Please write to sari@kopisenja.example or +62 811-2222-3333.",
  "Every campaign list is checked against the date of the last order before it is sent.",
];

const longText = (length: number, shift: number) => {
  let text = "";
  for (let at = shift; text.length < length; at++) text += `${SENTENCES[at % SENTENCES.length]} `;
  return text.slice(0, length);
};

/** Prints the median and the slowest of the rounds, in ms; the statement of an earlier round is as long. */
export function benchCoach(): void {
  const facts = {
    own: ["6281234567890"],
    violation: { name: "SPAM", cause: "no_consent" },
    planned: [],
    issue: null,
    causeNames: {},
  } as const;
  const statements = readStatements([
    { source: "round 1", text: longText(LENGTH, 2).replaceAll("5,900", "6,200"), at: null },
  ]);
  const nothing = { items: [], exhibitIds: new Set<string>(), factKeys: new Set<string>() };
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const text = longText(LENGTH, round);
    const start = performance.now();
    coachText({ question: "trigger", language: "en", text }, facts, statements, "en");
    textEntries(text, { claims: [], language: "en" }, nothing);
    return performance.now() - start;
  }).toSorted((one, other) => one - other);
  const median = times[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(
    `coach and claims on ${LENGTH} characters: median ${median.toFixed(1)} ms, slowest ${(times.at(-1) ?? 0).toFixed(1)} ms`,
  );
}
