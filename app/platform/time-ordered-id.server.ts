/** UUIDs of version 7, made here: later ones sort after earlier ones, so that indexes grow at their end. */
import { randomUUID } from "node:crypto";

export function timeOrderedId(at: number = Date.now()): string {
  const time = at.toString(16).padStart(12, "0");
  const random = randomUUID().slice("xxxxxxxx-xxxx-4".length);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random}`;
}
