import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

import { projectFolder } from "~/platform/project-folder.server";
import {
  discardInstallation,
  isRoot,
  openInProcess,
  ordinaryUser,
  temporaryFolder,
} from "~test/support/processes";

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

/** `nobody` has to read the checkout to run the app at all. */
const checkoutIsOpen = await everyoneMayEnter(projectFolder);

async function everyoneMayEnter(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o005) !== 0o005) return false;
  return folder === dirname(folder) || everyoneMayEnter(dirname(folder));
}

describe("an installation", () => {
  it("works in a path with spaces, quotes and commas, for its owner only", async () => {
    const { data } = await temporaryFolder(`O'Brien, "Ana" & co`);
    const app = await openInProcess({ data });

    await app.ask("insert", 1);

    expect(await app.ask("rows")).toEqual([1]);
    expect(await modeOf(data)).toBe(isRoot ? "711" : "700");
    expect(await modeOf(join(data, "secrets.json"))).toBe("600");
    expect(await modeOf(join(data, "evidence"))).toBe("700");
    expect(await modeOf(join(data, "postgres"))).toBe("700");
  });

  it("works in a path longer than a socket's may be", async () => {
    const { data } = await temporaryFolder(`${"long".repeat(20)}/${"longer".repeat(10)}`);
    const app = await openInProcess({ data });
    await app.ask("insert", 1);
    await app.stop();

    const again = await openInProcess({ data });

    expect(await again.ask("rows")).toEqual([1]);
  });

  it("keeps its secrets from one start to the next", async () => {
    const { data } = await temporaryFolder();
    const [ana, ben] = await Promise.all([openInProcess({ data }), openInProcess({ data })]);
    const made = await readFile(join(data, "secrets.json"), "utf8");
    await Promise.all([ana.stop(), ben.stop()]);

    await openInProcess({ data });

    expect(await readFile(join(data, "secrets.json"), "utf8")).toBe(made);
    expect(new Set(Object.values(JSON.parse(made))).size).toBe(3);
  });

  it("refuses a data folder it may not write to", async () => {
    const { root } = await temporaryFolder();
    await writeFile(join(root, "file"), "");

    const opening = openInProcess({ data: join(root, "file", "data") });

    await expect(opening).rejects.toThrow(/data folder .* cannot be used.*DATA_DIR/);
  });
});

describe.skipIf(!isRoot)("an installation run by root (this suite needs root)", () => {
  it("keeps the database outside a folder its user cannot enter", async () => {
    const { root, data } = await temporaryFolder("home");
    await mkdir(join(root, "home"), { mode: 0o700 });
    const app = await openInProcess({ data });
    await app.ask("insert", 1);
    const outside = (await readFile(join(data, "postgres-location"), "utf8")).trim();
    await app.stop();

    const again = await openInProcess({ data });

    expect(outside).toMatch(/^\/var\/lib\/reinstate\//);
    expect(await again.ask("rows")).toEqual([1]);
    expect(await modeOf(join(root, "home"))).toBe("700");
  });

  it("finds a database outside again when the data folder moves, and refuses a copy", async () => {
    const { root, data } = await temporaryFolder("home");
    await mkdir(join(root, "home"), { mode: 0o700 });
    const first = await openInProcess({ data });
    await first.ask("insert", 1);
    await first.stop();
    const moved = join(root, "home", "moved");
    await cp(data, moved, { recursive: true });

    await expect(openInProcess({ data: moved })).rejects.toThrow(/is a copy of/);
    await rm(data, { recursive: true });
    const again = await openInProcess({ data: moved });
    onTestFinished(() => discardInstallation(moved));

    expect(await again.ask("rows")).toEqual([1]);
    await again.stop();
  });

  it("starts afresh when its data folder was deleted", async () => {
    const { root, data } = await temporaryFolder("home");
    await mkdir(join(root, "home"), { mode: 0o700 });
    const first = await openInProcess({ data });
    await first.ask("insert", 1);
    await first.stop();
    await discardInstallation(data);
    await rm(data, { recursive: true });

    const fresh = await openInProcess({ data });

    expect(await fresh.ask("rows")).toEqual([]);
  });

  it("says so when a folder above the database was closed later", async () => {
    const { root, data } = await temporaryFolder("open");
    const first = await openInProcess({ data });
    await first.stop();
    await chmod(join(root, "open"), 0o700);
    onTestFinished(() => chmod(join(root, "open"), 0o755));

    await expect(openInProcess({ data })).rejects.toThrow(/can no longer be reached/);
    await chmod(join(root, "open"), 0o755);
  });

  it.skipIf(!checkoutIsOpen)("leaves an ordinary user's database to that user", async () => {
    const { root } = await temporaryFolder("", ordinaryUser);
    const data = join(root, "mine");
    const theirs = await openInProcess({ data, user: ordinaryUser });
    await theirs.ask("insert", 1);
    await theirs.stop();

    const asRoot = await openInProcess({ data });

    expect(await asRoot.ask("rows")).toEqual([1]);
    expect((await stat(join(data, "postgres"))).uid).toBe(ordinaryUser.uid);
    await asRoot.stop();
  });

  it.skipIf(!checkoutIsOpen)("is not started by another user", async () => {
    const { data } = await temporaryFolder();
    const mine = await openInProcess({ data });
    await mine.stop();

    const opening = openInProcess({ data, user: ordinaryUser });

    await expect(opening).rejects.toThrow(/cannot be used|belongs to another user/);
  });
});

describe.skipIf(!isRoot || !checkoutIsOpen)(
  "an installation run by an ordinary user (this suite needs root and an open checkout)",
  () => {
    it("works, survives being killed, and lets nobody else in", async () => {
      const { root } = await temporaryFolder("", ordinaryUser);
      const data = join(root, "mine");
      const app = await openInProcess({ data, user: ordinaryUser });
      await app.ask("insert", 1);
      await app.kill();

      const again = await openInProcess({ data, user: ordinaryUser });

      expect(await again.ask("rows")).toEqual([1]);
      expect(await modeOf(data)).toBe("700");
      await again.stop();
      await rename(data, join(root, "done"));
    });
  },
);
