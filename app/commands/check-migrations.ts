/** Fails when schema.prisma and the migrations have drifted apart. Part of `npm run check`. */
import { runCommand } from "./run-command";
import { schemaDrift } from "./schema-drift";

await runCommand(async () => {
  const sql = await schemaDrift();
  if (sql) {
    return `schema.prisma and the migrations differ. Run npm run migration:write NAME, or correct one of them. Missing:\n\n${sql}`;
  }
  console.log("schema.prisma and the migrations are in step.");
});
