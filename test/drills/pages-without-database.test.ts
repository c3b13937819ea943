/** What people see while the database is away: a page that says so, and soon the real one again. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type RunningApp, startApp } from "~test/support/running-app";

const CUTS: NodeJS.Signals[] = ["SIGINT", "SIGQUIT", "SIGKILL"];
const LONGEST_OUTAGE_MS = 20_000;

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 300_000);

afterAll(() => app.stop());

describe("pages while the database is away", () => {
  it.each(CUTS)("answer 503 with Retry-After, then recover (%s)", async (signal) => {
    const note = await readFile(join(app.dataFolder, "postgres", "postmaster.pid"), "utf8");
    process.kill(Number.parseInt(note, 10), signal);
    const answers: { status: number; retryAfter: string | null }[] = [];
    const patience = Date.now() + LONGEST_OUTAGE_MS;
    let served = 0;
    while (served < 10 && Date.now() < patience) {
      const replies = await Promise.all(
        ["/readyz", "/setup"].map((path) => fetch(`${app.origin}${path}`)),
      );
      for (const { status, headers } of replies) {
        answers.push({ status, retryAfter: headers.get("retry-after") });
      }
      served = replies.every(({ ok }) => ok) ? served + 1 : 0;
      await pause(20);
    }

    expect(served).toBe(10);
    const failures = answers.filter(({ status }) => status !== 200);
    expect(failures.filter(({ status }) => status !== 503)).toEqual([]);
    expect(failures.filter(({ retryAfter }) => retryAfter === null)).toEqual([]);
    expect(app.process.exitCode).toBeNull();
  });
});
