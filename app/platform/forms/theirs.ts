/** What somebody else saved while a form was being filled in, for the second to look at. */
export type Theirs = {
  version: number;
  /** What the form was opened with, and of what clashed what stands: saving again is a choice. */
  seen: string;
  facts: { label: string; value: string }[];
};
