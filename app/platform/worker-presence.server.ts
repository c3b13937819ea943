/**
 * Tells living workers from dead ones. Each holds a lock of the database by its name for as long as
 * it lives; what a killed one had in hand is taken up by others. Without that the queue waits four
 * hours before it believes that a worker is gone. Its name carries the mark of its process: who is on
 * the same machine sees at once that it is dead, and everybody else once it was absent for long.
 */
import type pg from "pg";
import { keepConnection } from "./database/lasting-connection.server";
import { log } from "./log.server";
import { isGone, markOfProcess } from "./process-mark.server";

/** Half of the lock's key; the other half is the worker's name. */
const LOCKS = 7_246_001;
const LOOK_EVERY = 10_000;
/** Whoever lives and lost the database for a moment is back long before. */
const PATIENCE = 45_000;

/** @param name unlike that of any other worker, without a colon */
export function nameOfWorker(name: string): string {
  const mark = markOfProcess();
  return mark ? `${name}:${mark}` : name;
}

const isDead = (worker: string): boolean => isGone(worker.split(":")[1] ?? "");

/** @param worker the name under which the queue locks what this process has in hand */
export function keepPresent(worker: string): { stop(): Promise<void> } {
  let standing: pg.Client | undefined;
  let missing = new Map<string, number>();
  const look = () => {
    if (!standing) return;
    freeJobsOfTheDead(standing, missing, performance.now()).catch((err) =>
      log.debug({ err }, "Dead workers were not looked for"),
    );
  };

  const kept = keepConnection({
    name: "reinstate worker",
    prepare: (client) => presentAs(client, worker),
    stands(client) {
      standing = client;
      // While the database was away nobody could be seen.
      missing = new Map();
      look();
    },
  });
  const looking = setInterval(look, LOOK_EVERY);
  looking.unref();

  return {
    async stop() {
      clearInterval(looking);
      await kept.stop();
    },
  };
}

type Asks = Pick<pg.ClientBase, "query">;

/** A machine that lost its power says no goodbye: PostgreSQL asks whether it is there. */
const ASK_WHETHER_THERE =
  "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3";

/** Takes the lock that says that this worker lives, until the connection ends. */
export async function presentAs(client: Asks, worker: string): Promise<void> {
  await client.query(ASK_WHETHER_THERE);
  await client.query("SELECT pg_advisory_lock_shared($1, hashtext($2))", [LOCKS, worker]);
}

const ABSENT = `SELECT DISTINCT locked_by AS worker FROM graphile_worker._private_jobs
  WHERE locked_by IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 2 AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid = $1::bigint::oid
      AND objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`;

/**
 * One look. A worker that holds jobs and is absent is dead where its process is known to be gone, or
 * once it was absent at every look for `PATIENCE`.
 * @param missing since when each is absent, kept from look to look
 * @param now in milliseconds, of a clock that only goes forward
 */
export async function freeJobsOfTheDead(
  client: Asks,
  missing: Map<string, number>,
  now: number,
): Promise<void> {
  const { rows } = await client.query<{ worker: string }>(ABSENT, [LOCKS]);
  const absent = rows.map(({ worker }) => worker);
  for (const known of [...missing.keys()]) if (!absent.includes(known)) missing.delete(known);
  for (const worker of absent) if (!missing.has(worker)) missing.set(worker, now);
  const dead = absent.filter(
    (worker) => isDead(worker) || now - (missing.get(worker) ?? now) >= PATIENCE,
  );
  if (dead.length === 0) return;
  await client.query("SELECT graphile_worker.force_unlock_workers($1)", [dead]);
  log.warn({ workers: dead }, "What dead workers had in hand is taken up again");
}
