/** What makes a signal the same signal, however often and in whatever company it comes. */
import { createHash } from "node:crypto";
import type { Signal } from "~/features/enforcement/signal";

/** SHA-256 of what identifies it at its sender. */
export const signalHash = (signal: Signal): Uint8Array<ArrayBuffer> => keyHash(canonical(signal));

export const keyHash = (key: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(key).digest());

const canonical = ({ source, kind, happenedAt, assets, raw }: Signal): string =>
  JSON.stringify([source, kind, happenedAt?.toISOString() ?? null, assets, sorted(raw)]);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
