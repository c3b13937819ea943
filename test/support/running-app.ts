/** The app as people run it: its start command, on an empty data folder and a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type RunningApp = {
  /** Where it answers, without a trailing slash. */
  origin: string;
  /** The address it printed; carries the set-up code while nobody has set it up. */
  printed: string;
  dataFolder: string;
  process: ChildProcess;
  output: () => string;
  stop: () => Promise<void>;
};

const READY = /Reinstate is ready at (\S+)/;
const PATIENCE = 240_000;

type StartChoice = { env?: Record<string, string>; args?: string[]; dataFolder?: string };

export async function startApp({
  env = {},
  args = [],
  dataFolder,
}: StartChoice = {}): Promise<RunningApp> {
  const folder = dataFolder ?? mkdtempSync(path.join(tmpdir(), "reinstate-"));
  const child = spawn(process.execPath, ["app/commands/start.js", ...args], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      DATABASE_URL: "",
      LOG_LEVEL: "warn",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });

  let said = "";
  const printed = await new Promise<string>((ready, failed) => {
    const late = setTimeout(() => failed(new Error(`The app did not start:\n${said}`)), PATIENCE);
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = READY.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      ready(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => failed(new Error(`The app ended with ${code}:\n${said}`)));
  });

  return {
    origin: new URL(printed).origin,
    printed,
    dataFolder: folder,
    process: child,
    output: () => said,
    async stop() {
      const gone = new Promise((done) => child.once("exit", done));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await gone;
      }
      if (!dataFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
