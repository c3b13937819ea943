/** What somebody may be given. An apology alone is a decision too: it costs nothing and makes no grant. */
export const GRANT_KINDS = ["refund", "credit", "voucher", "points", "apology"] as const;
export type GrantKind = (typeof GRANT_KINDS)[number];

/** What a grant can be of: everything that costs something. */
export const COSTING_KINDS = ["refund", "credit", "voucher", "points"] as const;
export type CostingKind = (typeof COSTING_KINDS)[number];

/** A voucher is worth what is printed on it, and points are so many: neither is given in part. */
export const isWhole = (kind: GrantKind): boolean => kind === "voucher" || kind === "points";

/** What stays with the customer to be used one day, and can therefore run out. */
export const runsOut = (kind: CostingKind): boolean => kind !== "refund";
