import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { canonicalJson } from "~/features/appeals/dossier/canonical-content";
import { dossierArchive } from "~/features/appeals/dossier/dossier-archive.server";
import { type FrozenFiles, frozenFiles } from "~/features/appeals/dossier/frozen-dossier.server";
import { verifyArchive } from "~/features/appeals/dossier/verify-archive.server";
import { chooseEvidence } from "~/features/appeals/evidence/choose-evidence.server";
import { approveAppeal, sendToReview } from "~/features/appeals/review/review-appeal.server";
import { keepBytes } from "~/features/evidence/keep-file.server";
import { redactExhibit } from "~/features/evidence/redaction/redact-exhibit.server";
import { db } from "~/platform/db.server";
import { streamed } from "~/platform/http/streamed.server";
import { stopPdf } from "~/platform/pdf/pdf.server";
import { loader as draftPage } from "~/routes/_app.cases.$ref.appeals.$number.dossier[.]html";
import { loader as handOut } from "~/routes/_app.cases.$ref.appeals.$number.frozen.$";
import {
  ALL_TICKED,
  allowed,
  createFiled,
  createReadyDraft,
  ON_THAT_DAY,
} from "~test/factories/appeal";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { cookiesOf, requestTo } from "~test/support/requests";

// Each of them files an appeal, which prints its dossier three times.
vi.setConfig({ testTimeout: 90_000 });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reinstate-archive-"));
});
afterAll(async () => {
  await stopPdf();
  await rm(folder, { recursive: true, force: true });
});

const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

type Files = Map<string, Buffer>;

async function archived(appealId: string): Promise<string> {
  const frozen = await frozenFiles(appealId);
  if (!frozen) throw new Error("Nothing is frozen.");
  const path = join(folder, `${appealId}.zip`);
  await pipeline(dossierArchive(frozen), createWriteStream(path));
  return path;
}

async function unpacked(path: string): Promise<Files> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const files: Files = new Map();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  zip.close();
  return files;
}

async function packed(files: Iterable<readonly [string, Buffer]>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of files) zip.addBuffer(content, name);
  zip.end();
  const path = join(folder, `altered-${Math.random()}.zip`);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

const manifestOf = (files: Files) => JSON.parse(files.get("manifest.json")?.toString() ?? "");

describe("the archive of a frozen dossier", () => {
  it("holds every form of it and every exhibit, and matches its manifest", async () => {
    const { id } = await createFiled();

    const path = await archived(id);

    expect(await verifyArchive(path)).toMatchObject({ ok: true });
    const names = [...(await unpacked(path)).keys()];
    for (const name of [
      "manifest.json",
      "content.json",
      "dossier.en.pdf",
      "dossier.id.pdf",
      "dossier.en-id.pdf",
      "dossier.en.html",
      "dossier.en-id.html",
      "business_support_home.en.txt",
      "evidence/E1-notice.txt",
    ]) {
      expect(names).toContain(name);
    }
  });

  it("and its documents are handed out with a word about each exhibit, once", async () => {
    const { reference, number, exhibitId } = await createFiled();
    const reader = await createPerson({ name: "Rina" });
    const cookies = await cookiesOf(reader);
    const ask = async (name: string, method = "GET") => {
      const path = `/cases/${reference}/appeals/${number}/frozen/${name}`;
      const params = { ref: reference, number: String(number), "*": name };
      const request = requestTo(path, { cookies, method });
      const answer = (await handOut({ request, params, context: {} })) as Response;
      await answer.arrayBuffer();
    };

    await ask("dossier.zip", "HEAD");
    await ask("business_support_home.en.txt");
    expect(await db.custodyEntry.count({ where: { actorId: reader.id } })).toBe(0);

    for (const name of ["dossier.zip", "dossier.zip", "evidence/E1-notice.txt", "dossier.id.pdf"]) {
      await ask(name);
    }

    const use = `${reference} · ${number}, `;
    expect(
      await db.custodyEntry.findMany({
        where: { actorId: reader.id },
        orderBy: { id: "asc" },
        select: { evidenceId: true, act: true, note: true },
      }),
    ).toEqual([
      { evidenceId: exhibitId, act: "downloaded", note: `${use}dossier.zip` },
      { evidenceId: exhibitId, act: "downloaded", note: `${use}evidence/E1-notice.txt` },
      { evidenceId: exhibitId, act: "used", note: `${use}dossier.id.pdf` },
    ]);
  });

  it("is noted for its exhibits before it is frozen as well", async () => {
    const { reference, number, exhibitId, author } = await createReadyDraft();
    const request = requestTo(`/cases/${reference}/appeals/${number}/dossier.html`, {
      cookies: await cookiesOf(author),
    });

    await draftPage({ request, params: { ref: reference, number: String(number) }, context: {} });

    const note = `${reference} · ${number}, dossier.en.html`;
    expect(await db.custodyEntry.count({ where: { evidenceId: exhibitId, note } })).toBe(1);
  });

  it("is the same bytes each time it is asked for", async () => {
    const { id } = await createFiled();

    const once = await readFile(await archived(id));
    const again = await readFile(await archived(id));

    expect(Buffer.compare(once, again)).toBe(0);
  });

  it("holds the redacted copy, and the hidden words nowhere", async () => {
    const draft = await createReadyDraft();
    const file = await keepBytes(
      Buffer.from("Consent of Wahyudi, +62 812-9999-8888"),
      "text/plain",
    );
    const secret = await createEvidence({ caseId: draft.caseId, file, kind: "sop_document" });
    allowed(await chooseEvidence(draft.author, draft.id, [draft.exhibitId, secret.id]));
    const hide = { parts: [], kinds: ["phone"], words: ["Wahyudi"] };
    allowed(await redactExhibit(draft.author, secret.id, hide));
    allowed(await sendToReview(draft.author, draft.id, {}, ON_THAT_DAY));
    const reviewer = await createPerson({ name: "Sari" });
    allowed(await approveAppeal(reviewer, draft.id, { checks: ALL_TICKED }, ON_THAT_DAY));
    await createFiled({ ...draft, reviewer });

    const files = await unpacked(await archived(draft.id));

    expect(files.get("evidence/E2-notice-redacted.txt")?.toString()).toBe(
      "Consent of [REDACTED], [REDACTED]",
    );
    for (const [name, content] of files) {
      expect(content.includes("Wahyudi") || content.includes("9999-8888"), name).toBe(false);
    }
    expect(manifestOf(files).evidence).toMatchObject([{ hiddenParts: 0 }, { hiddenParts: 2 }]);
  });
});

describe("an altered archive", () => {
  it("is no archive where what is packed in it cannot be unpacked", async () => {
    const name = "manifest.json";
    const path = await packed([[name, Buffer.from(`{"form":"${"x".repeat(5000)}"}`)]]);
    const bytes = await readFile(path);
    // The packed bytes begin behind the local heading and the name.
    bytes.fill(0xff, 30 + name.length, 30 + name.length + 8);
    await writeFile(path, bytes);

    expect(await verifyArchive(path)).toEqual({
      ok: false,
      mismatch: { file: path, why: "not_an_archive" },
    });
  });

  const cases: [string, (files: Files) => void, { file: string; why: string }][] = [
    [
      "a changed PDF",
      (files) => files.get("dossier.en.pdf")?.writeUInt8(0, 500),
      { file: "dossier.en.pdf", why: "changed" },
    ],
    [
      "an exhibit that was exchanged",
      (files) => files.set("evidence/E1-notice.txt", Buffer.from("Nothing happened.")),
      { file: "evidence/E1-notice.txt", why: "changed" },
    ],
    [
      "a missing page",
      (files) => files.delete("dossier.id.html"),
      { file: "dossier.id.html", why: "missing" },
    ],
    [
      "a file nobody named",
      (files) => files.set("readme.txt", Buffer.from("x")),
      { file: "readme.txt", why: "unexpected" },
    ],
    [
      "no manifest",
      (files) => files.delete("manifest.json"),
      { file: expect.stringContaining("altered") as unknown as string, why: "no_manifest" },
    ],
    [
      "a manifest that names a path outside",
      (files) => {
        const manifest = manifestOf(files);
        manifest.files[0].name = "../content.json";
        files.set("manifest.json", Buffer.from(canonicalJson(manifest)));
      },
      { file: "manifest.json", why: "no_manifest" },
    ],
    [
      "a manifest that agrees with an exchanged exhibit",
      (files) => exchange(files, "evidence/E1-notice.txt", Buffer.from("Nothing happened.")),
      { file: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown as string, why: "evidence_hash" },
    ],
    [
      "a manifest that agrees with exchanged content",
      (files) => exchange(files, "content.json", Buffer.from('{"evidence":[]}')),
      { file: "content.json", why: "content_hash" },
    ],
  ];

  it("is told from a whole one, and the first mismatch is named", async () => {
    const { id } = await createFiled();
    const whole = await unpacked(await archived(id));

    for (const [what, alter, expected] of cases) {
      const files: Files = new Map([...whole].map(([name, bytes]) => [name, Buffer.from(bytes)]));
      alter(files);
      const result = await verifyArchive(await packed(files));
      expect(result, what).toEqual({ ok: false, mismatch: expected });
    }
    const twice = await packed([...whole, ["content.json", Buffer.from("{}")]]);
    expect(await verifyArchive(twice)).toMatchObject({ mismatch: { why: "twice" } });
    const noZip = join(folder, "no.zip");
    await writeFile(noZip, "Not an archive at all, and long enough to be looked at as one.");
    expect(await verifyArchive(noZip)).toMatchObject({ mismatch: { why: "not_an_archive" } });
  });
});

describe("an archive of the first form of dossiers", () => {
  it("is verified as it was frozen, its exhibits included", async () => {
    const notice = Buffer.from("Your account has been disabled.");
    const evidence = [
      { label: "E1", fileName: "notice.txt", sha256: hash(notice), byteSize: notice.length },
    ];
    const content = Buffer.from(canonicalJson({ format: "reinstate-appeal/1", evidence }));
    const manifest = canonicalJson({
      format: "reinstate-dossier/1",
      reference: "C-2026-0001",
      round: 1,
      contentSha256: hash(content),
      frozenAt: new Date("2026-11-20T03:00:00Z"),
      files: [
        {
          name: "content.json",
          sha256: hash(content),
          bytes: content.length,
          mediaType: "application/json",
        },
      ],
      evidence,
    });

    const path = await packed([
      ["manifest.json", Buffer.from(manifest)],
      ["content.json", content],
      ["evidence/E1-notice.txt", notice],
    ]);

    expect(await verifyArchive(path)).toMatchObject({ ok: true, files: 2 });
  });
});

describe("the command that verifies an archive", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));

  async function run(...args: string[]) {
    const command = ["--import", "tsx", "app/commands/dossier-verify.ts", ...args];
    const child = spawn(process.execPath, command, {
      cwd: root,
      // No database is within reach.
      env: { NODE_ENV: "test", PATH: process.env.PATH, DATA_DIR: "/nonexistent", INIT_CWD: folder },
    });
    const [out, err] = await Promise.all([buffer(child.stdout), buffer(child.stderr)]);
    const code = await new Promise((done) => {
      if (child.exitCode !== null) done(child.exitCode);
      else child.once("close", done);
    });
    return { code, out: out.toString(), err: err.toString() };
  }

  it("says what it checked, and by its exit code whether all is well", async () => {
    const { id, reference } = await createFiled();
    const path = await archived(id);
    const files = await unpacked(path);
    const { contentSha256 } = manifestOf(files);
    files.get("dossier.en.pdf")?.writeUInt8(0, 500);
    const altered = await packed(files);

    const good = await run(path, contentSha256);
    const other = await run(path, "ab".repeat(32));
    const bad = await run(altered);
    const nothing = await run();
    const none = await run("nowhere.zip");

    expect(good).toMatchObject({ code: 0, err: "" });
    expect(good.out).toContain(`${reference}, round 1`);
    expect(good.out).toContain(contentSha256);
    expect(other).toMatchObject({ code: 1, out: "" });
    expect(bad).toMatchObject({ code: 1, out: "" });
    expect(bad.err).toContain("Does not match: dossier.en.pdf.");
    expect(nothing.code).toBe(2);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("cannot be read") });
  });
});

/** Exchanges a file and makes the manifest agree with it. */
function exchange(files: Files, name: string, content: Buffer): void {
  const manifest = manifestOf(files);
  const entry = manifest.files.find((file: { name: string }) => file.name === name);
  entry.sha256 = hash(content);
  entry.bytes = content.length;
  files.set(name, content);
  files.set("manifest.json", Buffer.from(canonicalJson(manifest)));
}

describe("an archive that nobody reads to its end", () => {
  const files = async (bytes: Buffer) => {
    const { sha256 } = await keepBytes(bytes, "text/plain");
    const file = { name: "one", sha256, bytes: bytes.length, mediaType: "text/plain" };
    return [file, { ...file, name: "two" }] as FrozenFiles["files"];
  };

  it.runIf(process.platform === "linux")(
    "holds no file open when its reader goes away",
    async () => {
      const open = () => readdirSync("/proc/self/fd").length;
      const archive = { files: await files(Buffer.alloc(32_000_000, 1)) };
      const before = open();
      for (let reader = 0; reader < 20; reader += 1) {
        const body = streamed(dossierArchive(archive)).getReader();
        for (let read = 0; read < 100_000; ) read += (await body.read()).value?.length ?? 0;
        await body.cancel();
      }
      await expect.poll(open).toBeLessThan(before + 10);
    },
  );

  it("breaks off where a file is gone, and harms nobody else", async () => {
    const lost = (await files(Buffer.from("kept"))).map((file) => ({
      ...file,
      sha256: "0".repeat(64),
    }));
    const answer = new Response(streamed(dossierArchive({ files: lost })));
    await expect(answer.arrayBuffer()).rejects.toThrow("ENOENT");
  });
});
