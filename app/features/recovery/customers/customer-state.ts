/** Where a customer stands in a case. Opting out is a fact per channel and ends nothing that is owed. */
export const CUSTOMER_STATES = [
  "identified",
  "contact_pending",
  "contacted",
  "responded",
  "made_whole",
  "declined",
  "unreachable",
] as const;
export type CustomerState = (typeof CUSTOMER_STATES)[number];
