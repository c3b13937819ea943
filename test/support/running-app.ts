/** The app as people run it: its start command, on an empty data folder and a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./free-port";

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
const WORKS = /Working off (jobs)/;
const PATIENCE = 240_000;

type StartChoice = { env?: Record<string, string>; args?: string[]; dataFolder?: string };

export async function startApp({
  env = {},
  args = [],
  dataFolder,
}: StartChoice = {}): Promise<RunningApp> {
  const folder = dataFolder ?? mkdtempSync(path.join(tmpdir(), "reinstate-"));
  const { child, output, said, end } = await started(args, folder, env, READY);
  return {
    origin: new URL(said).origin,
    printed: said,
    dataFolder: folder,
    process: child,
    output,
    async stop() {
      await end("SIGTERM");
      if (!dataFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type RunningWorker = {
  output: () => string;
  stop: () => Promise<void>;
  /** Ends it where it stands. */
  kill: () => Promise<void>;
};

/** A process that works off the jobs of an installation and serves no pages. */
export async function startWorkerAlone(
  dataFolder: string,
  env: Record<string, string> = {},
): Promise<RunningWorker> {
  const { output, end } = await started(["--worker"], dataFolder, env, WORKS);
  return { output, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

/** Who mails links says where they lead. */
async function reachedAt() {
  const port = await freePort();
  return { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
}

/** The start command, once it printed what is waited for. */
async function started(
  args: readonly string[],
  dataFolder: string,
  env: Record<string, string>,
  ready: RegExp,
) {
  const child = spawn(process.execPath, ["app/commands/start.js", ...args], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataFolder,
      DATABASE_URL: "",
      LOG_LEVEL: "warn",
      ...(env.SMTP_URL && (await reachedAt())),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });

  let output = "";
  const said = await new Promise<string>((found, failed) => {
    const late = setTimeout(() => failed(new Error(`It did not start:\n${output}`)), PATIENCE);
    const listen = (chunk: Buffer) => {
      output += chunk;
      const words = ready.exec(output)?.[1];
      if (!words) return;
      clearTimeout(late);
      found(words);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => failed(new Error(`It ended with ${code}:\n${output}`)));
  });

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    await gone;
  }
  return { child, said, output: () => output, end };
}
