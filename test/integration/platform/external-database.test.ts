import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkExternalDatabase } from "~/platform/database/external-database.server";
import { databaseUser } from "~/platform/embedded-database/database-user.server";
import { openInProcess, temporaryFolder } from "~test/support/processes";

const BINARIES = "/usr/lib/postgresql/15/bin";
const PORT = 4327;
const PASSWORD = "tr0ub4dor";

let folder: string;

async function run(program: string, ...args: string[]) {
  const user = await databaseUser(folder);
  const identity = user.isAnother ? { uid: user.uid, gid: user.gid } : {};
  execFileSync(join(BINARIES, program), args, { ...identity, cwd: "/", stdio: "ignore" });
}

const url = (changes: Partial<Record<"password" | "host" | "port" | "database", string>> = {}) => {
  const { password, host, port, database } = {
    password: PASSWORD,
    host: "127.0.0.1",
    port: String(PORT),
    database: "postgres",
    ...changes,
  };
  return `postgres://owner:${password}@${host}:${port}/${database}`;
};

describe.skipIf(!existsSync(BINARIES))(
  "a PostgreSQL 15 named by DATABASE_URL (this suite needs Debian's postgresql-15)",
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "reinstate-external-"));
      const secret = join(folder, "password");
      await writeFile(secret, PASSWORD);
      const user = await databaseUser("");
      if (user.isAnother) {
        await chown(folder, user.uid, user.gid);
        await chown(secret, user.uid, user.gid);
      }
      const data = join(folder, "data");
      const access = ["-U", "owner", "-A", "scram-sha-256", `--pwfile=${secret}`];
      await run("initdb", "-D", data, ...access, "-E", "UTF8", "--locale=C.UTF-8", "-N");
      const settings = `-p ${PORT} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
      await run("pg_ctl", "start", "-D", data, "-w", "-o", settings, "-l", join(folder, "log"));
    });

    afterAll(async () => {
      await run("pg_ctl", "stop", "-D", join(folder, "data"), "-m", "fast", "-w");
      await rm(folder, { recursive: true, force: true });
    });

    it("is used as it is, and left running", async () => {
      const { data } = await temporaryFolder();
      const app = await openInProcess({ data, env: { DATABASE_URL: url() } });
      await app.ask("insert", 1);
      await app.stop();

      const again = await openInProcess({ data, env: { DATABASE_URL: url() } });

      expect(await again.ask("rows")).toEqual([1]);
      expect(existsSync(join(data, "postgres"))).toBe(false);
    });

    it.each([
      ["another password", { password: "wr0ng" }, "refused the user name or the password"],
      ["another database", { database: "nowhere" }, "no database of that name"],
    ])("says what is wrong with %s, never the password", async (_, changes, reason) => {
      const complaint = await complaintAbout(url(changes));

      expect(complaint).toContain(reason);
      expect(complaint).toContain("127.0.0.1:4327");
      expect(complaint).not.toMatch(/wr0ng|tr0ub4dor/);
    });
  },
);

describe("a DATABASE_URL that leads nowhere", () => {
  it.each([
    ["a port nobody listens on", { port: "4328" }, "nothing listens there"],
    [
      "a host nobody has",
      { host: "db.invalid" },
      /no machine has that name|could not be looked up/,
    ],
  ])("is explained for %s", async (_, changes, reason) => {
    const complaint = await complaintAbout(url(changes));

    expect(complaint).toMatch(reason);
    expect(complaint).toContain("Check DATABASE_URL");
    expect(complaint).not.toContain(PASSWORD);
  });

  it("is explained when something else answers", async () => {
    const server = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await new Promise<void>((done) => server.listen(4329, "127.0.0.1", done));

    const complaint = await complaintAbout(url({ port: "4329" }));
    server.close();

    expect(complaint).toContain("127.0.0.1:4329");
    expect(complaint).not.toContain(PASSWORD);
  });
});

const complaintAbout = (address: string) =>
  checkExternalDatabase(address).then(
    () => "",
    (error: Error) => error.message,
  );
