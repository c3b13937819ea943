/**
 * What time it is for the work at hand: now, except where a past moment is told
 * on purpose, as the sample installation does with its week of history.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const told = new AsyncLocalStorage<Date>();

export const moment = (): Date => new Date(told.getStore() ?? Date.now());

export const atMoment = <T>(at: Date, work: () => T): T => told.run(at, work);

/**
 * Now, whatever moment was told where this was set going. For jobs: they begin in an event of a
 * database connection, which remembers the moment it was opened in.
 */
export const presently = <T>(work: () => T): T => told.exit(work);
