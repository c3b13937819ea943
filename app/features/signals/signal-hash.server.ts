/** What makes a signal the same signal, however often and in whatever company it comes. */
import { createHash } from "node:crypto";
import type { Signal } from "~/features/enforcement/signal";

/** SHA-256 over the signal's canonical string. */
export const signalHash = (signal: Signal): Buffer =>
  createHash("sha256").update(canonical(signal)).digest();

const canonical = ({ source, kind, happenedAt, assets, raw }: Signal): string =>
  JSON.stringify([source, kind, happenedAt?.toISOString() ?? null, assets, sorted(raw)]);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
