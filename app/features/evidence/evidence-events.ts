/** What the timeline of a case says about its exhibits. */
export type EvidenceEvent =
  | {
      kind: "evidence.attached";
      detail: { fileName: string; evidenceKind: string; sha256: string };
    }
  | { kind: "evidence.edited"; detail: { fileName: string; evidenceKind: string; caption: string } }
  | { kind: "evidence.removed"; detail: { fileName: string; reason: string } }
  | { kind: "evidence.restored"; detail: { fileName: string } }
  | { kind: "evidence.redacted"; detail: { fileName: string; copy: string; count: number } };
