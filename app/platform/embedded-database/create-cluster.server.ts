/**
 * Makes a new database cluster: initialised under another name and renamed when complete, so that
 * neither a crash nor a second first start leaves half of one.
 */
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { OperatorProblem } from "~/platform/operator-problem";
import type { ClusterPlace } from "./cluster-place.server";
import type { Binaries } from "./embedded-binaries.server";
import { runProgram } from "./run-program.server";

export const DATABASE_ROLE = "reinstate";

/** People read sorted names: ICU's root collation suits English and Indonesian alike. */
const SORTING = ["--locale-provider=icu", "--icu-locale=und", "--encoding=UTF8"];
/** For character classes outside ICU; not every system has the first. */
const LOCALES = ["C.UTF-8", "en_US.UTF-8", "C"];

/** The major version an existing cluster was made by. */
export async function clusterVersion(cluster: string): Promise<string | undefined> {
  const text = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  return text?.trim();
}

export async function createCluster(place: ClusterPlace, binaries: Binaries): Promise<void> {
  const draft = `${place.cluster}.${randomBytes(4).toString("hex")}`;
  try {
    await initialise(place, binaries, draft);
    await rename(draft, place.cluster);
  } catch (error) {
    if (!(await clusterVersion(place.cluster))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function initialise({ user }: ClusterPlace, { initdb }: Binaries, folder: string) {
  let complaint = "";
  for (const locale of LOCALES) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
    if (user.isAnother) await chown(folder, user.uid, user.gid);
    const access = [`--username=${DATABASE_ROLE}`, "--auth-local=trust", "--auth-host=reject"];
    const args = ["-D", folder, ...access, ...SORTING, `--locale=${locale}`, "--no-instructions"];
    const { code, output } = await runProgram(user, initdb, args).catch(cannotRun);
    if (code === 0) return;
    complaint = output;
    if (!complaint.includes("locale")) break;
  }
  throw new OperatorProblem(`The database could not be created:\n${complaint}`);
}

function cannotRun(error: Error): never {
  throw new OperatorProblem(
    `The packaged PostgreSQL does not run on this machine (${error.message}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}
