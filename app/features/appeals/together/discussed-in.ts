/** How much is open in a section: its remarks, and suggestions for its answers. Pure. */
type Open = {
  section: string | null;
  question: string | null;
  comments: number;
  suggestions: number;
};

export const discussedIn = (
  open: readonly Open[],
  section: string,
  questions: readonly string[],
): number =>
  open
    .filter((each) =>
      each.section === null ? questions.includes(each.question ?? "") : each.section === section,
    )
    .reduce((sum, { comments, suggestions }) => sum + comments + suggestions, 0);

export const discussedOf = (open: readonly Open[], question: string): number =>
  open
    .filter((each) => each.question === question)
    .reduce((sum, { comments, suggestions }) => sum + comments + suggestions, 0);
