/** The way to the database of an installation: the one DATABASE_URL names, else the embedded one. */
import type pg from "pg";
import type { DataFolder } from "~/platform/data-folder.server";
import { clusterPlace } from "~/platform/embedded-database/cluster-place.server";
import { ownDatabase } from "~/platform/embedded-database/database-owner.server";
import { embeddedBinaries } from "~/platform/embedded-database/embedded-binaries.server";
import type { Env } from "~/platform/env.server";
import { checkExternalDatabase } from "./external-database.server";

export type DatabaseAccess = {
  connection: pg.ClientConfig;
  /** Ends the use of the database; the embedded one stops when nobody else uses it. */
  leave(): Promise<void>;
};

export async function accessDatabase(
  settings: Pick<Env, "DATABASE_URL">,
  folder: DataFolder,
): Promise<DatabaseAccess> {
  const url = settings.DATABASE_URL;
  if (url) {
    await checkExternalDatabase(url);
    return { connection: { connectionString: url }, leave: async () => {} };
  }
  const place = await clusterPlace(folder.path);
  const binaries = await embeddedBinaries(place.user, place.around);
  const { connection, leave } = await ownDatabase({ place, binaries });
  return { connection: { ...connection, application_name: undefined }, leave };
}
