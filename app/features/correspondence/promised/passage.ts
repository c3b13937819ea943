/** The longest words that are kept of a promise, in UTF-16 units; also a bound for addresses that carry them. */
export const LONGEST_PASSAGE = 1000;
