/** `npm run bench`: what the app costs against bare baselines measured in the same run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { startApp } from "~test/support/running-app";
import { benchColdStart } from "./cold-start-bench";
import { benchDossier } from "./dossier-bench";
import { benchIntake } from "./intake-bench";
import { benchPages } from "./pages-bench";
import { signInForBench } from "./signed-in";

const SIZES = (process.env.BENCH_SIZES ?? "100,10000,100000").split(",").map(Number);

const dataFolder = mkdtempSync(path.join(tmpdir(), "reinstate-bench-"));
const app = await startApp({ dataFolder, env: { WORKER: "off", LOG_LEVEL: "silent" } });
const installation = await openInstallation(readEnv({ DATA_DIR: dataFolder }));
try {
  const cookie = await signInForBench();
  await benchIntake(app.origin, dataFolder);
  await benchPages(app.origin, cookie, SIZES);
  await app.stop();
  await benchColdStart(dataFolder);
  await benchDossier();
} finally {
  await app.stop();
  await installation.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
