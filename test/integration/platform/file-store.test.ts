import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FileStore, fileStoreAt } from "~/platform/files/file-store.server";
import { markOfProcess } from "~/platform/process-mark.server";

const NOTICE = Buffer.from("Your account has been disabled.");
const HASH = createHash("sha256").update(NOTICE).digest("hex");

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "reinstate store "));
  store = storeIn(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const storeIn = (evidence: string) =>
  fileStoreAt({ evidence, incoming: join(evidence, "incoming") });
const waiting = () => readdir(join(folder, "incoming"));

async function files() {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile());
}

describe("the store", () => {
  it("names a file by its content, readable by its owner only", async () => {
    await store.commit(await store.stage(NOTICE));

    const path = join(folder, HASH.slice(0, 2), HASH.slice(2));
    expect(await readFile(path)).toEqual(NOTICE);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await waiting()).toEqual([]);
  });

  it("keeps the same content once, however often and however at once it comes", async () => {
    const staged = await Promise.all([
      store.stage(NOTICE),
      store.stage(NOTICE),
      store.stage(NOTICE),
    ]);
    await Promise.all(staged.map((each) => store.commit(each)));

    expect(await files()).toHaveLength(1);
  });

  it("replaces a file that a broken disk cut short", async () => {
    const staged = await store.stage(NOTICE);
    await mkdir(join(folder, HASH.slice(0, 2)));
    await writeFile(store.pathOf(HASH), "Your");

    await store.commit(staged);

    expect(await readFile(store.pathOf(HASH))).toEqual(NOTICE);
  });

  it("leaves nothing when the content breaks off", async () => {
    async function* breaking() {
      yield NOTICE;
      throw new Error("the line went dead");
    }

    await expect(store.stage(breaking())).rejects.toThrow("the line went dead");
    expect(await waiting()).toEqual([]);
  });

  it("takes more than fits into memory at once, piece by piece", async () => {
    const piece = Buffer.alloc(1_000_000, 7);
    const staged = await store.stage(Readable.from(Array.from({ length: 60 }, () => piece)));

    expect(staged.bytes).toBe(60_000_000);
    expect((await stat(staged.path)).size).toBe(60_000_000);
  });

  it("never takes a path for a name", () => {
    for (const name of ["../../etc/passwd", HASH.toUpperCase(), `${HASH}/..`, ""]) {
      expect(() => store.pathOf(name)).toThrow("named by its SHA-256");
    }
  });

  it.runIf(process.platform === "linux")(
    "clears at once what was left by a process of this machine that is gone",
    async () => {
      const [machine = "", , started = ""] = (markOfProcess() ?? "").split(".");
      await mkdir(join(folder, "incoming"));
      const names = [`gone.${machine}.${process.pid}.1.part`, `here.${markOfProcess()}.part`];
      names.push(`elsewhere.${"0".repeat(16)}.${process.pid}.${started}.part`);
      for (const name of names) await writeFile(join(folder, "incoming", name), NOTICE);

      await store.commit(await store.stage(NOTICE));

      expect((await waiting()).map((name) => name.split(".")[0]).toSorted()).toEqual([
        "elsewhere",
        "here",
      ]);
    },
  );

  it("clears what a killed process left waiting for a day, and nothing younger", async () => {
    await mkdir(join(folder, "incoming"), { recursive: true });
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await writeFile(join(folder, "incoming", "old"), "half");
    await utimes(join(folder, "incoming", "old"), yesterday, yesterday);
    await writeFile(join(folder, "incoming", "young"), "half");

    await storeIn(folder).discard(await storeIn(folder).stage(NOTICE));

    expect(await waiting()).toEqual(["young"]);
  });

  it("reads the start of a file, and no more than there is", async () => {
    await store.commit(await store.stage(NOTICE));

    expect((await store.readStart(HASH, 4)).toString()).toBe("Your");
    expect(await store.readStart(HASH, 4000)).toEqual(NOTICE);
  });
});
