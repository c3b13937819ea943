/** What a question of the appeal is made of. The questions themselves are data beside this file. */
import type { Bilingual } from "../../bilingual";
import type { SourceKey } from "../sources";
import type { Certainty } from "../vocabulary";

export type QuestionKind =
  | "short_text"
  | "long_text"
  | "choice"
  | "multi_choice"
  | "number"
  | "date"
  | "instant_with_zone"
  | "url"
  | "yes_no";

/** A fact of the case that may fill an answer in before anybody writes. */
export type PrefillSource =
  | "asset_list"
  | "decision_shown"
  | "violation_shown"
  | "decided_at"
  | "notice_verbatim"
  | "legal_name"
  | "website"
  | "website_checked"
  | "country"
  | "sending_systems"
  | "ask_kind";

export type Choice = {
  readonly id: string;
  readonly label: Bilingual;
  /** The words the document prints, when the label is not the way to say it there. */
  readonly said?: Bilingual;
};

export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly need: "required" | "recommended";
  /** Free text that must be written once per language. Verbatim text, names and ids are not. */
  readonly perLanguage?: true;
  readonly prefill?: PrefillSource;
  /** The shortest form of text that still says it; answers without one appear in the full form only. */
  readonly upTo?: "note" | "brief";
  /** Asked from this round on. */
  readonly fromRound?: number;
  readonly maxLength?: number;
  readonly choices?: readonly Choice[];
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  /** Why the reviewer asks. */
  readonly guidance: Bilingual;
  readonly sources: readonly SourceKey[];
  readonly certainty: Certainty;
  readonly example?: Bilingual;
  /** What stands over the answer in the document. */
  readonly heading: Bilingual;
  /** The sentence a short answer becomes; `{answer}` is where the answer goes. */
  readonly statement?: Bilingual;
  /** The sentences of a yes and of a no. */
  readonly statements?: { readonly yes: Bilingual; readonly no: Bilingual };
};

export type Section = {
  readonly id: string;
  readonly title: Bilingual;
  /** What the section must make the reviewer believe. */
  readonly purpose: Bilingual;
  readonly questions: readonly Question[];
};
