/** What every provider's reader is made of. */
import type { ReadValue, Signal, SignalSource } from "../signal";
import { canonicalJson, eventKey } from "../signal-key";
import { assetById } from "./asset-refs";
import { child, isRecord, read, type Spot } from "./loose-json";
import { because, makeSignal, type Origin } from "./make-signal";
import { readInstant } from "./read-instant";

export type Provider = {
  source: SignalSource;
  recognises: (spot: Spot) => boolean;
  read: (spot: Spot) => Signal[];
};

export const text = (spot: Spot | null, ...names: string[]): string =>
  read(child(spot, ...names))?.value ?? "";

export const instantAt = (spot: Spot | null, ...names: string[]): Date | null =>
  readInstant(read(child(spot, ...names))?.value);

/** A field under exactly this spelling: some providers are told apart by nothing else. */
export const holds = (spot: Spot | null, ...names: string[]): boolean =>
  isRecord(spot?.value) && names.every((name) => Object.hasOwn(spot.value as object, name));

/** By the provider's own id for the event, else by the whole of it. */
export function originOf(
  source: SignalSource,
  spot: Spot,
  happenedAt: Date | null,
  id = "",
): Origin {
  const key = id ? eventKey(source, id) : `${source}|${canonicalJson(spot.value)}`;
  return { source, happenedAt, key };
}

/** The same piece with fields that its envelope's name fills in. */
export const extended = (spot: Spot, fields: Readonly<Record<string, unknown>>): Spot => ({
  value: { ...(isRecord(spot.value) ? spot.value : {}), ...fields },
  field: spot.field,
});

export const deletedAccount = (
  spot: Spot,
  type: ReadValue | null,
  origin: Origin,
  account: Spot | null,
): Signal =>
  makeSignal(origin, {
    kind: "account_deleted",
    assets: assetById("waba", account),
    values: {
      event: type,
      seen: because("gone", type),
      gone_how: because("ACCOUNT_DELETED", type),
    },
    raw: spot.value,
  });

/** Untouched, although a reader was given an extended copy. */
export const keepRaw = (signals: readonly Signal[], spot: Spot): Signal[] =>
  signals.map((signal) => ({ ...signal, raw: spot.value }));
