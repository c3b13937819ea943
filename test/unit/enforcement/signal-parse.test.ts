/**
 * The command itself, as people run it, against what it printed when somebody last looked at every
 * line: `test/fixtures/signals.jsonl`. A rule that changes shows there, line by line.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const FOLDERS = ["test/fixtures/webhooks", "test/fixtures/emails"];
const KEYS = [
  "file",
  "source",
  "kind",
  "severity",
  "assets",
  "restrictionTypes",
  "expiresAt",
  "violationType",
  "remediation",
  "messagingState",
  "opensCase",
  "needsPerson",
  "why",
];

async function parse(...files: string[]): Promise<Record<string, unknown>[]> {
  const { stdout } = await run("npm", ["run", "--silent", "signal:parse", "--", ...files], {
    env: { NODE_ENV: "production", PATH: process.env.PATH, HOME: process.env.HOME },
  });
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("npm run --silent signal:parse", { timeout: 60_000 }, () => {
  it("prints for every fixture what it should", async () => {
    const listed = await Promise.all(FOLDERS.map((folder) => readdir(folder)));
    const files = FOLDERS.flatMap((folder, index) =>
      (listed[index] ?? [])
        .filter((name) => !name.endsWith(".md"))
        .sort()
        .map((name) => `${folder}/${name}`),
    );
    const golden = await readFile("test/fixtures/signals.jsonl", "utf8");

    const lines = await parse(...files);

    expect(lines.map((line) => JSON.stringify(line))).toEqual(golden.trim().split("\n"));
    for (const line of lines) expect(Object.keys(line)).toEqual(KEYS);
  });

  it("answers for what cannot be read, in the order given, and ends well", async () => {
    const folder = await mkdtemp(join(tmpdir(), "signal-parse-"));
    const at = (name: string) => join(folder, name);
    await writeFile(at("empty.json"), "");
    await writeFile(at("binary.bin"), Buffer.from([0x89, 0x50, 0x00, 0xff, 0x00]));
    await writeFile(
      at("half.json"),
      '{"object":"whatsapp_business_account","entry":[{"id":"330039',
    );
    await writeFile(at("wide.json"), Buffer.from('\uFEFF{"event":"ACCOUNT_DELETED"}', "utf16le"));

    const files = [
      at("missing.json"),
      folder,
      at("empty.json"),
      at("binary.bin"),
      at("half.json"),
      at("wide.json"),
    ];
    const lines = await parse(...files);
    await rm(folder, { recursive: true });

    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(lines.slice(0, 5)).toEqual(
      files.slice(0, 5).map(() =>
        expect.objectContaining({
          kind: "unknown",
          needsPerson: true,
          opensCase: false,
          assets: [],
        }),
      ),
    );
    expect(lines[5]).toMatchObject({ kind: "account_deleted" });
  });
});
