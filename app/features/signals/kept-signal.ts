/** A signal in the columns it is kept in. */
import type { AssetRef, Signal } from "~/features/enforcement/signal";
import { storable } from "./storable";

export type SignalFacts = {
  source: string;
  kind: string;
  severity: string;
  /** When it happened; where nobody said, when it arrived. */
  happenedAt: Date;
  happenedIsTold: boolean;
  refs: readonly AssetRef[];
  restrictionTypes: string[];
  expiresAt: Date | null;
  violationType: string | null;
  remediation: string | null;
  messagingState: string | null;
  values: Signal["values"];
  unknowns: Signal["unknowns"];
};

export function signalFacts(signal: Signal, receivedAt: Date): SignalFacts {
  const { source, kind, severity, restrictions, violationType, remediation, values } = signal;
  return {
    happenedAt: signal.happenedAt ?? receivedAt,
    happenedIsTold: signal.happenedAt !== null,
    expiresAt: lastEnd(restrictions.map(({ expiresAt }) => expiresAt)),
    ...storable({
      source,
      kind,
      severity,
      refs: signal.assets,
      restrictionTypes: [...new Set(restrictions.map(({ type }) => type))].sort(),
      violationType,
      remediation,
      messagingState: signal.messagingState,
      unknowns: signal.unknowns,
      values,
    }),
  };
}

/** When all of it is over. Null as soon as one part names no end: an end is never made up. */
function lastEnd(ends: readonly (Date | null)[]): Date | null {
  const told = ends.filter((end) => end !== null);
  if (told.length === 0 || told.length < ends.length) return null;
  return new Date(Math.max(...told.map((end) => end.getTime())));
}
