/** `npm run restore FILE`: makes an installation out of a backup, in an empty data folder. */
import { restoreBackup } from "~/platform/backup/restore-backup.server";
import { callersFolder, env } from "~/platform/env.server";
import { fromProject } from "~/platform/project-folder.server";
import { fileArgument } from "./file-argument";
import { runCommand } from "./run-command";

await runCommand(async (args) => {
  const file = fileArgument(args, callersFolder());
  if (!file) return "Name the backup to restore, like: npm run restore reinstate-monday.zip";

  const settings = env();
  if (settings.DATABASE_URL) {
    return "Restoring works with the embedded database. Unset DATABASE_URL, or restore that database with the tools of its server.";
  }
  const target = fromProject(settings.DATA_DIR);
  const { madeAt, tables } = await restoreBackup(file, target);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Restored ${rows} rows of ${madeAt} into ${target}. Start it with npm start.`);
});
