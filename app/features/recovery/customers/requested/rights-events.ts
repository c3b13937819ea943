/** What the timeline says of requests about somebody's data: never whose. The sentences are `rights.events.*`. */
export type RightsEvent =
  | {
      kind: "customer.rights_noted";
      detail: { what: string; channel: string };
      happened: { at: Date; zone: string };
    }
  | { kind: `customer.rights_${"done" | "answered"}`; detail: { what: string } };
