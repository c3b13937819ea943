/** Where a customer stands in a case. Opting out is a fact per channel and ends nothing that is owed. */
export type CustomerState =
  | "identified"
  | "contact_pending"
  | "contacted"
  | "responded"
  | "made_whole"
  | "declined"
  | "unreachable";
