/**
 * A real browser for the journeys: the one of the machine when there is one
 * (or CHROMIUM_PATH), else the Chromium that comes with the project's packages.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((file) => file && existsSync(file));
  const { file, env } = installed ? { file: installed, env: {} } : await packagedBrowser();
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: file,
    headless: true,
    args: [...FLAGS, ...asRoot],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** Unpacked once per checkout, whole or not at all. */
async function packagedBrowser() {
  const home = path.resolve("node_modules/.cache/chromium");
  if (!existsSync(home)) {
    const half = `${home}-${process.pid}`;
    mkdirSync(half, { recursive: true });
    await unpackInto(half);
    try {
      renameSync(half, home);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another run finished first
    }
  }
  const file = path.join(home, "chromium");
  const bare = spawnSync(file, ["--version"], { encoding: "utf8" });
  const libraries = path.join(home, "al2023", "lib");
  return { file, env: bare.status === 0 ? {} : { LD_LIBRARY_PATH: libraries } };
}

/** The package unpacks into the temporary folder, with its libraries only where it takes itself to be hosted. */
async function unpackInto(folder: string) {
  const before = {
    TMPDIR: process.env.TMPDIR,
    AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME,
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
  };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
