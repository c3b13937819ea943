/** A PostgreSQL somebody else runs, named by DATABASE_URL. Complaints never repeat the password. */
import pg from "pg";

import { OperatorProblem } from "~/platform/operator-problem";

const OLDEST_MAJOR = 15;

const REASONS: Record<string, string> = {
  ENOTFOUND: "no machine has that name",
  EAI_AGAIN: "the name could not be looked up",
  ECONNREFUSED: "nothing listens there",
  ENOENT: "nothing listens there",
  ETIMEDOUT: "it did not answer",
  EHOSTUNREACH: "there is no way to that machine",
  ENETUNREACH: "there is no way to that machine",
  "28P01": "it refused the user name or the password",
  "28000": "it does not let this user in",
  "3D000": "there is no database of that name",
  "53300": "it has no connection left to give",
  "57P03": "it is starting or stopping",
};

/** Checks that the database answers, is recent enough and stores Unicode. */
export async function checkExternalDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  const place = `The database "${client.database}" at ${client.host}:${client.port}`;
  try {
    await client.connect();
  } catch (error) {
    throw new OperatorProblem(
      `${place} could not be reached: ${reason(error as Error)}. Check DATABASE_URL.`,
    );
  }
  try {
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding",
    );
    const { major, encoding } = rows[0];
    if (major < OLDEST_MAJOR) {
      throw new OperatorProblem(
        `${place} is PostgreSQL ${major}. Reinstate needs PostgreSQL ${OLDEST_MAJOR} or newer.`,
      );
    }
    if (encoding !== "UTF8") {
      throw new OperatorProblem(`${place} stores text as ${encoding}. Create it with UTF8.`);
    }
  } finally {
    await client.end();
  }
}

function reason(error: Error & { code?: string; errors?: { code?: string }[] }): string {
  const code = error.code ?? error.errors?.[0]?.code ?? "";
  if (/timeout/i.test(error.message)) return "it did not answer";
  return REASONS[code] ?? (code ? `it answered with ${code}` : "it answered with something else");
}
