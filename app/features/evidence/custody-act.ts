/** What may be done with an exhibit and is written down each time. */
export const CUSTODY_ACTS = [
  "uploaded",
  "viewed",
  "downloaded",
  "used",
  "captioned",
  "removed",
  "restored",
  "redacted",
  "derived",
  "erased",
] as const;
export type CustodyAct = (typeof CUSTODY_ACTS)[number];
