/**
 * Killed apps, killed servers, reused process numbers and several starters on one data folder: there
 * is never a second server, every acknowledged row is kept, and a start waits for nobody who is no
 * server of this folder. Whoever starts after a kill has a database that answers within two seconds.
 */
import { execFileSync, spawn } from "node:child_process";
import { readdir, readFile, readlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { isAlive } from "~/platform/embedded-database/postmaster-file.server";
import { type InstallationProcess, openInProcess, temporaryFolder } from "~test/support/processes";

const ROUNDS = process.env.DRILL_FULL ? 50 : 8;
/** For a database that was left running, and for one that has to come back from its log. */
const READY_WITHIN = 2_000;

/** The servers whose data directory this is, found without asking any of them. */
async function postmastersOf(cluster: string): Promise<number[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const found = [];
  for (const pid of pids) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => "");
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (folder === cluster && command.split("\0")[1] === "-D") found.push(pid);
  }
  return found;
}

/** What is killed in a round: the app, the server, or both in either order. */
const CUTS: ((app: InstallationProcess, postmaster: number) => Promise<void>)[] = [
  async (app) => app.kill(),
  async (app, postmaster) => {
    process.kill(postmaster, "SIGKILL");
    await app.kill();
  },
  async (app, postmaster) => {
    await app.kill();
    process.kill(postmaster, "SIGKILL");
  },
];

describe.skipIf(process.platform !== "linux")(
  "the embedded database (this drill reads /proc)",
  () => {
    it(`survives ${ROUNDS} kills, with one server and nothing lost`, async () => {
      const { data } = await temporaryFolder();
      const acknowledged: number[] = [];
      const starts: number[] = [];
      let app = await openInProcess({ data });
      for (let round = 0; round < ROUNDS; round++) {
        const [first, second] = [round * 2, round * 2 + 1];
        acknowledged.push(await app.ask<number>("insert", first));
        const unanswered = app.ask<number>("insert", second).then((n) => acknowledged.push(n));
        await CUTS[round % CUTS.length]?.(app, await app.ask<number>("postmaster"));
        await unanswered.catch(() => {});

        app = await openInProcess({ data });
        starts.push(app.readyMs);
        expect(await postmastersOf(join(data, "postgres"))).toHaveLength(1);
      }

      expect(await app.ask("rows")).toEqual(expect.arrayContaining(acknowledged));
      starts.sort((a, b) => a - b);
      console.log(`starts after a kill, in ms: ${starts.map(Math.round).join(", ")}`);
      expect(starts.at(-1)).toBeLessThanOrEqual(READY_WITHIN);
    });

    it("is one server for starters that come in crowds", async () => {
      const { data } = await temporaryFolder();
      for (let round = 0; round < Math.ceil(ROUNDS / 4); round++) {
        const crowd = await Promise.all([1, 2, 3, 4].map(() => openInProcess({ data })));

        const servers = await Promise.all(crowd.map((app) => app.ask("postmaster")));
        expect(new Set(servers).size).toBe(1);
        expect(await postmastersOf(join(data, "postgres"))).toHaveLength(1);

        await Promise.all(crowd.map((app) => app.stop()));
        expect(await postmastersOf(join(data, "postgres"))).toHaveLength(0);
      }
    });

    it("never signals or waits for a process that was given its number", async () => {
      const { data } = await temporaryFolder();
      const app = await openInProcess({ data });
      const { user } = await app.ask<{ user: { uid: number; gid: number } }>("place");
      const note = await readFile(join(data, "postgres", "postmaster.pid"), "utf8");
      process.kill(await app.ask<number>("postmaster"), "SIGKILL");
      await app.kill();
      const stranger = spawn("sleep", ["600"], process.getuid?.() === 0 ? user : {});
      onTestFinished(() => void stranger.kill());
      await vi.waitUntil(() => stranger.pid);
      await writeFile(
        join(data, "postgres", "postmaster.pid"),
        note.replace(/^\d+/, String(stranger.pid)),
      );

      // Whoever took the stranger for the server would neither get a connection nor start another.
      const next = await openInProcess({ data });
      const started = await next.ask("postmaster");
      await next.stop();

      expect(started).not.toBe(stranger.pid);
      expect(isAlive(stranger.pid ?? 0)).toBe(true);
      expect(execFileSync("ps", ["-o", "stat=", "-p", String(stranger.pid)]).toString()).toMatch(
        /^S/,
      );
    });
  },
);
