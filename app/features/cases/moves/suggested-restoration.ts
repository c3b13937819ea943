/** What a link already knows about how access came back, such as from a decision that reversed the restriction. */
import { type CaseOutcome, RESTORATIONS } from "~/features/cases/case-outcome";

type Suggested = { outcome?: (typeof RESTORATIONS)[number]; proofEvidenceId: string };

export function suggestedRestoration(asked: URLSearchParams): Suggested {
  const outcome = RESTORATIONS.find((known: CaseOutcome) => known === asked.get("outcome"));
  return { ...(outcome && { outcome }), proofEvidenceId: asked.get("proof") ?? "" };
}
