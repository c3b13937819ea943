/** What the timeline of a case says about its appeals. The sentences are `appeals.events.*`. */
import type { AppealOutcome } from "./appeal-lifecycle";

type Round = { round: number };
type Section = Round & { number: number; section: string };
type Suggestion = Round & { question: string; author: string };
/** What was done to a claim: its sentence stays in the appeal, where it belongs. */
type ClaimJudgement = "supported" | "promised" | "unsupported" | "set_aside" | "taken_up";
/** Gates that were passed over, as a list, with the reason given. */
type Overridden = { overridden: string; reason: string };

export type AppealEvent =
  | { kind: "appeal.started"; detail: Round }
  | { kind: "appeal.recorded"; detail: Round & { door: string; submitter: string } }
  | { kind: "appeal.written"; detail: Round }
  | { kind: "appeal.answer_restored"; detail: Round & { question: string; version: number } }
  | { kind: "appeal.text_taken"; detail: Round & { question: string; from: string } }
  | { kind: "appeal.action_added"; detail: Round & { cause: string; itemId: string } }
  | { kind: "appeal.action_changed"; detail: Round & { cause: string; itemId: string } }
  | { kind: "appeal.action_removed"; detail: Round & { cause: string; itemId: string } }
  | { kind: "appeal.action_put_back"; detail: Round & { cause: string; itemId: string } }
  | { kind: "appeal.drafts_taken"; detail: Round & { part: string; count: number } }
  | { kind: "appeal.action_verified"; detail: Round & { cause: string } }
  | { kind: "appeal.action_doubted"; detail: Round & { cause: string } }
  | { kind: "appeal.claim_judged"; detail: Round & { question: string; judged: ClaimJudgement } }
  | { kind: "appeal.redacted"; detail: Round & { question: string; count: number } }
  | { kind: "appeal.section_assigned"; detail: Section & { owner: string; ownerId: string } }
  | { kind: "appeal.section_dated"; detail: Section }
  | { kind: "appeal.section_freed"; detail: Section }
  | { kind: "appeal.words_suggested"; detail: Suggestion }
  | { kind: "appeal.suggestion_accepted"; detail: Suggestion }
  | { kind: "appeal.suggestion_declined"; detail: Suggestion }
  | { kind: "appeal.suggestion_withdrawn"; detail: Suggestion }
  | { kind: "appeal.evidence_chosen"; detail: Round & { count: number } }
  | { kind: "appeal.destination_chosen"; detail: Round & { door: string; language: string } }
  | { kind: "appeal.sent_to_review"; detail: Round }
  | { kind: "appeal.sent_with_open_points"; detail: Round & Overridden }
  | { kind: "appeal.taken_back"; detail: Round }
  | { kind: "appeal.changes_requested"; detail: Round }
  | { kind: "appeal.approved"; detail: Round & { contentHash: string } }
  | {
      kind: "appeal.approved_by_override";
      detail: Round & Overridden & { contentHash: string };
    }
  | {
      kind: "appeal.submitted";
      detail: Round & { door: string; submitter: string; reference: string; contentHash: string };
    }
  | { kind: "appeal.review_noted"; detail: Round }
  | { kind: "appeal.info_requested"; detail: Round }
  | { kind: "appeal.info_answered"; detail: Round }
  | { kind: "appeal.chased"; detail: Round & { how: string; note: string } }
  | { kind: "appeal.decided"; detail: Round & { outcome: AppealOutcome } }
  | { kind: "appeal.dossier_shared"; detail: Round & { audience: string; days: number } }
  | { kind: "appeal.dossier_share_ended"; detail: Round & { audience: string } }
  | { kind: "appeal.withdrawn"; detail: Round & { reason: string } }
  | { kind: "appeal.lapsed"; detail: Round & { reason: string } };

export type AppealFact = AppealEvent & {
  appealId: string;
  caseId: string;
  happened?: { at: Date; zone: string };
};
