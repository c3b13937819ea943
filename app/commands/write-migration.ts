/**
 * `npm run migration:write NAME` writes the next migration: what schema.prisma says beyond the
 * migrations there are. Review the SQL, and add by hand what Prisma cannot say (app/README.md).
 */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { migrationsFolder } from "~/platform/database/migrations.server";
import { runCommand } from "./run-command";
import { schemaDrift } from "./schema-drift";

const LOCKFILE =
  '# Tells the Prisma CLI which database these files are for.\nprovider = "postgresql"\n';

const timestamp = (at: Date) => at.toISOString().replaceAll(/\D/g, "").slice(0, 14);

await runCommand(async ([name = ""]) => {
  if (!/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
    return "Name the migration in lower case, like: npm run migration:write add-customer-notes";
  }
  await mkdir(migrationsFolder, { recursive: true });
  const lockfile = join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lockfile)) await writeFile(lockfile, LOCKFILE);

  const sql = await schemaDrift();
  const folder = join(migrationsFolder, `${timestamp(new Date())}_${name.replaceAll("-", "_")}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql || "-- Nothing that schema.prisma can say.\n");
  console.log(`Wrote ${join(folder, "migration.sql")}. Read it before you commit it.`);
});
