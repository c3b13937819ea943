/** What whoever runs an installation meets at the terminal, with the commands of the README. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, startApp } from "~test/support/running-app";
import { reachable } from "./installation";

let folder: string;
let app: RunningApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reinstate-"));
  // Its database may live in it, also where that has a user of its own.
  await chmod(folder, 0o711);
  app = await startApp({ dataFolder: join(folder, "first") });
});
afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs one of the package's commands to its end. */
function npmRun(command: string, args: readonly string[], dataFolder: string) {
  return new Promise<{ code: number; said: string }>((done) => {
    const env = { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: "", LOG_LEVEL: "silent" };
    execFile("npm", ["run", "-s", command, "--", ...args], { env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

describe("an installation", () => {
  it("answers with a policy that lets no script run but its own", async () => {
    for (const path of ["/setup", "/nowhere", "/healthz"]) {
      const { headers } = await fetch(reachable(app.origin) + path);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("referrer-policy"), path).toMatch(/^(same-origin|no-referrer)$/);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-/);
    }
    const page = await fetch(`${reachable(app.origin)}/setup`);
    const [, nonce] =
      /'nonce-([^']{20,})'/.exec(page.headers.get("content-security-policy") ?? "") ?? [];
    const scripts = (await page.text()).match(/<script(?! type="application\/json")[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  });

  it("says by what setting a port that is taken is changed", async () => {
    const { port } = new URL(app.origin);
    const second = startApp({ dataFolder: join(folder, "second"), env: { PORT: port } });
    await expect(second).rejects.toThrow(`Port ${port} is taken. Set PORT to a free one`);
  });

  it("is kept in one file while it runs, and made of it again", async () => {
    const file = join(folder, "monday.zip");
    expect(await npmRun("backup", [file], app.dataFolder)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`Wrote ${file}`),
    });
    expect(await npmRun("backup", [file], app.dataFolder)).toMatchObject({ code: 1 });

    const restored = join(folder, "restored");
    expect(await npmRun("restore", [file], restored)).toMatchObject({ code: 0 });
    expect(await npmRun("audit:verify", [], restored)).toMatchObject({
      code: 0,
      said: expect.stringContaining("The chain holds"),
    });
    expect(await npmRun("restore", [file], restored)).toMatchObject({ code: 1 });
  });

  it("finishes what it is asked when it is told to stop, and stops its database", async () => {
    const { origin, dataFolder } = app;
    const body = "organisation=Kopi+Senja&name=Sari";
    const asked = request(new URL("/setup", reachable(origin)), {
      method: "POST",
      headers: {
        origin: reachable(origin),
        "content-type": "application/x-www-form-urlencoded",
        "content-length": body.length,
      },
    });
    const answered = new Promise<number>((done, failed) => {
      asked.once("error", failed);
      asked.once("response", (answer) => text(answer).then(() => done(answer.statusCode ?? 0)));
    });
    asked.write(body.slice(0, 10));
    await pause(500);

    const ended = new Promise<number | null>((done) => app.process.once("exit", done));
    app.process.kill("SIGTERM");
    await pause(500);
    expect(app.process.exitCode).toBeNull();
    await expect(fetch(`${reachable(origin)}/setup`)).rejects.toThrow();
    asked.end(body.slice(10));

    expect(await answered).toBeLessThan(500);
    expect(await ended).toBe(0);
    expect(existsSync(join(dataFolder, "postgres", "PG_VERSION"))).toBe(true);
    expect(existsSync(join(dataFolder, "postgres", "postmaster.pid"))).toBe(false);
  });
});
