/** Where a case stands. The phases people work in come first. */
export const CASE_PHASES = [
  "new",
  "triage",
  "active",
  "monitoring",
  "closed",
  "merged",
  "void",
] as const;
export type CasePhase = (typeof CASE_PHASES)[number];

/** Phases in which there is something to do. */
export const OPEN_PHASES = ["new", "triage", "active", "monitoring"] as const;

export const isOpen = (phase: CasePhase): boolean =>
  (OPEN_PHASES as readonly CasePhase[]).includes(phase);
