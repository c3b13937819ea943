/**
 * `npm run bench`: what the app costs against bare baselines measured in the same run. With
 * `-- --quick` in fewer and shorter rounds, with `-- thread search` only those, with `-- --million`
 * over a million messages.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";
import { startApp } from "~test/support/running-app";
import { benchAsset } from "./asset-bench";
import { benchAssignments } from "./assignments-bench";
import { benchAutosave } from "./autosave-bench";
import { benchCampaign } from "./campaign-bench";
import { benchCoach } from "./coach-bench";
import { benchColdStart } from "./cold-start-bench";
import { benchConsentImport } from "./consent-import-bench";
import { benchCustomerImport } from "./customer-import-bench";
import { benchCustomerTable } from "./customer-table-bench";
import { benchDossier } from "./dossier-bench";
import { QUICK, WHOLE } from "./effort";
import { benchExport } from "./export-bench";
import { benchIntake } from "./intake-bench";
import { benchMailbox } from "./mailbox-bench";
import { benchManyTasks } from "./many-tasks-bench";
import { benchPages } from "./pages-bench";
import { benchProgress } from "./progress-bench";
import { benchSignals } from "./signals-bench";
import { signInForBench } from "./signed-in";
import { benchTaskPages } from "./task-pages-bench";
import { benchMessageSearch, benchThread } from "./threads-bench";

const effort = process.argv.includes("--quick") ? QUICK : WHOLE;
const messages = process.argv.includes("--million") ? 1_000_000 : 100_000;
const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (only.length === 0) {
  console.log(`${effort.rounds} rounds of ${effort.seconds} s each; ratios are geometric means.`);
}

const dataFolder = mkdtempSync(path.join(tmpdir(), "reinstate-bench-"));
const app = await startApp({ dataFolder, env: { WORKER: "off", LOG_LEVEL: "silent" } });
const installation = await openInstallation(readEnv({ DATA_DIR: dataFolder }));
try {
  const cookie = await signInForBench();
  const benches: Record<string, () => unknown> = {
    coach: benchCoach,
    autosave: () => benchAutosave(app),
    intake: () => benchIntake(app, dataFolder),
    signals: () => benchSignals(),
    consent: () => benchConsentImport(effort.rows),
    customers: () => benchCustomerImport(effort.rows),
    "customer-table": () => benchCustomerTable(effort.rows),
    progress: () => benchProgress(effort.rows),
    tasks: () => benchManyTasks(effort.tasks, effort.taskPairs),
    "task-pages": () => benchTaskPages(app, cookie, effort),
    campaign: () => benchCampaign(effort.letters),
    export: () => benchExport(effort.rows),
    mailbox: () => benchMailbox(effort.mails),
    pages: () => benchPages(app, cookie, effort),
    assignments: () => benchAssignments(Math.max(...effort.sizes)),
    asset: () => benchAsset(app, cookie, effort),
    thread: () => benchThread(app, cookie, effort),
    search: () => benchMessageSearch(messages),
    "cold-start": async () => {
      await app.stop();
      await benchColdStart(dataFolder, effort.coldStarts);
    },
    dossier: () => benchDossier(effort.dossiers),
  };
  for (const [name, bench] of Object.entries(benches)) {
    if (only.length === 0 || only.includes(name)) await bench();
  }
} finally {
  await app.stop();
  await installation.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
