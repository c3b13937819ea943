import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { prepareBuild } from "../../../app/commands/prepare-build.js";

let project: string;

const read = (path: string) => readFile(join(project, path), "utf8");
const write = async (path: string, text: string) => {
  await mkdir(join(project, path, ".."), { recursive: true });
  await writeFile(join(project, path), text);
};

/** A tool that leaves a trace of every run and makes what the real one would. */
async function installTool(library: string, name: string, work: string) {
  const folder = `node_modules/${library}`;
  await write(`${folder}/package.json`, JSON.stringify({ bin: { [name]: "tool.cjs" } }));
  await write(
    `${folder}/tool.cjs`,
    `const fs = require("node:fs"); fs.appendFileSync("runs", "${name} "); ${work}`,
  );
}

const BUNDLER = `
  const source = fs.readFileSync("app/page.ts", "utf8");
  if (source === "broken") { console.log("page.ts does not parse"); process.exit(1); }
  for (const part of ["client", "server"]) fs.mkdirSync(process.env.BUILD_DIRECTORY + "/" + part, { recursive: true });
  fs.writeFileSync(process.env.BUILD_DIRECTORY + "/server/server.js", source);
  fs.writeFileSync(process.env.BUILD_DIRECTORY + "/server/mode", process.env.NODE_ENV);`;

const CLIENT_MAKER = `
  fs.mkdirSync("prisma/generated/internal", { recursive: true });
  fs.copyFileSync("prisma/schema.prisma", "prisma/generated/internal/class.ts");`;

beforeEach(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  project = await mkdtemp(join(tmpdir(), "reinstate build "));
  await write("package.json", "{}");
  await write("app/page.ts", "one");
  await write("prisma/schema.prisma", "schema");
  await installTool("prisma", "prisma", CLIENT_MAKER);
  await installTool("@remix-run/dev", "remix", BUNDLER);
});

afterEach(() => rm(project, { recursive: true, force: true }));

describe("the build before a start", () => {
  it("is made once for the same sources", async () => {
    await prepareBuild(project);
    await prepareBuild(project);

    expect(await read("runs")).toBe("prisma remix ");
    expect(await read("build/server/server.js")).toBe("one");
  });

  it("makes the client again that was made by hand for another schema in between", async () => {
    await prepareBuild(project);
    await write("prisma/generated/internal/class.ts", "another schema");
    await write("app/page.ts", "two");
    await prepareBuild(project);

    expect(await read("runs")).toBe("prisma remix prisma remix ");
    expect(await read("prisma/generated/internal/class.ts")).toBe("schema");
  });

  it("is made for production, whatever the terminal has set", async () => {
    await prepareBuild(project);

    expect(process.env.NODE_ENV).toBe("test");
    expect(await read("build/server/mode")).toBe("production");
  });

  it("is made again when a source changes, and the client only when the schema does", async () => {
    await prepareBuild(project);
    await write("app/page.ts", "two");
    await prepareBuild(project);
    await write("prisma/schema.prisma", "another schema");
    await prepareBuild(project);

    expect(await read("runs")).toBe("prisma remix remix prisma remix ");
    expect(await read("build/server/server.js")).toBe("two");
  });

  it("stands for sources that were only touched, and for those that were changed and changed back", async () => {
    await prepareBuild(project);
    await write("app/page.ts", "one");
    await prepareBuild(project);
    await write("app/page.ts", "six");
    await write("app/page.ts", "one");
    await prepareBuild(project);

    expect(await read("runs")).toBe("prisma remix ");
  });

  it("is made once by two that start together", async () => {
    await Promise.all([prepareBuild(project), prepareBuild(project)]);

    expect(await read("runs")).toBe("prisma remix ");
  });

  it("stays as it was when building fails, and the next start says so again", async () => {
    await prepareBuild(project);
    await write("app/page.ts", "broken");

    await expect(prepareBuild(project)).rejects.toThrow(
      /nothing was changed.*page.ts does not parse/s,
    );
    await expect(prepareBuild(project)).rejects.toThrow(/does not parse/);

    expect(await read("build/server/server.js")).toBe("one");
    expect(existsSync(join(project, "build", "lock"))).toBe(false);
  });

  it("does not wait for a builder that was killed", async () => {
    await write("build/lock", "999999999");

    await prepareBuild(project);

    expect(await read("build/server/server.js")).toBe("one");
  });

  it("says what to do when packages are missing", async () => {
    await rm(join(project, "node_modules"), { recursive: true });

    await expect(prepareBuild(project)).rejects.toThrow(/Run npm ci first/);
  });
});
