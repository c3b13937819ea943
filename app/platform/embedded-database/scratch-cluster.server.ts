/**
 * A database server for tests and for writing migrations. It keeps its folder between runs, so a run
 * that was killed leaves nothing that the next one cannot use, and several runs share it. What it
 * holds is worthless: it trades safety for speed.
 */
import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openDataFolder } from "~/platform/data-folder.server";
import type { DatabaseAccess } from "~/platform/database/database-access.server";
import { projectFolder } from "~/platform/project-folder.server";
import { clusterPlace } from "./cluster-place.server";
import { ownDatabase } from "./database-owner.server";
import { embeddedBinaries } from "./embedded-binaries.server";

const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};

export async function openScratchCluster(): Promise<DatabaseAccess> {
  const mine = `${projectFolder}\0${process.getuid?.() ?? ""}`;
  const key = createHash("sha256").update(mine).digest("hex").slice(0, 12);
  const path = join(tmpdir(), `reinstate-scratch-${key}`);
  try {
    return await open(path);
  } catch {
    // A machine that lost power leaves a cluster without fsync in pieces.
    await rm(path, { recursive: true, force: true });
    return open(path);
  }
}

async function open(path: string): Promise<DatabaseAccess> {
  const folder = await openDataFolder(path);
  const place = await clusterPlace(folder.path);
  const binaries = await embeddedBinaries(place.user, place.around);
  return ownDatabase({ place, binaries, settings: SETTINGS });
}

/** Runs statements on the server's own database: creating and dropping the others. */
export async function onServer<T>(
  { connection }: Pick<DatabaseAccess, "connection">,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: "reinstate scratch" });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
