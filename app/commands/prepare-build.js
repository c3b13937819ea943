/**
 * The build that belongs to these sources. Made only when they changed, in a folder of its own, and
 * put in place when it is complete: a failed build leaves the one before it untouched.
 */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { runBuildStep } from "./build-step.js";
import { hashOf, looksOf } from "./source-hash.js";
import { whileAlone } from "./while-alone.js";

const SOURCES = [
  "app",
  "templates",
  "public",
  "prisma/sample",
  "prisma/schema.prisma",
  "prisma/seed.ts",
  "package-lock.json",
  "prisma.config.ts",
  "remix.config.js",
  "tailwind.config.ts",
  "tsconfig.json",
  "vite.config.ts",
];
const PARTS = ["client", "server"];

/**
 * Answers with the address of the server's module.
 * @param {string} project
 */
export async function prepareBuild(project) {
  const build = join(project, "build");
  const server = pathToFileURL(join(build, "server", "server.js")).href;
  const looks = looksOf(project, SOURCES);
  if (await isUntouched(build, looks)) return server;

  const sources = hashOf(project, SOURCES);
  const isFresh = async () => (await textOf(join(build, "built-from"))) === sources;
  if (!(await isFresh())) {
    await mkdir(build, { recursive: true });
    await whileAlone(join(build, "lock"), async () => {
      if (!(await isFresh())) await rebuild(project, build, sources);
    });
  }
  // A folder that cannot be written costs half a second at the next start.
  await writeFile(join(build, "looked-like"), `${sources} ${looks}`).catch(() => {});
  return server;
}

/**
 * Whether nobody touched the sources since they were last read: then they need not be read again.
 * @param {string} build
 * @param {string} looks
 */
async function isUntouched(build, looks) {
  const sources = await textOf(join(build, "built-from"));
  return Boolean(sources) && (await textOf(join(build, "looked-like"))) === `${sources} ${looks}`;
}

/**
 * @param {string} project
 * @param {string} build
 * @param {string} sources
 */
async function rebuild(project, build, sources) {
  console.log("Building Reinstate. This happens once after each change and takes a minute.");
  const next = join(build, `next-${process.pid}`);
  try {
    await generateClient(project);
    await runBuildStep(project, "@remix-run/dev", "remix", ["vite:build"], {
      BUILD_DIRECTORY: next,
      NODE_ENV: "production",
    });
    await putInPlace(build, next, sources);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/** The part of the database client that carries its schema. */
const CLIENT = "prisma/generated/internal/class.ts";

/**
 * The database client is made from schema.prisma, in the source tree, where the type check reads it.
 * The stamp names the client too: one made by hand for another schema leaves the stamp as it was.
 * @param {string} project
 */
async function generateClient(project) {
  const stamp = join(project, "prisma", "generated", "made-from");
  const made = () => hashOf(project, ["prisma/schema.prisma", "package-lock.json", CLIENT]);
  if ((await textOf(stamp)) === made()) return;
  await runBuildStep(project, "prisma", "prisma", ["generate"]);
  await writeFile(stamp, made());
}

/**
 * Without its stamp a build counts as none, so that a crash half-way only means building again.
 * @param {string} build
 * @param {string} next
 * @param {string} sources
 */
async function putInPlace(build, next, sources) {
  const stamp = join(build, "built-from");
  await rm(stamp, { force: true });
  for (const part of PARTS) {
    await rm(join(build, part), { recursive: true, force: true });
    await rename(join(next, part), join(build, part));
  }
  await writeFile(`${stamp}.draft`, sources);
  await rename(`${stamp}.draft`, stamp);
}

/** @param {string} path */
const textOf = (path) => readFile(path, "utf8").catch(() => undefined);
