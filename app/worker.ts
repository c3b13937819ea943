/** The other front door: works off jobs and seals what was recorded. In the app's process by default. */
import { Logger, run, type TaskList } from "graphile-worker";
import { sealEvents } from "~/features/audit/seal-events.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { pool } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { presently } from "~/platform/moment.server";

type Job = {
  default: (payload: unknown) => Promise<void>;
  /** When it runs by itself, as a cron pattern in UTC. Of several workers one does. */
  schedule?: string;
};

const SEAL_EVERY = 400;
const CONCURRENT_JOBS = 3;

const jobs = import.meta.glob<Job>("./jobs/*.ts", { eager: true });

const named = Object.entries(jobs).map(
  ([file, job]) => [file.replace(/^.*\/|\.ts$/g, ""), job] as const,
);

const taskList: TaskList = Object.fromEntries(
  named.map(([name, { default: work }]) => [name, (payload) => presently(() => work(payload))]),
);

const crontab = named
  .flatMap(([name, { schedule }]) => (schedule ? [`${schedule} ${name}`] : []))
  .join("\n");

export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const runner = await run({
    pgPool: pool(),
    taskList,
    crontab,
    concurrency: CONCURRENT_JOBS,
    noHandleSignals: true,
    noPreparedStatements: true,
    logger: new Logger(() => (level, message) => {
      if (level === "error") log.error(message);
      else if (level === "warning") log.warn(message);
    }),
  });
  const stopSealing = keepSealing();

  return {
    async stop() {
      await stopSealing();
      await runner.stop();
    },
  };
}

/** Seals and tells people, again and again, one batch after the other, until stopped. */
function keepSealing(): () => Promise<void> {
  let stopped = false;
  let waiting: NodeJS.Timeout;
  let round: Promise<void> = Promise.resolve();

  const next = async () => {
    const sealed = await attempt(sealEvents, "Sealing recorded events failed");
    const told = await attempt(notifyOfEvents, "Telling people of events failed");
    if (!stopped) waiting = setTimeout(begin, sealed + told > 0 ? 0 : SEAL_EVERY);
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

/** How much was done; nothing where it failed, and the next round tries again. */
async function attempt(work: () => Promise<number>, failure: string): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) log.error({ err: error }, failure);
    return 0;
  }
}
