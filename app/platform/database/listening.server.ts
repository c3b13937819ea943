/** One connection that hears what PostgreSQL is told to pass on (LISTEN), and comes back when it is lost. */
import pg from "pg";
import { pool } from "~/platform/db.server";
import { log } from "~/platform/log.server";

export type Ear = {
  hear: (channel: string, payload: string) => void;
  /** It listens: at first, and again after it may have missed something. */
  listens: () => void;
};

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2000;
/** A connection that died without a word is noticed by asking. */
const ASK_EVERY = 15_000;
const PATIENCE = 5000;

/** @param channels names in lower case, ours alone */
export function listenTo(channels: readonly string[], { hear, listens }: Ear): { stop(): void } {
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
    const opened = new pg.Client({ ...pool().options, ...withPassword(), ...CHOICES });
    client = opened;
    opened.on("error", () => lose(opened));
    opened.on("end", () => lose(opened));
    opened.on("notification", ({ channel, payload = "" }) => hear(channel, payload));
    try {
      await opened.connect();
      await opened.query(channels.map((channel) => `LISTEN ${channel}`).join("; "));
      if (isStopped || client !== opened) return;
      pause = FIRST_PAUSE;
      listens();
    } catch (err) {
      log.debug({ err }, "Cannot listen to the database just now");
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
    stop() {
      isStopped = true;
      clearTimeout(again);
      clearInterval(asking);
      const last = client;
      client = undefined;
      void last?.end().catch(() => {});
    },
  };
}

const CHOICES = {
  application_name: "reinstate listener",
  keepAlive: true,
  query_timeout: PATIENCE,
  connectionTimeoutMillis: PATIENCE,
};

/** The pool hides its password from copies of its options. */
const withPassword = () => ({ password: pool().options.password });
