/** A case that was merged or declared void lives on elsewhere or not at all: its evidence is complete. */
export const takesEvidence = ({ phase }: { phase: string }): boolean =>
  phase !== "merged" && phase !== "void";
