/** What happened to the sources of signals, one fact each. */
export type SourceEvent =
  | { kind: "source.added"; detail: { name: string; provider: string } }
  | { kind: "source.edited"; detail: { name: string } }
  | { kind: "source.secret_set"; detail: { name: string } }
  /** The old one is believed beside the new one for so many hours. */
  | { kind: "source.secret_rotated"; detail: { name: string; keptHours: number } }
  | { kind: "source.secret_removed"; detail: { name: string } }
  | { kind: "source.token_changed"; detail: { name: string } }
  | { kind: "source.archived"; detail: { name: string } }
  | { kind: "source.restored"; detail: { name: string } }
  | { kind: "source.fell_silent"; detail: { name: string; hours: number } }
  | { kind: "source.heard_again"; detail: { name: string } };
