/**
 * The database goes away under load, in every way it can: the process stays up, work goes on soon
 * after the database is back, nothing acknowledged is lost and no connection is leaked.
 */
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";

import { isAlive } from "~/platform/embedded-database/postmaster-file.server";
import { askUntilAnswered, openInProcess, temporaryFolder } from "~test/support/processes";

const ROUNDS = process.env.DRILL_FULL ? 10 : 2;
const WRITERS = 8;
/** From the first answer after the cut to eight answers at once. */
const LONGEST_RETURN_MS = 1_000;

const WAYS: [string, NodeJS.Signals][] = [
  ["stopped fast", "SIGINT"],
  ["stopped immediately", "SIGQUIT"],
  ["killed", "SIGKILL"],
];

describe("an app whose database is", () => {
  it.each(WAYS)(`%s ${ROUNDS} times under load`, async (_, signal) => {
    const { data } = await temporaryFolder();
    const app = await openInProcess({ data });
    const acknowledged: number[] = [];
    const failures: string[] = [];
    let next = 0;
    let isLoading = true;
    const writer = async () => {
      while (isLoading) {
        await app.ask<number>("insert", next++).then(
          (n) => acknowledged.push(n),
          async (error) => {
            failures.push(error.message);
            await pause(20);
          },
        );
      }
    };
    const load = Array.from({ length: WRITERS }, writer);

    for (let round = 0; round < ROUNDS; round++) {
      await pause(300);
      process.kill(await askUntilAnswered<number>(app, "postmaster"), signal);
      await pause(50);
      await askUntilAnswered(app, "insert", -1 - round);
      const back = performance.now();
      await Promise.all(Array.from({ length: WRITERS }, () => askUntilAnswered(app, "rows")));
      expect(performance.now() - back).toBeLessThan(LONGEST_RETURN_MS);
    }
    isLoading = false;
    await Promise.all(load);

    expect(isAlive(app.child.pid ?? 0)).toBe(true);
    expect(await app.ask("rows")).toEqual(expect.arrayContaining(acknowledged));
    expect(failures).not.toContain("It was killed.");
    const [held] = await app.ask<{ connections: number }[]>(
      "sql",
      "SELECT count(*)::int AS connections FROM pg_stat_activity WHERE backend_type = 'client backend'",
    );
    expect(held?.connections).toBeLessThanOrEqual(WRITERS + 3);
  });
});
