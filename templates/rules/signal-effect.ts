/**
 * What a signal leads to: its severity, whether it opens a case, whether a person must look, and the
 * class such a case would start with. The first row that fits decides.
 *
 * `opensCase`: the signal is trouble of its own. Quiet kinds (pricing, onboarding, calling noise),
 * endings, used-up quotas, failures of one recipient and what is merely to be set up open nothing.
 * `needsPerson`: these rules cannot say alone what it means; somebody has to look.
 */
import type { Bilingual } from "../bilingual";
import type { SignalKind } from "./signal-kinds";
import type { SourceKey } from "./sources";
import type { Certainty, RestrictionClass, Severity } from "./vocabulary";

export type SignalEffect = {
  key: string;
  kinds: readonly SignalKind[];
  /** Facts that must each be one of these: values of the signal by name, and those derived from it. */
  when: Readonly<Record<string, readonly string[]>>;
  severity: Severity;
  opensCase: boolean;
  needsPerson: boolean;
  /** Null where the signal names none: it is over, nothing happened, or one more fact is needed. */
  class: RestrictionClass | null;
  source: SourceKey;
  certainty: Certainty;
  why: Bilingual;
};

/** What most rows have in common: nothing to do and nobody to ask. */
export const QUIET = { when: {}, severity: "info", opensCase: false, needsPerson: false } as const;

/** Trouble that the rules understand. */
export const OPENS = { when: {}, opensCase: true, needsPerson: false } as const;

/** Trouble, or perhaps none: somebody decides. */
export const ASKS = { when: {}, opensCase: false, needsPerson: true } as const;
