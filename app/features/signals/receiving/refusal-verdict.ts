/** Why a request to a source was turned away. Counted by these names. */
export const REFUSAL_VERDICTS = [
  "bad_signature",
  "no_signature",
  "stale",
  "too_large",
  "bad_handshake",
] as const;
export type RefusalVerdict = (typeof REFUSAL_VERDICTS)[number];

/** Every name a delivery is counted by. */
export const COUNTED_VERDICTS = ["accepted", "repeated", "tested", ...REFUSAL_VERDICTS] as const;
export type CountedVerdict = (typeof COUNTED_VERDICTS)[number];

export const isRefusal = (verdict: string): verdict is RefusalVerdict =>
  (REFUSAL_VERDICTS as readonly string[]).includes(verdict);
