/** What a claim stands on, by name, for the ledger, the editor and the page of one sentence. */
import type { AppealUnderCheck } from "~/features/appeals/checks/finding";
import {
  type RemediationState,
  remediationState,
} from "~/features/appeals/remediation/remediation";
import { exhibitTitle } from "~/features/evidence/caption";
import type { Language } from "~templates/bilingual";
import type { Claim } from "./claim";

export type ShownProof =
  | { kind: "exhibit"; id: string; name: string; page: number | null; isPart: boolean }
  | { kind: "fact"; key: string; text: string }
  | { kind: "action"; id: string; what: string; state: RemediationState };

type Known = Pick<AppealUnderCheck, "evidence" | "systemFacts" | "items">;

export function shownProofs(
  claim: Claim | null,
  { evidence, systemFacts, items }: Known,
  reader: Language,
): ShownProof[] {
  if (!claim) return [];
  const item = items.find(({ id }) => id === claim.itemId);
  const action: ShownProof[] = item
    ? [
        {
          kind: "action",
          id: item.id,
          what: whatOf(item.what, reader),
          state: remediationState(item),
        },
      ]
    : [];
  return [
    ...action,
    ...claim.proofs.flatMap(({ evidenceId, fact, page, region }): ShownProof[] => {
      const exhibit = evidence.find(({ id }) => id === evidenceId);
      if (exhibit) {
        const { id } = exhibit;
        const name = exhibitTitle(exhibit, reader);
        return [{ kind: "exhibit", id, name, page, isPart: region !== null }];
      }
      const known = systemFacts.find(({ key }) => key === fact);
      return known ? [{ kind: "fact", key: known.key, text: known.text[reader] }] : [];
    }),
  ];
}

export const whatOf = (what: Readonly<Partial<Record<Language, string>>>, reader: Language) =>
  (what[reader] ?? what.en ?? what.id ?? "").trim();
