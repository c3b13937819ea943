/**
 * Keys lie in the data folder, what they seal in the database. A process that brought the keys of
 * another folder could open nothing that is sealed there, and would seal what nobody else can open.
 */
import { createHmac } from "node:crypto";
import type pg from "pg";
import { OperatorProblem } from "./operator-problem";
import { secrets } from "./secrets.server";

/** Throws OperatorProblem where this database knows other keys. The first to come leaves its mark. */
export async function matchKeys(pool: pg.Pool, dataFolder: string): Promise<void> {
  const { encryptionKey, contactHashKey } = secrets();
  const mark = createHmac("sha256", encryptionKey).update(`mark\0${contactHashKey}`).digest();
  await pool.query('INSERT INTO "KeyMark" (id, mark) VALUES (1, $1) ON CONFLICT DO NOTHING', [
    mark,
  ]);
  const { rows } = await pool.query<{ mark: Buffer }>('SELECT mark FROM "KeyMark" WHERE id = 1');
  if (rows[0]?.mark.equals(mark)) return;
  throw new OperatorProblem(
    `The keys in ${dataFolder} are not those that this database was filled with. Set DATA_DIR to the data folder of this installation (all its processes share one), or put its secrets.json back from a backup.`,
  );
}
