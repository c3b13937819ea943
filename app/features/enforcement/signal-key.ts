/**
 * The key under which an event counts once, however often and in whatever order it is delivered: the
 * provider's own id where there is one, else field + entry.id + entry.time + the value itself
 * (no provider documents a key of its own for Meta's changes). Canonical text, hashed by whoever
 * stores it.
 */
import { isRecord } from "./reading/loose-json";
import type { Signal, SignalSource } from "./signal";

const DEEPEST = 200;

type Change = {
  source: SignalSource;
  field: string;
  entryId: string;
  /** Empty for `messages` and `user_preferences`, which carry none. */
  entryTime: string;
  value: unknown;
};

export const changeKey = ({ source, field, entryId, entryTime, value }: Change): string =>
  [source, field, entryId, entryTime, canonicalJson(value)].join("|");

/** An event whose provider gives it an id of its own. */
export const eventKey = (source: SignalSource, id: string): string => `${source}|id|${id}`;

/** One event may tell several things; each keeps its place in the event. */
export const signalKey = ({ key }: Signal): string => key;

/** The same text for the same content, whatever the order of the fields. */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return '"…"';
  if (Array.isArray(value)) {
    return `[${value.map((each) => canonicalJson(each, depth + 1)).join(",")}]`;
  }
  if (isRecord(value)) {
    const fields = Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name], depth + 1)}`);
    return `{${fields.join(",")}}`;
  }
  if (typeof value === "bigint") return String(value);
  return JSON.stringify(value) ?? "null";
}

/** Tells the second and later signals of one event from the first. */
export function numbered(signals: readonly Signal[]): Signal[] {
  return signals.map((signal, index) =>
    index === 0 ? signal : { ...signal, key: `${signal.key}#${index}` },
  );
}
