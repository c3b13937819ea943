import { expect, it } from "vitest";

import { pool } from "~/platform/db.server";

const tables = () =>
  pool().query(
    "SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = '_prisma_migrations'",
  );

it("is a database of its own", async () => {
  const { rows } = await pool().query("SELECT current_database() AS name");

  expect(rows[0].name).toMatch(/^test_\d+_\d+$/);
});

it("has the schema of the migrations", async () => {
  expect((await tables()).rowCount).toBe(1);
});

it.each([1, 2])("holds no job at the start of a test (%i)", async () => {
  const { rows } = await pool().query("SELECT count(*)::int AS jobs FROM graphile_worker.jobs");
  await pool().query("SELECT graphile_worker.add_job('nothing')");

  expect(rows[0].jobs).toBe(0);
});
