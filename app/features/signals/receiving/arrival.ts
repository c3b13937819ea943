/** How something a provider told us reaches the app, and what proves where it came from. */
export const ARRIVED_BY = ["webhook", "test", "paste", "upload", "poll", "mail"] as const;
export type ArrivedBy = (typeof ARRIVED_BY)[number];

/**
 * `signed`: a signature over the bytes. `secret`: a secret sent along. `address`: nothing but
 * that they know the address. `by_hand`: the word of the person who entered it. `asked`: it is the
 * answer of the very address that was asked. `vouched`: a mail whose sender our mail server or a colleague
 * vouches for. `unproven`: a mail that anybody may have sent.
 */
export const PROOFS = [
  "signed",
  "secret",
  "address",
  "by_hand",
  "asked",
  "vouched",
  "unproven",
] as const;
export type Proof = (typeof PROOFS)[number];

/** What an answer is an answer to. */
export type Asked = {
  /** What an answer that names nothing is about, by its platform id or number. */
  about: { kind: "waba" | "phone_number"; id: string } | null;
  /** When the same was last answered, as ISO text: what is new happened after that. */
  since: string | null;
  /** For what no asset claims. */
  businessId: string | null;
  /** Which connection asked, and what. */
  pollId: string;
  question: string;
};

/** The job that turns stored deliveries into signals. It takes whatever waits. */
export const READ_DELIVERIES = "read-deliveries";
