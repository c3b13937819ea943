/** The tone of where a customer stands. */
import type { Tone } from "~/ui/tone";
import type { CustomerState } from "../customers/customer-state";

export const CUSTOMER_TONES: Readonly<Record<CustomerState, Tone>> = {
  identified: "neutral",
  contact_pending: "caution",
  contacted: "info",
  responded: "info",
  made_whole: "good",
  declined: "neutral",
  unreachable: "critical",
};
