/** Code points: what a person sees as one letter is at most a few of them, and forms count no finer. */
export const countCharacters = (text: string): number => Array.from(text).length;
