/** What happens to imports of a business. The sentences are `imports.events.*`. */
type About = { importKind: string; fileName: string };

export type ImportEvent =
  | { kind: "import.received"; detail: About & { sha256: string } }
  | { kind: "import.finished"; detail: About & { count: number } }
  | { kind: "import.taken_back"; detail: About & { count: number } }
  | { kind: "import.note_taken_back"; detail: { importKind: string } }
  | { kind: "import.cancelled"; detail: About };
