/** What a business sets for itself on top of what the guard knows. */

/** From nine in the evening until eight in the morning (OURS). */
export const QUIET_BY_DEFAULT = { from: 21 * 60, until: 8 * 60 } as const;
