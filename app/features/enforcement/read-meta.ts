/** Meta's envelope, in all its shapes: batches, nested leftovers, or a bare change. */
import { child, items, read, type Spot } from "./loose-json";
import { readChange } from "./read-change";
import { readInstant } from "./read-instant";
import type { Signal } from "./signal";

export const isMetaEnvelope = (spot: Spot): boolean => child(spot, "entry") !== null;

export function readMeta(spot: Spot): Signal[] {
  return items(child(spot, "entry")).flatMap(readEntry);
}

function readEntry(entry: Spot): Signal[] {
  const changes = items(child(entry, "changes"));
  const account = child(entry, "id");
  const happenedAt = readInstant(read(child(entry, "time"))?.value);
  const origin = { source: "meta" as const, happenedAt };
  if (changes.length === 0) return readChange(child(entry, "value") ?? entry, "", account, origin);

  return changes.flatMap((change) => {
    const value = child(change, "value") ?? change;
    const field = read(child(change, "field") ?? child(value, "field") ?? child(entry, "field"));
    return readChange(value, field?.value ?? "", account, origin);
  });
}
