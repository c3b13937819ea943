/** How one event is bound to the chain before it. Changing a byte of any event changes every later link. */
import { createHash } from "node:crypto";

export type ChainedEvent = {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  subjectKind: string;
  subjectId: string;
  caseId: string | null;
  kind: string;
  detail: unknown;
  happenedAt: Date | null;
  happenedZone: string | null;
};

export const CHAIN_START = Buffer.alloc(32);

/** SHA-256 over the link before and every column of the event, in a fixed order. */
export function chainHash(before: Uint8Array, event: ChainedEvent): Buffer {
  const columns = [
    event.id,
    event.at.toISOString(),
    event.actorKind,
    event.actorId,
    event.actorName,
    event.subjectKind,
    event.subjectId,
    event.caseId,
    event.kind,
    sorted(event.detail),
    event.happenedAt?.toISOString() ?? null,
    event.happenedZone,
  ];
  return createHash("sha256").update(before).update(JSON.stringify(columns)).digest();
}

/** The database keeps objects in its own key order, so the hash is taken over sorted keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
