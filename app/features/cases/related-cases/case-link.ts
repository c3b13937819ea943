/** Why two cases belong together without being the same. */
export const LINK_KINDS = ["related", "same_incident", "recurrence"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
