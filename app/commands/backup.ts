/** `npm run backup FILE`: one archive of everything, also while the app runs. */
import { existsSync } from "node:fs";
import { writeBackup } from "~/platform/backup/write-backup.server";
import { openDataFolder } from "~/platform/data-folder.server";
import { accessDatabase } from "~/platform/database/database-access.server";
import { callersFolder, env } from "~/platform/env.server";
import { fromProject } from "~/platform/project-folder.server";
import { secretsPath } from "~/platform/secrets.server";
import { fileArgument } from "./file-argument";
import { runCommand } from "./run-command";

await runCommand(async (args) => {
  const file = fileArgument(args, callersFolder());
  if (!file) return "Name the file to write, like: npm run backup reinstate-monday.zip";
  if (existsSync(file)) return `${file} exists already. Name a file that does not.`;

  const settings = env();
  const path = fromProject(settings.DATA_DIR);
  if (!existsSync(secretsPath(path))) return `There is no installation in ${path}.`;

  const folder = await openDataFolder(path);
  const { connection, leave } = await accessDatabase(settings, folder);
  try {
    const { tables, members } = await writeBackup(connection, folder, file);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const evidence = Object.keys(members).filter((name) => name.startsWith("evidence/"));
    console.log(
      `Wrote ${file}: ${rows} rows and ${evidence.length} evidence files. It holds the secrets of this installation: keep it where only you can read it.`,
    );
  } finally {
    await leave();
  }
});
