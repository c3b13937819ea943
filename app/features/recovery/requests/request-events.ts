/** What the timeline says about missed requests: never whose. The sentences are `requests.events.*`. */
type About = { harm: string };

export type RequestEvent =
  | {
      kind: `request.${"added" | "written_to" | "taken" | "handed_back" | "fulfilled" | "reopened"}`;
      detail: About;
    }
  | { kind: "request.answered"; detail: About & { channel: string } }
  | { kind: `request.${"declined" | "given_up"}`; detail: About & { reason: string } };
