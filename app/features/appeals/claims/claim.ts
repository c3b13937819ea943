/** A sentence of an appeal that asserts a fact, what supports it, and how well. */
import { type RemediationItem, remediationState } from "~/features/appeals/remediation/remediation";
import { needsAction } from "~/features/appeals/tense/tense-of";
import type { Language } from "~templates/bilingual";
import type { ClaimState } from "./claim-state";

/** A part of an image or page, in per cent of its width and height, from the top left corner. */
export type Region = { left: number; top: number; width: number; height: number };

/** Either an exhibit, or a fact of the system by its key. */
export type ClaimProof = {
  id: string;
  evidenceId: string | null;
  fact: string | null;
  /** Of a PDF, from 1. */
  page: number | null;
  region: Region | null;
};

export type Claim = {
  id: string;
  question: string;
  language: Language;
  /** As it read when somebody last looked at it. */
  sentence: string;
  /** Somebody said that it asserts nothing. */
  isSetAside: boolean;
  itemId: string | null;
  proofs: readonly ClaimProof[];
  byName: string;
  updatedAt: Date;
  version: number;
};

/** Why a claim is not supported, worst first. */
export const CLAIM_GAPS = [
  "changed",
  "action_gone",
  "action_open",
  "needs_action",
  "no_proof",
] as const;
export type ClaimGap = (typeof CLAIM_GAPS)[number];

export type Judged = { state: ClaimState; gap: ClaimGap | null };

/** What proofs may point at: what is gone supports nothing. */
export type Provable = {
  items: readonly RemediationItem[];
  exhibitIds: ReadonlySet<string>;
  factKeys: ReadonlySet<string>;
};

export function judgeClaim(
  { sentence, language, itemId, proofs }: Claim,
  { items, exhibitIds, factKeys }: Provable,
): Judged {
  if (itemId) return judgeByAction(items.find(({ id }) => id === itemId));
  // What reads as done stands on an action that somebody verified, not on a file alone.
  if (needsAction(sentence, language)) return unsupported("needs_action");
  const isProven = proofs.some(
    ({ evidenceId, fact }) =>
      (evidenceId !== null && exhibitIds.has(evidenceId)) || (fact !== null && factKeys.has(fact)),
  );
  return isProven ? { state: "supported", gap: null } : unsupported("no_proof");
}

function judgeByAction(item: RemediationItem | undefined): Judged {
  if (!item) return unsupported("action_gone");
  const state = remediationState(item);
  if (state === "done") return { state: "supported", gap: null };
  return state === "promised" ? { state: "promised", gap: null } : unsupported("action_open");
}

const unsupported = (gap: ClaimGap): Judged => ({ state: "unsupported", gap });

/** The actions whose promise a sentence could make: its own, or any while it has none. */
export function promisesFor<Item extends RemediationItem>(
  claim: Claim | null,
  items: readonly Item[],
): Item[] {
  const promised = items.filter((item) => remediationState(item) === "promised");
  const own = promised.filter(({ id }) => id === claim?.itemId);
  return own.length ? own : promised;
}
