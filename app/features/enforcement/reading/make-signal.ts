/** Builds a signal with nothing left open: what a reader does not say is empty, never guessed. */
import { decideEffect } from "../decide-effect";
import type { ReadValue, Signal, SignalKind, SignalSource } from "../signal";

/** Where a piece came from, for whoever reads it; `key` names the event it belongs to. */
export type Origin = { source: SignalSource; happenedAt: Date | null; key: string };

type Told = Partial<Omit<Signal, "values" | "unknowns" | "severity" | "key">> & {
  kind: SignalKind;
  raw: unknown;
  /** Values that were not there may be passed as null. */
  values?: Readonly<Record<string, ReadValue | null | undefined>>;
  unknowns?: readonly (ReadValue | null | undefined)[];
};

export function makeSignal({ source, happenedAt, key }: Origin, told: Told): Signal {
  const values = Object.entries(told.values ?? {}).filter(
    (entry): entry is [string, ReadValue] => entry[1] !== null && entry[1] !== undefined,
  );
  const signal: Omit<Signal, "severity"> = {
    source,
    happenedAt,
    key,
    assets: [],
    restrictions: [],
    violationType: null,
    remediation: null,
    messagingState: null,
    ...told,
    values: Object.fromEntries(values),
    unknowns: (told.unknowns ?? []).filter((unknown) => unknown !== null && unknown !== undefined),
  };
  return { ...signal, severity: decideEffect(signal).severity };
}

/** An answer that follows from a value: it stands at the same place. */
export const because = (value: string, from: ReadValue | null | undefined): ReadValue | null =>
  from ? { value, field: from.field } : null;

/** A value of an open set that is not in the list we know. */
export const unlisted = (
  found: ReadValue | null | undefined,
  isKnown: (value: string) => boolean,
): ReadValue | null => (found && !isKnown(found.value) ? found : null);
