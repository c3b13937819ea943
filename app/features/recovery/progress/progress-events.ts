/** What is recorded about figures that leave the page. The sentences are `progress.events.*`. */
export type ProgressEvent =
  | { kind: "progress.summarised"; detail: { language: string; sha256: string } }
  | { kind: "progress.exported"; detail: { form: string } };
