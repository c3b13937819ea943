/** How something a provider told us reaches the app, and what proves where it came from. */
export const ARRIVED_BY = ["webhook", "test", "paste", "upload", "poll"] as const;
export type ArrivedBy = (typeof ARRIVED_BY)[number];

/**
 * `signed`: a signature over the bytes. `secret`: a secret sent along. `address`: nothing but
 * that they know the address. `by_hand`: the word of the person who entered it.
 */
export const PROOFS = ["signed", "secret", "address", "by_hand"] as const;
export type Proof = (typeof PROOFS)[number];

/** The job that turns stored deliveries into signals. It takes whatever waits. */
export const READ_DELIVERIES = "read-deliveries";
