/** What customers are asked answers with, the best first: the place of a name is 5, 4, 3, 2, 1. */
export const SCORE_NAMES = ["five", "four", "three", "two", "one"] as const;

export const SCORES = SCORE_NAMES.map((name, place) => ({
  name,
  score: SCORE_NAMES.length - place,
}));
