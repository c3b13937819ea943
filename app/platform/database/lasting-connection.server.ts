/** One connection outside the pool that comes back when it is lost. */
import pg from "pg";
import { pool } from "~/platform/db.server";
import { log } from "~/platform/log.server";

type Use = {
  /** How PostgreSQL knows it. */
  name: string;
  /** What each new connection is told first. */
  prepare: (client: pg.Client) => Promise<unknown>;
  /** It stands: at first, and again after it was lost. */
  stands: (client: pg.Client) => void;
};

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2000;
/** A connection that died without a word is noticed by asking. */
const ASK_EVERY = 15_000;
const PATIENCE = 5000;

export function keepConnection({ name, prepare, stands }: Use): { stop(): Promise<void> } {
  let isStopped = false;
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE;

  const asking = setInterval(() => {
    const asked = client;
    asked?.query("SELECT 1").catch(() => lose(asked));
  }, ASK_EVERY);
  asking.unref();

  async function open() {
    const opened = new pg.Client({
      ...pool().options,
      ...withPassword(),
      ...CHOICES,
      application_name: name,
    });
    client = opened;
    opened.on("error", () => lose(opened));
    opened.on("end", () => lose(opened));
    try {
      await opened.connect();
      await prepare(opened);
      if (isStopped || client !== opened) return;
      pause = FIRST_PAUSE;
      stands(opened);
    } catch (err) {
      log.debug({ err, name }, "A connection to the database cannot be kept just now");
      lose(opened);
    }
  }

  function lose(lost: pg.Client) {
    if (client !== lost) return;
    client = undefined;
    void lost.end().catch(() => {});
    if (isStopped) return;
    again = setTimeout(() => void open(), pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  void open();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(again);
      clearInterval(asking);
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}

const CHOICES = {
  keepAlive: true,
  query_timeout: PATIENCE,
  connectionTimeoutMillis: PATIENCE,
};

/** The pool hides its password from copies of its options. */
const withPassword = () => ({ password: pool().options.password });
