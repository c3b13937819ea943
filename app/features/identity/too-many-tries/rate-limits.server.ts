/** Counts tries in the database: shared by all processes, and kept over a restart. */
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { keyedHash } from "~/features/identity/keyed-hash.server";
import { pool } from "~/platform/db.server";
import { LIMITS, type LimitName } from "./limits";

/** Milliseconds until a try is possible again; 0 when this one was granted. */
export type Wait = number;

/** Uses up one try. Keys are stored as keyed hashes: nobody's address stands in the table. */
export async function takeTry(limit: LimitName, key: string): Promise<Wait> {
  try {
    await limiter(limit).consume(hashed(key));
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}

/** A try that was no guess does not count. */
export async function giveBackTry(limit: LimitName, key: string): Promise<void> {
  await limiter(limit).reward(hashed(key));
}

const hashed = (key: string) => keyedHash("rate-limit", key).toString("base64url");

/** One limiter per limit and pool; the pool is another one after the database was reopened. */
const limiters = new Map<LimitName, { pool: unknown; limiter: RateLimiterPostgres }>();

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  const current = pool();
  if (known?.pool === current) return known.limiter;

  const { tries, perSeconds } = LIMITS[name];
  const made = new RateLimiterPostgres({
    storeClient: current,
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    clearExpiredByTimeout: name === "sign-in-address",
    keyPrefix: name,
    points: tries,
    duration: perSeconds,
  });
  limiters.set(name, { pool: current, limiter: made });
  return made;
}
