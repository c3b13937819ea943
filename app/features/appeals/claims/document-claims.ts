/** The claims of a document with what supports them, for whoever prints references beside sentences. */
import type { ClaimState } from "~/features/appeals/claims/claim-state";
import type { LedgerEntry } from "~/features/appeals/claims/ledger";
import type { SystemFact } from "~/features/appeals/claims/system-fact";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import type { Language } from "~templates/bilingual";
import type { Region } from "./claim";

export type DocumentClaim = {
  question: QuestionId;
  /** As the document says it: worded from the state of its action where it has one. */
  sentence: string;
  state: ClaimState;
  /** `label` as in the list of exhibits; page from 1; region in per cent from the top left. */
  exhibits: { label: string; id: string; page: number | null; region: Region | null }[];
  /** Facts of the system, each as finished text. */
  facts: string[];
  /** Number of the action in the document's plan. */
  action: number | null;
};

type Context = {
  language: Language;
  exhibits: readonly { id: string; label: string }[];
  actions: readonly { id: string; number: number }[];
  systemFacts: readonly SystemFact[];
  wordedAs: (entry: LedgerEntry) => string;
};

export function documentClaims(
  ledger: readonly LedgerEntry[],
  { language, exhibits, actions, systemFacts, wordedAs }: Context,
): DocumentClaim[] {
  return ledger.flatMap((entry): DocumentClaim[] => {
    const { claim, state, question } = entry;
    if (entry.language !== language || state === null) return [];
    const proofs = claim?.proofs ?? [];
    return [
      {
        question,
        sentence: wordedAs(entry),
        state,
        exhibits: proofs.flatMap(({ evidenceId, page, region }) => {
          const label = exhibits.find(({ id }) => id === evidenceId)?.label;
          return evidenceId && label ? [{ label, id: evidenceId, page, region }] : [];
        }),
        facts: proofs.flatMap(
          ({ fact }) => systemFacts.find(({ key }) => key === fact)?.text[language] ?? [],
        ),
        action: actions.find(({ id }) => id === claim?.itemId)?.number ?? null,
      },
    ];
  });
}
