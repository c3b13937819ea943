/** What makes a signal the same signal, however often and in whatever company it comes. */
import { createHash } from "node:crypto";
import type { Signal } from "~/features/enforcement/signal";
import { signalKey } from "~/features/enforcement/signal-key";

/** SHA-256 of what identifies it at its sender. */
export const signalHash = (signal: Signal): Uint8Array<ArrayBuffer> => keyHash(signalKey(signal));

export const keyHash = (key: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(key).digest());
