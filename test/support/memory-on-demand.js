/**
 * Loaded into an app under test before anything else. On SIGUSR2 it collects garbage and says what
 * is left, so that memory in use can be told from memory that waits to be collected.
 */
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** What waits to be told that something of its own was collected lets go of the rest meanwhile. */
const MEANWHILE = 500;

process.on("SIGUSR2", async () => {
  collect();
  await setTimeout(MEANWHILE);
  collect();
  console.error(`memory in use: ${JSON.stringify(process.memoryUsage())}`);
});
