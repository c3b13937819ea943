/**
 * `npm start`, `npm run demo` and `npm run worker`. Plain JavaScript, because it runs before anything is built: makes sure that the build
 * matches the sources and becomes the app, in this same process, so that signals reach it.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];

const project = fileURLToPath(new URL("../..", import.meta.url));
const isDemo = process.argv.includes("--demo");
const isWorker = process.argv.includes("--worker");

process.chdir(project);
process.env.NODE_ENV = "production";
if (isDemo) keepFromRealData();
if (existsSync(".env")) process.loadEnvFile(".env");

try {
  refuseOldNode();
  const { prepareBuild } = await import("./prepare-build.js");
  const server = await prepareBuild(project);
  const doors = await import(server);
  if (isWorker) await doors.startWorkerAlone();
  else await (isDemo ? doors.startDemo() : doors.start());
} catch (error) {
  const isForOperator = error instanceof Error && error.name === "OperatorProblem";
  console.error(isForOperator ? `\n${error.message}\n` : error);
  process.exit(1);
}

/** The sample installation has a folder of its own, and mails nobody, whatever `.env` says. */
function keepFromRealData() {
  process.env.DATA_DIR ??= "data-demo";
  process.env.DATABASE_URL ??= "";
  process.env.SMTP_URL ??= "";
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldest = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= oldestMinor)) return;
  console.error(
    `\nReinstate needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.version}.\n`,
  );
  process.exit(1);
}
