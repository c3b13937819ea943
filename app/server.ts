/** The app as one process: opens the installation, serves it, works its jobs, and leaves tidily. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { largestUpload } from "~/features/evidence/upload-limits";
import { setUpPath } from "~/features/identity/installation/set-up-code.server";
import { handInDoor } from "~/features/mailroom/receiving/hand-in-door.server";
import { onePressDoor } from "~/features/recovery/apologies/unsubscribing/one-press-door.server";
import { eraseAgain } from "~/features/recovery/customers/rights/erase-again.server";
import { webhookDoor } from "~/features/signals/receiving/receive-webhook.server";
import { env, loadEnvFile } from "~/platform/env.server";
import { openFrontDoor } from "~/platform/http/front-door.server";
import { guardDoors } from "~/platform/http/guarded-doors.server";
import { nearRoutesHandler } from "~/platform/http/near-routes.server";
import { staticFiles } from "~/platform/http/static-files.server";
import { openInstallation } from "~/platform/installation.server";
import { log } from "~/platform/log.server";
import { stopPdf, warmPdf } from "~/platform/pdf/pdf.server";
import { fromProject } from "~/platform/project-folder.server";
import { startWorker } from "~/worker";

/** What the development server brings: pages that change while it runs. */
type Development = {
  loadBuild: () => Promise<ServerBuild>;
  files: (message: IncomingMessage, response: ServerResponse, pass: () => void) => void;
};

/** Serves until a signal ends the process. Throws OperatorProblem for what the operator can mend. */
export async function start(development?: Development): Promise<void> {
  await serve(async () => {}, development);
}

/** The same with a believable sample installation, and a sign-in for each role printed. */
export async function startDemo(): Promise<void> {
  const { seedSample, sampleSignIns } = await import("~prisma/seed");
  await serve(seedSample);
  process.stdout.write(`${sampleSignIns()}\n`);
}

/** Only the jobs, for installations whose pages are served by other processes. */
export async function startWorkerAlone(): Promise<void> {
  loadEnvFile();
  const installation = await openInstallation(env());
  await eraseAgain();
  const worker = await startWorker();
  process.stdout.write("\n  Working off jobs\n\n");
  onSignal(async () => {
    await worker.stop();
    await stopPdf();
    await installation.close();
  });
}

async function serve(prepare: () => Promise<void>, development?: Development): Promise<void> {
  loadEnvFile();
  const settings = env();
  const installation = await openInstallation(settings);
  const opened: (() => Promise<void>)[] = [() => installation.close(), stopPdf];
  /** The last that was opened is closed first. */
  const leave = async () => {
    for (const close of opened.toReversed()) await close();
  };

  try {
    await prepare();
    await eraseAgain();
    const { files, pages } = development ? developed(development) : await built();
    const worker = settings.WORKER === "inline" ? await startWorker() : null;
    opened.push(async () => worker?.stop());
    const door = await openFrontDoor({
      port: settings.PORT,
      host: settings.HOST,
      trustedProxies: settings.TRUST_PROXY,
      development: Boolean(development),
      largestUpload,
      files,
      pages,
      bare: [webhookDoor, handInDoor, onePressDoor],
    });
    opened.push(() => door.close());
    warmPdf();
    const address = settings.PUBLIC_URL ?? `http://localhost:${door.port}`;
    process.stdout.write(`\n  Reinstate is ready at ${address}${await setUpPath()}\n\n`);
  } catch (cause) {
    await leave();
    throw cause;
  }
  onSignal(leave);
}

/** Leaves once, tidily, at the first signal to end. */
function onSignal(leave: () => Promise<void>): void {
  let leaving = false;
  const end = async () => {
    if (leaving) return;
    leaving = true;
    log.info("Finishing what is under way");
    await leave();
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

async function built() {
  const build = guardDoors(await import("virtual:remix/server-build"));
  const file = staticFiles(fromProject("build/client"));
  return {
    pages: nearRoutesHandler(build),
    files: (message: IncomingMessage, response: ServerResponse, pass: () => void) => {
      if (!file(message, response)) pass();
    },
  };
}

function developed({ loadBuild, files }: Development) {
  const pages = async (request: Request) =>
    createRequestHandler(guardDoors(await loadBuild()), "development")(request);
  return { pages, files };
}
