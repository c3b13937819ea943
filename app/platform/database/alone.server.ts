/**
 * Long work that one of several workers does at a time. The lock is its connection's, so that it falls
 * with a process that dies, and the next goes on.
 */
import type { PoolClient } from "pg";
import { pool } from "~/platform/db.server";

/** Apart from every other use of such locks. */
const SEED = 4;

/** Does the work, or nothing where another is at it. Works with the connection that holds the lock, or beside it. */
export async function alone(
  name: string,
  work: (client: PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool().connect();
  let isBroken = false;
  try {
    const { rows } = await client.query(
      "SELECT pg_try_advisory_lock(hashtextextended($1, $2)) AS held",
      [name, SEED],
    );
    if (!rows[0]?.held) return;
    await work(client);
    await client.query("SELECT pg_advisory_unlock(hashtextextended($1, $2))", [name, SEED]);
  } catch (cause) {
    isBroken = true;
    throw cause;
  } finally {
    client.release(isBroken);
  }
}
