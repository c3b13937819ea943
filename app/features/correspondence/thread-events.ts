/** What the timeline of a case says about its threads. The sentences are `threads.events.*`. */
/** Who is on the other side: the provider's name, else the kind of party. */
type With = { who: string };

export type ThreadEvent =
  | { kind: "thread.opened"; detail: With & { title: string } }
  | { kind: "thread.edited"; detail: With & { title: string } }
  | { kind: "thread.ticket_noted"; detail: With & { ticket: string } }
  | { kind: "thread.heard"; detail: With & { channel: string } }
  | { kind: "thread.machine_answered"; detail: With }
  | { kind: "thread.bounced"; detail: With & { recipient: string; reason: string } }
  /** As older records tell it; what is promised tells of itself today. */
  | { kind: "thread.promised"; detail: With & { until: string } }
  | { kind: "thread.written"; detail: With & { channel: string } }
  | { kind: "thread.chased"; detail: With & { step: string; ladder: string } }
  | { kind: "thread.packet_sent"; detail: With & { sha256: string; asks: string } }
  | { kind: "thread.mail_asked"; detail: With }
  | { kind: "thread.mail_approved"; detail: With }
  | { kind: "thread.mail_sent"; detail: With }
  | { kind: "thread.mail_kept_back"; detail: With }
  | { kind: "thread.approval_asked"; detail?: undefined }
  | { kind: "thread.approval_ended"; detail?: undefined }
  | { kind: "thread.contradiction_dismissed"; detail: With & { reason: string } }
  | { kind: "thread.noted"; detail: With }
  | { kind: "thread.linked"; detail: With & { other: string } }
  | { kind: "thread.resolved"; detail: With }
  | { kind: "thread.closed"; detail: With }
  | { kind: "thread.reopened"; detail: With };
