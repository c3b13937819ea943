/** How well a claim stands, the best first. */
export const CLAIM_STATES = ["supported", "promised", "unsupported"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
