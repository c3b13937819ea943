/** Builds a signal with nothing left open: what a reader does not say is empty, never guessed. */
import type { Severity } from "~templates/rules/vocabulary";
import type { ReadValue, Signal, SignalKind, SignalSource } from "./signal";

/** Where a piece came from, for whoever reads it. */
export type Origin = { source: SignalSource; happenedAt: Date | null };

type Told = Partial<Omit<Signal, "values">> & {
  kind: SignalKind;
  raw: unknown;
  /** Values that were not there may be passed as null. */
  values?: Readonly<Record<string, ReadValue | null | undefined>>;
};

const CRITICAL: readonly SignalKind[] = [
  "disabled",
  "lock",
  "disable_scheduled",
  "account_deleted",
  "security",
];
const WARNING: readonly SignalKind[] = [
  "violation",
  "warning",
  "restriction_started",
  "template_paused",
  "template_flagged",
  "template_disabled",
  "connectivity",
];

export function makeSignal({ source, happenedAt }: Origin, told: Told): Signal {
  const values = Object.entries(told.values ?? {}).filter(
    (entry): entry is [string, ReadValue] => entry[1] !== null && entry[1] !== undefined,
  );
  return {
    source,
    happenedAt,
    severity: severityOf(told.kind),
    assets: [],
    restrictions: [],
    violationType: null,
    remediation: null,
    ...told,
    values: Object.fromEntries(values),
  };
}

function severityOf(kind: SignalKind): Severity {
  if (CRITICAL.includes(kind)) return "critical";
  return WARNING.includes(kind) ? "warning" : "info";
}

/** An answer that follows from a value: it stands at the same place. */
export const because = (value: string, from: ReadValue | null | undefined): ReadValue | null =>
  from ? { value, field: from.field } : null;
