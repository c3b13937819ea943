/** The sample installation with some of its people signed in, each at their own browser. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inject, vi } from "vitest";
import { openBrowser } from "~test/support/browser";
import { startApp } from "~test/support/running-app";
import { type Installation, type Language, reachable, submit } from "./installation";
import { type Visit, visit } from "./visit";

const run = promisify(execFile);

type Look = { language: Language; phone?: boolean };

export type Sample<Name extends string> = {
  installation: Installation;
  people: Record<Name, Visit>;
};

/** An installation of one's own, as it is right after it was filled. */
async function copyOfSample(): Promise<string> {
  const filled = join(inject("sampleFolder"), "filled");
  if (!existsSync(filled)) await fill(filled);
  const folder = await mkdtemp(join(tmpdir(), "reinstate-"));
  // Its database belongs to another user where tests run as root; only `cp` keeps that.
  await run("cp", ["-a", `${filled}/.`, folder]);
  return folder;
}

/** Cut short, it leaves nothing that looks like a sample. */
async function fill(filled: string): Promise<void> {
  const dataFolder = `${filled}.half`;
  await rm(dataFolder, { recursive: true, force: true });
  const app = await startApp({ args: ["--demo"], dataFolder });
  await app.stop();
  await rename(dataFolder, filled);
}

export async function openSample<Name extends string>(
  looks: Readonly<Record<Name, Look>>,
  env: Record<string, string> = {},
): Promise<Sample<Name>> {
  const dataFolder = await copyOfSample();
  const [app, browser] = await Promise.all([
    startApp({ args: ["--demo"], env, dataFolder }),
    openBrowser(),
  ]);
  const close = async () => {
    await browser.close();
    await app.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  const installation = { app, origin: reachable(app.origin), browser, close };
  const password = await vi.waitUntil(() => /with the password (\S+)/.exec(app.output())?.[1], {
    timeout: 30_000,
  });
  const people = {} as Record<Name, Visit>;
  for (const [name, { language, ...look }] of Object.entries<Look>(looks)) {
    const person = await visit(installation, language, look);
    await person.page.goto(`${person.origin}/login`);
    await person.page.fill("[name=email]", `${name}@senja.example`);
    await person.page.fill("[name=password]", password);
    await submit(person.page);
    await person.page.waitForURL((url) => url.pathname !== "/login");
    people[name as Name] = person;
  }
  return { installation, people };
}
