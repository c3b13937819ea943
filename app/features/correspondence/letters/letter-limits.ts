/** In characters. */
export const LONGEST_LETTER = 10_000;
