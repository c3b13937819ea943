/** Signals as `signal:parse` prints them: one plain object each, in the order they were told. */
import type { MessagingState, SignalKind, SignalSource } from "~templates/rules/signal-kinds";
import type { Level, Severity } from "~templates/rules/vocabulary";
import { decideEffect, endOf } from "./decide-effect";
import { readPasted } from "./read-pasted";
import type { AssetRef, Signal } from "./signal";

export type SignalLine = {
  /** The path as it was given. */
  file: string;
  source: SignalSource;
  kind: SignalKind;
  severity: Severity;
  assets: readonly { level: Level; id: string }[];
  /** Canonical names; what an alias stood for. */
  restrictionTypes: readonly string[];
  /** ISO instant of the last end; null when any restriction is open, or nothing was said. */
  expiresAt: string | null;
  violationType: string | null;
  remediation: string | null;
  messagingState: MessagingState | null;
  opensCase: boolean;
  needsPerson: boolean;
  why: string;
};

export function signalLines(file: string, text: string): SignalLine[] {
  const signals = readPasted(text);
  return signals.length > 0
    ? signals.map((signal) => lineOf(file, signal))
    : [unreadableLine(file, "The file is empty.")];
}

function lineOf(file: string, signal: Signal): SignalLine {
  const { opensCase, needsPerson, severity, why } = decideEffect(signal);
  return {
    file,
    source: signal.source,
    kind: signal.kind,
    severity,
    assets: signal.assets.flatMap(assetOf),
    restrictionTypes: [...new Set(signal.restrictions.map(({ type }) => type))],
    expiresAt: endOf(signal)?.toISOString() ?? null,
    violationType: signal.violationType,
    remediation: signal.remediation,
    messagingState: signal.messagingState,
    opensCase,
    needsPerson,
    why: why.en,
  };
}

/** The platform's id, or else the number as it was written. */
function assetOf({ kind, externalId, writtenNumber }: AssetRef): { level: Level; id: string }[] {
  const id = externalId ?? writtenNumber;
  return id ? [{ level: kind, id }] : [];
}

/** A file that holds nothing to read is put before a person as well. */
export const unreadableLine = (file: string, problem: string): SignalLine => ({
  file,
  source: "generic",
  kind: "unknown",
  severity: "low",
  assets: [],
  restrictionTypes: [],
  expiresAt: null,
  violationType: null,
  remediation: null,
  messagingState: null,
  opensCase: false,
  needsPerson: true,
  why: problem,
});
