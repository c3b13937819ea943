/** How a restriction ended, where that says whether it ever was in force. */

/** Put in force by a classification, and taken back: the case was an error, or it is something else. */
export const WITHDRAWN = ["voided", "reclassified"] as const;
export type Withdrawn = (typeof WITHDRAWN)[number];

/** Rows that were never true of the asset, by whoever's word. */
export const MISTAKEN: readonly string[] = [...WITHDRAWN, "detached", "false_alarm"];

/** As a condition on rows: what was in force at some time. */
export const EVER_TRUE = [{ liftedHow: null }, { liftedHow: { notIn: [...MISTAKEN] } }];
