/** What happens to the letters of the house. The sentences are `letters.events.*`. */
type Which = { letter: string; language: string };

export type LetterEvent =
  | { kind: "letter.reworded"; detail: Which }
  | { kind: "letter.restored"; detail: Which };
