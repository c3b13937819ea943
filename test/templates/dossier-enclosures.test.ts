import { fileURLToPath } from "node:url";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { AppealDossierProps, PrintedExhibit } from "~templates/dossier/dossier";
import type { Enclosures } from "~templates/pdf/enclosures";
import { type Printer, printerWith } from "~templates/pdf/print";
import { exhibits as listed, sampleDossier } from "./appeal-dossier-sample";
import { insideOf, textOfPages } from "./pdf-text";

const FONTS = fileURLToPath(new URL("../../templates/pdf/fonts", import.meta.url));
let print: Printer;

beforeAll(async () => {
  print = await printerWith(FONTS);
});

const about = (label: string): Omit<PrintedExhibit, "content"> => ({
  label,
  title: `Title of ${label}`,
  details: `About ${label}`,
  foot: `${label} · SHA-256 ${"ab".repeat(32)}`,
});

const PICTURE = { name: "E1", width: 300, height: 200, parts: [] };

const EXHIBITS: PrintedExhibit[] = [
  {
    ...about("E1"),
    content: { kind: "pictures", pictures: [PICTURE] },
  },
  {
    ...about("E2"),
    content: { kind: "text", lines: ["first line", "    an indented line"], note: "" },
  },
  {
    ...about("E3"),
    content: {
      kind: "list",
      columns: ["hash", "source"],
      rows: [["a1b2", "checkout"]],
      note: "A sample: 1 of 9,412 rows.",
    },
  },
  { ...about("E4"), content: { kind: "pages", note: "Its 3 pages follow." } },
];

const dossier = (overrides: Partial<AppealDossierProps> = {}) =>
  sampleDossier({
    sections: [
      {
        number: "1",
        title: "Statement",
        blocks: [
          {
            kind: "text",
            heading: "What happened",
            paragraphs: ["The form is shown in E1, the log in E3; E9 is no exhibit of ours."],
            support: "Evidence: E4",
          },
        ],
      },
      { number: "2", title: "Evidence", blocks: [listed(5)] },
    ],
    exhibits: EXHIBITS,
    closing: [
      { number: "3", title: "Manifest", blocks: [{ kind: "note", text: "Everything, hashed." }] },
    ],
    ...overrides,
  });

async function enclosures(): Promise<Enclosures> {
  const jpeg = await sharp({
    create: { width: 600, height: 400, channels: 3, background: "#cc3344" },
  })
    .jpeg()
    .toBuffer();
  const source = await PDFDocument.create();
  const font = await source.embedFont(StandardFonts.Helvetica);
  for (const text of ["Licence, page one", "Licence, page two"]) {
    source.addPage([400, 600]).drawText(text, { x: 40, y: 500, size: 14, font });
  }
  source.addJavaScript("greet", "app.alert(1)");
  const bytes = await source.save();
  return {
    pictures: new Map([["E1", jpeg]]),
    documents: [
      {
        label: "E4",
        parts: [],
        open: async () => ({
          bytes,
          pages: [
            { kind: "kept", index: 0 },
            { kind: "kept", index: 1 },
            { kind: "picture", jpeg },
          ],
        }),
      },
    ],
    attachments: [
      {
        name: "E3-consent-log.csv",
        mediaType: "text/csv",
        description: "Title of E3",
        bytes: Buffer.from("hash,source\r\na1b2,checkout\r\n"),
      },
    ],
  };
}

const printed = async (overrides: Partial<AppealDossierProps> = {}) =>
  print("appeal-dossier", dossier(overrides), await enclosures());

/** Every link: the page it stands on, and the page it leads to. */
async function linksOf(bytes: Uint8Array): Promise<{ from: number; to: number }[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = file.getPages();
  const at = (ref: unknown) => pages.findIndex((page) => page.ref === ref);
  return pages.flatMap((page, from) =>
    (page.node.Annots()?.asArray() ?? []).map((_, index) => {
      const link = page.node.Annots()?.lookup(index, PDFDict);
      const place = link?.lookup(PDFName.of("A"), PDFDict).lookup(PDFName.of("D"), PDFArray);
      return { from, to: at(place?.get(0)) };
    }),
  );
}

/** The pages that show the colour of outlines, from 0. */
async function outlinesOf(bytes: Uint8Array): Promise<number[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const found: number[] = [];
    for (const [index, page] of [...document.pages()].entries()) {
      const { data } = await page.render({ scale: 2, render: "bitmap" });
      for (let at = 0; at < data.length; at += 4) {
        // Orange, and neither the ink nor the picture.
        const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
        if (red > 170 && green > 50 && green < 110 && blue < 60) {
          found.push(index);
          break;
        }
      }
    }
    return found;
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** The pages on which something stands, from 0. */
const pagesWith = (pages: readonly string[], text: string) =>
  pages.flatMap((page, index) => (solid(page).includes(solid(text)) ? [index] : []));
const solid = (text: string) => text.replace(/\s/g, "");

describe("a dossier with its exhibits", () => {
  it("gives every exhibit its pages, between the sections and the manifest", async () => {
    const pages = await textOfPages(await printed());

    expect(pages).toHaveLength(10);
    expect(pages.findIndex((page) => page.includes("E1 · SHA-256"))).toBe(3);
    expect(solid(pages[4] ?? "")).toContain("firstlineanindentedline");
    expect(pages[5]).toContain("checkout");
    expect(solid(pages[6] ?? "")).toContain(solid("Its 3 pages follow."));
    expect(solid(pages[9] ?? "")).toContain(solid("Everything, hashed."));
  });

  it("leads from every place where an exhibit is named to that exhibit, and from nowhere else", async () => {
    const bytes = await printed();
    const links = await linksOf(bytes);
    const named = links.filter(({ from }) => from === 2).map(({ to }) => to);

    // E1, E3 and E4 in the statement; then the list of evidence, where E5 has no pages of its own.
    expect(named).toEqual(expect.arrayContaining([3, 5, 6, 4, 2]));
    expect(named).toHaveLength(3 + 5);
    for (const { to } of links) expect(to).toBeGreaterThan(1);
  });

  it("leads to the page of an exhibit that is named, or to the exhibit where it has none", async () => {
    const sections = [
      {
        number: "1",
        title: "Statement",
        blocks: [
          { kind: "text" as const, heading: "A", paragraphs: ["b"], support: "E4.2, E4.3, E1.7" },
        ],
      },
      { number: "2", title: "Evidence", blocks: [listed(5)] },
    ];
    const named = (await linksOf(await printed({ sections })))
      .filter(({ from }) => from === 2)
      .map(({ to }) => to);

    // The heading of E4 is on page 6 with its first page; its second and third follow.
    expect(named).toEqual(expect.arrayContaining([7, 8, 3]));
  });

  it("outlines what the text points at, on pictures and on pages", async () => {
    const part = { left: 10, top: 20, width: 30, height: 40 };
    const plain = await enclosures();
    const [document] = plain.documents;
    const pointing: Enclosures = {
      ...plain,
      documents: document ? [{ ...document, parts: [{ page: 2, region: part }] }] : [],
    };
    const exhibits = EXHIBITS.map((exhibit) =>
      exhibit.content.kind === "pictures"
        ? {
            ...exhibit,
            content: { ...exhibit.content, pictures: [{ ...PICTURE, parts: [part] }] },
          }
        : exhibit,
    );

    const bare = await outlinesOf(await printed());
    const outlined = await outlinesOf(
      await print("appeal-dossier", dossier({ exhibits }), pointing),
    );

    expect(bare).toEqual([]);
    expect(outlined).toEqual([3, 7]);
  });

  it("has an index whose lines lead to their pages and say which they are", async () => {
    const bytes = await printed();
    const pages = await textOfPages(bytes);
    const lines = (await linksOf(bytes)).filter(({ from }) => from === 1).map(({ to }) => to);

    expect(lines.toSorted((one, other) => one - other)).toEqual([2, 2, 3, 4, 5, 6, 9]);
    for (const page of [3, 4, 5, 6, 7, 10]) expect(pages[1]).toContain(String(page));
  });

  it("has a bookmark for every section and exhibit", async () => {
    const file = await PDFDocument.load(await printed(), { updateMetadata: false });
    const titles = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of("Title"))] : []))
      .filter((title) => title instanceof PDFString || title instanceof PDFHexString)
      .map((title) => title.decodeText());

    expect(titles).toEqual(
      expect.arrayContaining(["1  Statement", "2  Evidence", "E1  Title of E1", "3  Manifest"]),
    );
  });

  it("brings the pages of a PDF with their text, and nothing of what they could do", async () => {
    const bytes = await printed();
    const inside = (await insideOf(bytes)).replace(/\((?:\\.|[^\\()])*\)/g, "");

    expect(inside).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|AA)\b/);
    expect(pagesWith(await drawnIn(bytes), "Licence, page two")).toHaveLength(1);
  });

  it("carries a long list as an attached file", async () => {
    const file = await PDFDocument.load(await printed(), { updateMetadata: false });

    const [attached] = file.getAttachments();

    expect(attached?.name).toBe("E3-consent-log.csv");
    expect(Buffer.from(attached?.data ?? []).toString()).toBe("hash,source\r\na1b2,checkout\r\n");
  });

  it("is the same file, byte for byte, whenever it is printed", async () => {
    expect(Buffer.compare(await printed(), await printed())).toBe(0);
  });
});

/** The text inside embedded pages, which stand as drawings of their own. */
async function drawnIn(bytes: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const { inflateSync } = await import("node:zlib");
  return file.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const isForm =
      object instanceof PDFRawStream &&
      ref instanceof PDFRef &&
      object.dict.get(PDFName.of("Subtype")) === PDFName.of("Form");
    if (!isForm) return [];
    const content = inflateSync(object.getContents()).toString("latin1");
    return [
      [...content.matchAll(/<([0-9A-Fa-f]+)> Tj/g)]
        .map(([, hex = ""]) => Buffer.from(hex, "hex").toString("latin1"))
        .join(" "),
    ];
  });
}
