/** Meta's envelope, in all its shapes: batches, nested leftovers, or a bare change. */
import type { Signal, SignalSource } from "../signal";
import { changeKey, numbered } from "../signal-key";
import { child, items, read, type Spot } from "./loose-json";
import type { Origin } from "./make-signal";
import { readChange } from "./read-change";
import { deliveredIn } from "./read-errors";
import { readInstant } from "./read-instant";

/** How one change is read; Gupshup passes Meta's envelope on with changes of its own inside. */
type ReadOne = typeof readChange;

export const isMetaEnvelope = (spot: Spot): boolean =>
  child(spot, "entry") !== null ||
  read(child(spot, "object"))?.value.startsWith("whatsapp") === true;

/** What was delivered anywhere in the same delivery did not fail elsewhere in it. */
export function readMeta(
  spot: Spot,
  source: SignalSource = "meta",
  readOne: ReadOne = readChange,
): Signal[] {
  const object = read(child(spot, "object"))?.value ?? "whatsapp";
  const changes: EntryChange[] = items(child(spot, "entry")).flatMap((entry) =>
    changesOf(entry).map((change) => ({
      ...change,
      account: object.startsWith("whatsapp") ? child(entry, "id") : null,
      time: read(child(entry, "time"))?.value ?? "",
    })),
  );
  const delivered = new Set(changes.flatMap(({ value }) => deliveredIn(value)));
  return changes.flatMap((change) => readEntryChange(change, source, readOne, delivered));
}

/** Null where the envelope is about something else of Meta's, such as a page. */
type EntryChange = { account: Spot | null; time: string; value: Spot; field: string };

function changesOf(entry: Spot): Pick<EntryChange, "value" | "field">[] {
  const changes = items(child(entry, "changes"));
  if (changes.length === 0) {
    const value = child(entry, "value") ?? entry;
    return [{ value, field: fieldOf(entry, value) }];
  }
  return changes.map((change) => {
    const value = child(change, "value") ?? change;
    return { value, field: fieldOf(change, value, entry) };
  });
}

/** The name of the field slips into the value, or stands on the entry, in some samples. */
function fieldOf(...places: Spot[]): string {
  const found = places.flatMap((place) => read(child(place, "field")) ?? []);
  return found[0]?.value ?? "";
}

function readEntryChange(
  { account, time, value, field }: EntryChange,
  source: SignalSource,
  readOne: ReadOne,
  delivered: ReadonlySet<string>,
): Signal[] {
  const origin: Origin = {
    source,
    happenedAt: readInstant(time),
    key: changeKey({
      source,
      field,
      entryId: read(account)?.value ?? "",
      entryTime: time,
      value: value.value,
    }),
  };
  return numbered(readOne(value, field, account, origin, delivered));
}
