/** Once per run: a database server, and on it a migrated template that every worker clones. */
import type pg from "pg";
import type { TestProject } from "vitest/node";
import { dropTestDatabases, migratedTemplate, openTestServer } from "./test-server";

declare module "vitest" {
  export interface ProvidedContext {
    database: { connection: pg.ClientConfig; template: string; run: number };
  }
}

export default async function setUp(project: TestProject) {
  const server = await openTestServer();
  await dropTestDatabases(server);
  const template = await migratedTemplate(server);
  project.provide("database", { connection: server.connection, template, run: process.pid });

  return async () => {
    await dropTestDatabases(server);
    await server.leave();
  };
}
