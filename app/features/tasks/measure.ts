/** What prevents a restriction (the four measures of product.md 1): a change that lasts serves one of them. */
export const MEASURES = ["consent", "templates", "health", "frequency"] as const;
export type Measure = (typeof MEASURES)[number];

/** Changes are planned for the time after the case. */
export const CHANGE_STAGE = "learn";
