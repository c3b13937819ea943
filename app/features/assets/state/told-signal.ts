/** A signal as far as the state of the asset it speaks of depends on it. */
import type { RestrictionClass } from "~/features/enforcement/restriction-class";
import type { SignalKind } from "~/features/enforcement/signal";
import type { Severity } from "~templates/rules/vocabulary";

export type ToldSignal = {
  id: string;
  /** What identifies it at its sender. Equal keys are one signal, however often it came. */
  key: string;
  kind: SignalKind;
  happenedAt: Date;
  /** What its rule takes it for; null where it says nothing that could be wrong. */
  class: RestrictionClass | null;
  severity: Severity;
  /** Whether its rule opens a case. */
  opensCase: boolean;
  types: readonly string[];
  /** Null when no end was named. */
  expiresAt: Date | null;
  violationType: string | null;
  remediation: string | null;
  messagingState: string | null;
  /** The platform's own words, by name. */
  values: Readonly<Record<string, string>>;
};

/** What a person said beside the signals: that the restriction a signal told of was over, and since when. */
export type SaidOver = { signalId: string; at: Date; how: string };
