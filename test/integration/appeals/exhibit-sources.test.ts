import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openExhibits } from "~/features/appeals/dossier/exhibit-sources.server";
import { type KeptFile, keepBytes } from "~/features/evidence/keep-file.server";
import { stopPdf } from "~/platform/pdf/pdf.server";

// The first PDF of a run waits for the thread that draws it.
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => stopPdf());

async function opened(content: Uint8Array | string, mediaType: KeptFile["mediaType"]) {
  const { sha256, bytes } = await keepBytes(Buffer.from(content), mediaType);
  const about = { id: "e1", label: "E1", title: "An exhibit", fileName: "file.csv" };
  const made = await openExhibits([{ ...about, mediaType, sha256, byteSize: bytes }], []);
  return { ...made, source: made.sources.get("E1") };
}

describe("an exhibit, opened for a dossier", () => {
  it("is a sample of a long list, which is attached whole", async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `a${at};"one, two";x`);

    const { source, appendix } = await opened(["name;what;more", ...rows].join("\n"), "text/csv");

    expect(source).toMatchObject({
      kind: "list",
      columns: ["name", "what", "more"],
      total: 400,
      isAttached: true,
    });
    expect(source?.kind === "list" && source.rows).toHaveLength(25);
    expect(source?.kind === "list" && source.rows[0]).toEqual(["a0", "one, two", "x"]);
    expect(appendix.attachments).toMatchObject([{ name: "E1-file.csv", mediaType: "text/csv" }]);
  });

  it("counts the rows of a list that is too long to be read at once", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `name ${at},checkout`);

    const { source } = await opened(`name,source\n${rows.join("\n")}\n`, "text/csv");

    expect(source).toMatchObject({ total: 20_000, isAttached: true });
  });

  it("is the lines of a text, and JSON of one line is laid out", async () => {
    const text = await opened("one\r\n\ttwo\r\n", "text/plain");
    const json = await opened('{"a":{"b":1}}', "application/json");

    expect(text.source).toEqual({
      kind: "text",
      lines: ["one", "    two"],
      total: 2,
      isLaidOut: false,
    });
    expect(json.source).toMatchObject({ isLaidOut: true, total: 5 });
  });

  it("is a picture no larger than it was, and a long one in pieces that fill a sheet", async () => {
    const picture = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: "#fff" } })
        .png()
        .toBuffer();

    const small = await opened(await picture(200, 100), "image/png");
    const long = await opened(await picture(300, 3000), "image/png");

    expect(small.source).toEqual({
      kind: "pictures",
      pictures: [{ name: "E1", width: 150, height: 75, parts: [] }],
    });
    expect(long.pictures.map(({ name }) => name)).toEqual(
      ["", "-2", "-3", "-4", "-5", "-6", "-7", "-8"].map((part) => `E1${part}`),
    );
  });

  it("is the pages of a PDF, and only a file where nothing can be shown", async () => {
    const made = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1) made.addPage();

    const pdf = await opened(await made.save(), "application/pdf");
    const broken = await opened("%PDF-1.7 nonsense", "application/pdf");
    const heic = await opened("ftypheic", "image/heic");

    expect(pdf.source).toEqual({ kind: "pages", printed: 3, total: 3, isOutlined: false });
    expect([broken.source, heic.source]).toEqual([undefined, undefined]);
  });
});
