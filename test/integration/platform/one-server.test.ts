import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { isAlive, runningPostmaster } from "~/platform/embedded-database/postmaster-file.server";
import { askUntilAnswered, openInProcess, temporaryFolder } from "~test/support/processes";

const postgresIn = (data: string) => join(data, "postgres");

describe("the server of one data folder", () => {
  it("is started once by two first starts at the same time, and shared", async () => {
    const { data } = await temporaryFolder();

    const [ana, ben] = await Promise.all([openInProcess({ data }), openInProcess({ data })]);
    await ana.ask("insert", 1);

    expect(await ben.ask("rows")).toEqual([1]);
    expect(await ana.ask("postmaster")).toBe(await ben.ask("postmaster"));
  });

  it("is stopped by the last to leave and by nobody before", async () => {
    const { data } = await temporaryFolder();
    const ana = await openInProcess({ data });
    const ben = await openInProcess({ data });

    await ana.stop();
    expect(await ben.ask("rows")).toEqual([]);
    await ben.stop();

    expect(await runningPostmaster(postgresIn(data))).toBeUndefined();
    await expect(readFile(join(postgresIn(data), "postmaster.pid"))).rejects.toThrow("ENOENT");
  });

  it("is there for whoever comes while the last one leaves", async () => {
    const { data } = await temporaryFolder();
    let app = await openInProcess({ data });
    for (const round of [1, 2, 3]) {
      const leaving = app.stop();
      app = await openInProcess({ data });
      await leaving;
      await askUntilAnswered(app, "insert", round);
    }

    expect(await app.ask("rows")).toEqual([1, 2, 3]);
  });

  it("is adopted when the app was killed", async () => {
    const { data } = await temporaryFolder();
    const killed = await openInProcess({ data });
    await killed.ask("insert", 1);
    const left = await killed.ask("postmaster");
    await killed.kill();

    const next = await openInProcess({ data });

    expect(await next.ask("postmaster")).toBe(left);
    expect(await next.ask("rows")).toEqual([1]);
    await next.stop();
    expect(await runningPostmaster(postgresIn(data))).toBeUndefined();
  });

  it("is brought back by the app when it is killed underneath", async () => {
    const { data } = await temporaryFolder();
    const app = await openInProcess({ data });
    await app.ask("insert", 1);
    const before = await app.ask<number>("postmaster");
    process.kill(before, "SIGKILL");

    await askUntilAnswered(app, "insert", 2);

    // What the killed server had begun for the app lives on for a moment and still answers.
    await vi.waitFor(async () => expect(await app.ask("postmaster")).not.toBe(before), {
      timeout: 20_000,
      interval: 50,
    });
    expect(await askUntilAnswered(app, "rows")).toEqual([1, 2]);
  });

  it("is started again when app and server were killed together", async () => {
    const { data } = await temporaryFolder();
    const app = await openInProcess({ data });
    await app.ask("insert", 1);
    process.kill(await app.ask<number>("postmaster"), "SIGKILL");
    await app.kill();

    const next = await openInProcess({ data });

    expect(await next.ask("rows")).toEqual([1]);
  });

  it("is started although postmaster.pid names a living process of somebody else", async () => {
    const { data } = await temporaryFolder();
    const app = await openInProcess({ data });
    const { user } = await app.ask<{ user: { uid: number; gid: number } }>("place");
    await app.stop();
    const stranger = spawn("sleep", ["60"], process.getuid?.() === 0 ? user : {});
    onTestFinished(() => void stranger.kill());
    await vi.waitUntil(() => stranger.pid);
    const note = `${stranger.pid}\n${postgresIn(data)}\n1700000000\n5432\n\n\n`;
    await writeFile(join(postgresIn(data), "postmaster.pid"), note);
    await writeFile(join(postgresIn(data), ".s.PGSQL.5432.lock"), note);

    const next = await openInProcess({ data });

    expect(await next.ask("rows")).toEqual([]);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
  });
});
