/** What people did to get a delivery in, one fact each. */
export type DeliveryEvent =
  | { kind: "delivery.pasted"; detail: { bytes: number } }
  | { kind: "delivery.uploaded"; detail: { bytes: number } };
