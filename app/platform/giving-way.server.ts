/**
 * Long work gives way between two pieces when its process is asked to end, and is put off for another
 * worker. A job that works "until nothing waits" would else hold up the end for as long as there is work.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const ending = new AsyncLocalStorage<AbortSignal>();

/** Thrown where work stops early; what is done stays done. */
export class PutOff extends Error {}

/** Does the work; once `signal` aborts, the work stops at the next place where it gives way. */
export const untilEnding = <T>(signal: AbortSignal, work: () => T): T => ending.run(signal, work);

/** Said between two pieces, never within one. */
export function giveWay(): void {
  if (ending.getStore()?.aborted) throw new PutOff("Put off: the process ends");
}
