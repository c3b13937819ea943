/** The job queue's own messages, in our log: what it calls informative is detail here. */
import { Logger } from "graphile-worker";

import { log } from "./log.server";

const LEVEL = { error: "error", warning: "warn", info: "debug", debug: "debug" } as const;

export const quietJobLog = new Logger(
  (scope) => (level, message) => log[LEVEL[level]]({ scope }, message),
);
