/** UUIDs of version 7, made here: later ones sort after earlier ones, so that indexes grow at their end. */
import { randomInt, randomUUID } from "node:crypto";

/** How far counting within one millisecond begins from nought, and how far it goes: 12 bits. */
const BEGINNINGS = 1024;
const MOST = 4096;

let last = 0;
let count = 0;

/** Those of one process sort in the order in which they were made, also within a millisecond. */
export function timeOrderedId(at: number = Date.now()): string {
  count = at === last ? (count + 1) % MOST : randomInt(BEGINNINGS);
  last = at;
  const time = at.toString(16).padStart(12, "0");
  const place = count.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}${randomUUID().slice("xxxxxxxx-xxxx-4xxx".length)}`;
}
