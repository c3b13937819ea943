/**
 * The pool as the job queue sees it. The queue writes what became of a job without waiting for it:
 * an error that it does not know as passing would end the process. So whatever means that
 * PostgreSQL is away carries the one code that the queue waits on and tries again.
 */
import type { Pool, PoolClient } from "pg";
import { isDatabaseAway } from "./database-away.server";

/** cannot_connect_now */
const COMES_BACK = "57P03";

export const poolForJobs = (pool: Pool): Pool =>
  replacing(pool, "connect", (...given: unknown[]) =>
    // Whoever gives a callback listens, and reconnects by itself.
    given.length > 0
      ? Reflect.apply(pool.connect, pool, given)
      : pool.connect().then(clientForJobs, asPassing),
  );

const clientForJobs = (client: PoolClient): PoolClient =>
  replacing(client, "query", (...given: unknown[]) => {
    const asked: unknown = Reflect.apply(client.query, client, given);
    return asked instanceof Promise ? asked.catch(asPassing) : asked;
  });

/** The same object but for one of its functions. */
const replacing = <T extends object>(
  object: T,
  name: keyof T,
  other: (...given: unknown[]) => unknown,
): T =>
  new Proxy(object, {
    get(target, key) {
      if (key === name) return other;
      const found: unknown = Reflect.get(target, key);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });

function asPassing(error: unknown): never {
  if (!isDatabaseAway(error)) throw error;
  const { message } = error as Error;
  throw Object.assign(new Error(message, { cause: error }), { code: COMES_BACK });
}
