/**
 * An installation with the app running on it, and this process on its database as well: drills
 * prepare rows directly, and judge by them and never by what the app says of itself.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { createInstallation } from "~test/factories/installation";
import { type RunningApp, startApp } from "./running-app";

export type House = {
  readonly origin: string;
  readonly app: RunningApp;
  /** Everything the app wrote to its log and to the terminal since the house was opened. */
  output(): string;
  /** After a kill or a stop: the same data folder, the same port. */
  startAgain(): Promise<void>;
  /** Ends the app where it stands. */
  die(): Promise<void>;
  /** The same, and starts it again. */
  dieAndReturn(): Promise<void>;
  /** Leaves the database, so that it belongs to the app alone, and comes back to it. */
  leaveDatabase(): Promise<void>;
  enterDatabase(): Promise<void>;
  close(): Promise<void>;
};

export async function openHouse(env: Record<string, string> = {}): Promise<House> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "reinstate-drill-"));
  const enter = () => openInstallation(readEnv({ DATA_DIR: dataFolder }));
  let here: Awaited<ReturnType<typeof enter>> | null = await enter();
  await createInstallation();
  let before = "";
  let app = await startApp({ dataFolder, env });
  const { port, origin } = new URL(app.origin);

  const die = async () => {
    const gone = new Promise((done) => app.process.once("exit", done));
    app.process.kill("SIGKILL");
    await gone;
  };
  const startAgain = async () => {
    before += app.output();
    app = await startApp({ dataFolder, env: { ...env, PORT: port } });
  };

  return {
    origin,
    get app() {
      return app;
    },
    output: () => before + app.output(),
    startAgain,
    die,
    async dieAndReturn() {
      await die();
      await startAgain();
    },
    async leaveDatabase() {
      await here?.close();
      here = null;
    },
    async enterDatabase() {
      here ??= await enter();
    },
    async close() {
      await app.stop();
      await here?.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export type Visit = {
  method?: string;
  cookie?: string;
  form?: Record<string, string> | URLSearchParams;
  body?: BodyInit;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** What a browser on one of our own pages sends; the answer as it is, redirects not followed. */
export function visit(origin: string, path: string, choice: Visit = {}): Promise<Response> {
  const { cookie, form, headers } = choice;
  const body = choice.body ?? (form && new URLSearchParams(form));
  return fetch(origin + path, {
    method: choice.method ?? (body ? "POST" : "GET"),
    redirect: "manual",
    headers: { origin, ...(cookie && { cookie }), ...headers },
    body,
    signal: choice.signal,
  });
}

/** What an answer says. One that lasts until somebody ends it is ended, and says nothing. */
export async function wordsOf(answer: Response): Promise<string> {
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) return answer.text();
  await answer.body?.cancel();
  return "";
}
