/** What schema.prisma says beyond the migrations, found by applying them to a database of its own. */
import { applyMigrations } from "~/platform/database/migrations.server";
import { onServer, openScratchCluster } from "~/platform/embedded-database/scratch-cluster.server";
import { missingSql } from "./schema-engine";

export async function schemaDrift(): Promise<string> {
  const cluster = await openScratchCluster();
  const database = `drift_${process.pid}`;
  const connection = { ...cluster.connection, database };
  try {
    await onServer(cluster, (client) => client.query(`CREATE DATABASE ${database}`));
    await onServer({ connection }, (client) => applyMigrations(client));
    return await missingSql(connection);
  } finally {
    await onServer(cluster, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${database} (FORCE)`),
    );
    await cluster.leave();
  }
}
