/**
 * The connection to PostgreSQL. Importing this connects to nothing: whoever opens the installation
 * calls `connectDatabase` once it knows where the database is, and the first query connects.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

import { type Prisma, PrismaClient } from "~prisma/generated/client";
import { askingInTurn } from "./database/one-at-a-time.server";
import { log } from "./log.server";
import { processWide } from "./process-wide.server";

/** A client or a transaction on it: what queries and commands take. */
export type Tx = Prisma.TransactionClient;

const held = processWide<pg.Pool>("database-pool");

/** The pool under `db`, for bulk paths, LISTEN and the job queue. */
export function pool(): pg.Pool {
  if (!held.value) throw new Error("The database is not open: call openInstallation first.");
  return held.value;
}

/** Opens the pool that `db` and `pool()` use from now on. */
export function connectDatabase(connection: pg.PoolConfig): pg.Pool {
  if (held.value) throw new Error("The database is already open in this process.");
  const opened = new pg.Pool({ application_name: "reinstate", ...connection });
  opened.on("error", (err) => {
    if (!opened.ending) log.warn({ err }, "An idle database connection was lost");
  });
  // A lost connection in use fails its query; without this listener it would end the process.
  opened.on("connect", (client) => client.on("error", () => {}));
  held.value = opened;
  return opened;
}

/** Closes every connection of `db` and `pool()`, after the queries under way. */
export async function disconnectDatabase(): Promise<void> {
  await db.$disconnect();
  const closing = held.value;
  held.value = undefined;
  await closing?.end();
}

export const db = new PrismaClient({
  adapter: {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => askingInTurn(await new PrismaPg(pool()).connect()),
  },
  errorFormat: "minimal",
});
