/** The log: one JSON object per line on standard output, without personal data or secrets. */
import pino from "pino";

import { logLevel } from "./env.server";
import { redact } from "./redact";

const clean = (entry: object) => redact(entry) as Record<string, unknown>;

export const log = pino({
  level: logLevel(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: {
    level: (level) => ({ level }),
    log: clean,
    bindings: clean,
  },
  // Errors arrive here as what `redact` left of them.
  serializers: { err: (err) => err },
  hooks: {
    logMethod(args, method) {
      const [first, ...rest] = args;
      method.apply(this, [
        typeof first === "string" ? redact(first) : first,
        ...rest.map((arg) => redact(arg)),
      ] as typeof args);
    },
  },
});

export type Log = Pick<typeof log, "info" | "warn" | "error" | "debug">;
