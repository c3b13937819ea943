/** Deadlines that no rule knows. The watch after a restoration is ours too, but nobody sets it by hand. */
export const OWN_KINDS = ["promise", "agreed", "other"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];
