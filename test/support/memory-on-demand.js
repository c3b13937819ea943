/**
 * Loaded into an app under test before anything else. On SIGUSR2 it collects garbage and says what
 * is left, so that memory in use can be told from memory that waits to be collected.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

process.on("SIGUSR2", () => {
  collect();
  console.error(`memory in use: ${JSON.stringify(process.memoryUsage())}`);
});
