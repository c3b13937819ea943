/** The failures a page has words for; every other status is told as our own fault. */
const KNOWN = ["403", "404", "409", "413", "429", "503"] as const;

export type FailureKind = (typeof KNOWN)[number] | "500";

export const failureKind = (status: number): FailureKind =>
  KNOWN.find((known) => known === String(status)) ?? "500";
