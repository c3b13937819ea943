/** The other front door: works off jobs, seals what was recorded, and reads mailboxes. In the app's process by default. */
import { EventEmitter } from "node:events";
import { Logger, run, type TaskList, type WorkerPool } from "graphile-worker";
import { sealEvents } from "~/features/audit/seal-events.server";
import { watchMailboxes } from "~/features/mailroom/fetching/watch-mailboxes.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { poolForJobs } from "~/platform/database/pool-for-jobs.server";
import { db, pool } from "~/platform/db.server";
import { PutOff, untilEnding } from "~/platform/giving-way.server";
import { enqueue, type JobPayload } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { inLongPlace } from "~/platform/long-work.server";
import { presently } from "~/platform/moment.server";
import { keepPresent, nameOfWorker } from "~/platform/worker-presence.server";

type Job = {
  default: (payload: unknown) => Promise<void>;
  /** When it runs by itself, as a cron pattern in UTC. Of several workers one does. */
  schedule?: string;
  /** It may go on for many minutes. */
  isLong?: boolean;
};

const SEAL_EVERY = 400;
const CONCURRENT_JOBS = 3;
const LONG_JOBS = 2;
/** Long work that found no place comes back so much later. */
const LATER_MS = 3_000;

const jobs = import.meta.glob<Job>("./jobs/*.ts", { eager: true });

const named = Object.entries(jobs).map(
  ([file, job]) => [file.replace(/^.*\/|\.ts$/g, ""), job] as const,
);

/** What was put off is enqueued again, for a worker that goes on. */
function tasksUntil(ending: AbortSignal): TaskList {
  const taskOf =
    (name: string, { default: work, isLong = false }: Job) =>
    async (payload: unknown) => {
      const doIt = () => presently(() => untilEnding(ending, () => work(payload)));
      try {
        if (!isLong) return await doIt();
        if (await inLongPlace(LONG_JOBS, doIt)) return;
        const runAt = new Date(Date.now() + LATER_MS);
        await enqueue(db, name, payload as JobPayload, { key: `${name} later`, runAt });
      } catch (cause) {
        if (!(cause instanceof PutOff)) throw cause;
        await enqueue(db, name, payload as JobPayload);
      }
    };
  return Object.fromEntries(named.map(([name, job]) => [name, taskOf(name, job)]));
}

const crontab = named
  .flatMap(([name, { schedule }]) => (schedule ? [`${schedule} ${name}`] : []))
  .join("\n");

/**
 * Long work that a killed worker left, or that a database which went away broke off, is gone on with at
 * once, not at the next minute. Once more soon after: what held it may need a moment to fall.
 */
async function takeUpLongWork(): Promise<number> {
  const long = named.filter(([, { isLong, schedule }]) => isLong && schedule);
  for (const [name] of long) {
    await enqueue(db, name, {}, { key: `${name} at start` });
    const runAt = new Date(Date.now() + LATER_MS);
    await enqueue(db, name, {}, { key: `${name} soon after start`, runAt });
  }
  return long.length;
}

export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const ending = new AbortController();
  const events = new EventEmitter();
  const present: ReturnType<typeof keepPresent>[] = [];
  events.on("pool:create", ({ workerPool }: { workerPool: WorkerPool }) => {
    workerPool.id = nameOfWorker(workerPool.id);
    present.push(keepPresent(workerPool.id));
  });
  await takeUpLongWork();
  const runner = await run({
    pgPool: poolForJobs(pool()),
    taskList: tasksUntil(ending.signal),
    crontab,
    concurrency: CONCURRENT_JOBS,
    noHandleSignals: true,
    noPreparedStatements: true,
    events,
    logger: new Logger(() => (level, message) => {
      if (level === "error") log.error(message);
      else if (level === "warning") log.warn(message);
    }),
  });
  const stopSealing = keepSealing();
  const stopReading = watchMailboxes();

  return {
    async stop() {
      ending.abort();
      await stopReading();
      await stopSealing();
      await runner.stop();
      for (const { stop } of present) await stop();
    },
  };
}

/**
 * Seals and tells people, again and again, one batch after the other, until stopped. Nobody asks the
 * database more often, so that this is who sees it go and come back.
 */
function keepSealing(): () => Promise<void> {
  let stopped = false;
  let wasAway = false;
  let waiting: NodeJS.Timeout;
  let round: Promise<void> = Promise.resolve();

  const next = async () => {
    const sealed = await attempt(sealEvents, "Sealing recorded events failed");
    const told = await attempt(notifyOfEvents, "Telling people of events failed");
    if (sealed === "away") wasAway = true;
    else if (wasAway) wasAway = (await attempt(takeUpLongWork, "Going on failed")) === "away";
    const isBusy = [sealed, told].some((done) => done !== "away" && done > 0);
    if (!stopped) waiting = setTimeout(begin, isBusy ? 0 : SEAL_EVERY);
  };
  const begin = () => {
    round = next();
  };
  begin();

  return async () => {
    stopped = true;
    clearTimeout(waiting);
    await round;
  };
}

/** How much was done, or that the database is away; what failed is tried again in the next round. */
async function attempt(work: () => Promise<number>, failure: string): Promise<number | "away"> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseAway(error)) return "away";
    log.error({ err: error }, failure);
    return 0;
  }
}
