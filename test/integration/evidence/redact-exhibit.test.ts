import { readFile } from "node:fs/promises";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import { appealCaseFacts } from "~/features/appeals/facts/case-facts.server";
import { type KeptFile, keepBytes } from "~/features/evidence/keep-file.server";
import { redactExhibit } from "~/features/evidence/redaction/redact-exhibit.server";
import { redactionPage } from "~/features/evidence/redaction/redaction-page.server";
import { removeExhibit } from "~/features/evidence/remove-exhibit.server";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { pdfPagePicture, stopPdf } from "~/platform/pdf/pdf.server";
import { allowed, createReadyDraft } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";

// The first PDF of a run waits for the thread that draws it.
vi.setConfig({ testTimeout: 60_000 });

afterAll(() => stopPdf());

const whole = { page: 1, x: 0, y: 0, width: 100, height: 100 };
const leftHalf = { page: 1, x: 0, y: 0, width: 50, height: 100 };

async function exhibitOf(bytes: Uint8Array, mediaType: KeptFile["mediaType"], fileName: string) {
  const { id: caseId } = await createActiveCase();
  const file = await keepBytes(bytes, mediaType);
  const { id } = await createEvidence({ caseId, file, fileName, kind: "consent_log_extract" });
  return { caseId, id };
}

async function copyOf(id: string) {
  const copy = await db.evidence.findUniqueOrThrow({ where: { id }, include: { file: true } });
  return { ...copy, bytes: await readFile(fileStore().pathOf(copy.sha256)) };
}

async function pixelsOf(bytes: Uint8Array, points: readonly (readonly [number, number])[]) {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return points.map(([x, y]) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [...data.subarray(at, at + 3)];
  });
}

const isNearly = (wanted: number) => (value: number | undefined) =>
  Math.abs((value ?? -99) - wanted) < 12;

const photo = () =>
  sharp({ create: { width: 80, height: 40, channels: 3, background: "#ffffff" } })
    .withExif({ IFD0: { Copyright: "Budi Santoso", ImageDescription: "KTP 3174015708900003" } })
    .jpeg()
    .toBuffer();

describe("what somebody who redacts looks at", () => {
  it("is not the pages of a file that has too many of them", async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 301; page += 1) pdf.addPage([200, 200]);
    const { caseId, id } = await exhibitOf(await pdf.save(), "application/pdf", "log.pdf");
    const { file } = await db.evidence.findUniqueOrThrow({
      where: { id },
      include: { file: true },
    });

    const page = await redactionPage(caseId, { id, fileName: "log.pdf", file }, textsFor("en"));

    expect(page).toEqual({ as: null, why: "tooLong", count: 300 });
  });
});

describe("a redacted picture", () => {
  it("has black pixels where a box was, and the rest as it was", async () => {
    const { id } = await exhibitOf(await photo(), "image/jpeg", "form.jpg");

    const made = allowed(
      await redactExhibit(await createPerson(), id, { boxes: [{ ...leftHalf, width: 25 }] }),
    );

    const { bytes, fileName } = await copyOf(made.id);
    const [inside = [], outside = []] = await pixelsOf(bytes, [
      [0.1, 0.5],
      [0.6, 0.5],
    ]);
    expect(fileName).toBe("form-redacted.jpg");
    expect(inside.every(isNearly(0))).toBe(true);
    expect(outside.every(isNearly(255))).toBe(true);
  });

  it("carries nothing of the original's metadata", async () => {
    const original = await photo();
    const { id } = await exhibitOf(original, "image/jpeg", "form.jpg");
    expect(original.includes("Budi Santoso")).toBe(true);

    const made = allowed(await redactExhibit(await createPerson(), id, { boxes: [leftHalf] }));

    const { bytes } = await copyOf(made.id);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes("Budi")).toBe(false);
  });

  it("is covered where people saw it, when the camera was turned", async () => {
    const turned = await sharp({
      create: { width: 80, height: 40, channels: 3, background: "#ffffff" },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { id } = await exhibitOf(turned, "image/jpeg", "turned.jpg");

    const box = { page: 1, x: 0, y: 0, width: 100, height: 25 };
    const made = allowed(await redactExhibit(await createPerson(), id, { boxes: [box] }));

    const { bytes } = await copyOf(made.id);
    const [top = [], below = []] = await pixelsOf(bytes, [
      [0.5, 0.1],
      [0.5, 0.7],
    ]);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 40, height: 80 });
    expect(top.every(isNearly(0)) && below.every(isNearly(255))).toBe(true);
  });

  it("hides what lay under transparency as well", async () => {
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 9, g: 200, b: 9, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { id } = await exhibitOf(clear, "image/png", "clear.png");

    const made = allowed(await redactExhibit(await createPerson(), id, { boxes: [whole] }));

    const [pixel] = await pixelsOf((await copyOf(made.id)).bytes, [[0.5, 0.5]]);
    expect(pixel).toEqual([0, 0, 0]);
  });
});

describe("a redacted PDF", () => {
  async function letter() {
    const made = await PDFDocument.create();
    const font = await made.embedFont(StandardFonts.Helvetica);
    for (const words of ["NIK 3174015708900003", "Nothing to hide here"]) {
      const page = made.addPage([200, 100]);
      page.drawText(words, { x: 10, y: 50, size: 14, font });
    }
    made.setAuthor("Budi Santoso");
    await made.attach(Buffer.from("secret"), "secret.txt");
    return made.save({ useObjectStreams: false });
  }

  it("is pictures only: neither its words nor its notes are in the bytes", async () => {
    const original = await letter();
    const { id } = await exhibitOf(original, "application/pdf", "ktp.pdf");

    const made = allowed(
      await redactExhibit(await createPerson(), id, { boxes: [{ ...whole, height: 60 }] }),
    );

    const { bytes, fileName } = await copyOf(made.id);
    const copy = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(fileName).toBe("ktp-redacted.pdf");
    expect(copy.getPages().map((page) => page.getSize())).toMatchObject([
      { width: 200, height: 100 },
      { width: 200, height: 100 },
    ]);
    for (const trace of [
      "/BaseFont",
      "3174015708900003",
      "Budi",
      "secret",
      "/EmbeddedFile",
      "/Author",
    ])
      expect(bytes.includes(trace), trace).toBe(false);
  });

  it("is black under the box of its page and drawn as before on the others", async () => {
    const { id } = await exhibitOf(await letter(), "application/pdf", "ktp.pdf");

    const made = allowed(await redactExhibit(await createPerson(), id, { boxes: [whole] }));

    const { sha256 } = await copyOf(made.id);
    const shades = async (page: number) => {
      const picture = await pdfPagePicture(fileStore().pathOf(sha256), page, 400);
      const { channels } = await sharp(picture ?? undefined).stats();
      return channels[0]?.mean ?? -1;
    };
    expect(await shades(1)).toBeLessThan(3);
    expect(await shades(2)).toBeGreaterThan(200);
  });

  it("is refused for a page that is not there and for a file that cannot be opened", async () => {
    const person = await createPerson();
    const { id } = await exhibitOf(await letter(), "application/pdf", "ktp.pdf");
    const broken = await exhibitOf(Buffer.from("%PDF-1.7\nnonsense"), "application/pdf", "x.pdf");

    const wrongPage = await redactExhibit(person, id, { boxes: [{ ...whole, page: 3 }] });
    const unreadable = await redactExhibit(person, broken.id, { boxes: [whole] });

    expect(wrongPage).toMatchObject({ refusal: { key: "redaction.refused.noSuchPage" } });
    expect(unreadable).toMatchObject({ refusal: { key: "redaction.refused.unreadable" } });
    expect(await db.evidence.count({ where: { derivedFromId: { not: null } } })).toBe(0);
  });
});

describe("a redacted text", () => {
  const LOG = "name,phone\nBudi,+62 812-9999-8888\nAni,+62 813-7777-6666\n";

  it("says where something was, and not what", async () => {
    const { id } = await exhibitOf(Buffer.from(LOG), "text/csv", "log.csv");

    const made = allowed(
      await redactExhibit(await createPerson(), id, {
        parts: [],
        kinds: ["phone"],
        words: ["budi"],
      }),
    );

    const { bytes, hidden, file } = await copyOf(made.id);
    expect(bytes.toString()).toBe("name,phone\n[REDACTED],[REDACTED]\nAni,[REDACTED]\n");
    expect(hidden).toEqual({ parts: { chosen: 1, phone: 2 } });
    expect(file.mediaType).toBe("text/csv");
  });

  it("keeps what nobody chose", async () => {
    const { id } = await exhibitOf(Buffer.from(LOG), "text/csv", "log.csv");
    const start = LOG.indexOf("+62 813");

    const made = allowed(
      await redactExhibit(await createPerson(), id, {
        parts: [`${start}-${start + "+62 813-7777-6666".length}`],
        kinds: [],
        words: [],
      }),
    );

    expect((await copyOf(made.id)).bytes.toString()).toBe(
      "name,phone\nBudi,+62 812-9999-8888\nAni,[REDACTED]\n",
    );
  });

  it("is not made when nothing would be hidden", async () => {
    const { id } = await exhibitOf(Buffer.from(LOG), "text/csv", "log.csv");

    const refused = await redactExhibit(await createPerson(), id, {
      parts: ["1-2"],
      kinds: ["card"],
      words: ["nobody"],
    });

    expect(refused).toMatchObject({ refusal: { key: "redaction.refused.nothing" } });
  });
});

describe("the original of a redacted copy", () => {
  const hide = { parts: [], kinds: [], words: ["disabled"] };

  it("is sealed, and both say in their custody what happened", async () => {
    const { caseId } = await exhibitOf(Buffer.from("x"), "text/plain", "x.txt");
    const { id } = await createEvidence({ caseId });
    const person = await createPerson({ name: "Sari" });

    const made = allowed(await redactExhibit(person, id, hide));

    const acts = async (evidenceId: string) =>
      (await db.custodyEntry.findMany({ where: { evidenceId }, orderBy: { id: "asc" } })).map(
        ({ act, note }) => [act, note],
      );
    expect(await acts(id)).toEqual([
      ["uploaded", ""],
      ["redacted", "notice-redacted.txt"],
    ]);
    expect(await acts(made.id)).toEqual([["derived", "notice.txt"]]);
    expect(await removeExhibit(person, id, { reason: "x", version: 1 })).toMatchObject({
      refusal: { key: "evidence.errors.sealed" },
    });
    expect(await db.auditEvent.findFirst({ where: { kind: "evidence.redacted" } })).toMatchObject({
      actorId: person.id,
      detail: { fileName: "notice.txt", copy: "notice-redacted.txt", count: 1 },
    });
  });

  it("never goes into a dossier again: its newest copy does, wherever the original was chosen", async () => {
    const draft = await createReadyDraft();
    const first = allowed(await redactExhibit(draft.author, draft.exhibitId, hide));
    const inDossier = async () => (await exhibitsInDossier(draft)).map(({ id }) => id);
    expect(await inDossier()).toEqual([first.id]);

    const second = allowed(await redactExhibit(draft.author, draft.exhibitId, hide));
    const third = allowed(
      await redactExhibit(draft.author, first.id, { ...hide, words: ["account"] }),
    );

    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    expect(await inDossier()).toEqual([third.id]);
    allowed(await removeExhibit(draft.author, third.id, { reason: "wrong", version: 1 }));
    expect(await inDossier()).toEqual([second.id]);
    allowed(await removeExhibit(draft.author, second.id, { reason: "wrong", version: 1 }));
    expect(await inDossier()).toEqual([first.id]);
  });

  it("does not come back when its copies were taken out", async () => {
    const draft = await createReadyDraft();
    const { id } = allowed(await redactExhibit(draft.author, draft.exhibitId, hide));

    allowed(await removeExhibit(draft.author, id, { reason: "wrong", version: 1 }));

    expect(await exhibitsInDossier(draft)).toEqual([]);
  });

  it("is not quoted either: a notice is quoted as it was redacted", async () => {
    const draft = await createReadyDraft();
    const { id } = await createEvidence({
      caseId: draft.caseId,
      text: "Account of Budi is disabled.",
    });
    allowed(await redactExhibit(draft.author, id, { parts: [], kinds: [], words: ["Budi"] }));

    const facts = await appealCaseFacts({ ...draft, round: 1 });

    expect(facts.noticeVerbatim).toBe("Account of [REDACTED] is disabled.");
  });

  it("cannot be changed behind the house's back", async () => {
    const { id } = await exhibitOf(Buffer.from("disabled"), "text/plain", "x.txt");
    const made = allowed(await redactExhibit(await createPerson(), id, hide));

    const untie = db.evidence.update({ where: { id: made.id }, data: { derivedFromId: null } });

    await expect(untie).rejects.toThrow();
  });
});
