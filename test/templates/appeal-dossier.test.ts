import { fileURLToPath } from "node:url";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import type { DossierBlock } from "~templates/dossier/dossier";
import { type Printer, printerWith } from "~templates/pdf/print";
import { exhibits, remediationTable, sampleDossier } from "./appeal-dossier-sample";
import { insideOf, textOfPages } from "./pdf-text";

const FONTS = fileURLToPath(new URL("../../templates/pdf/fonts", import.meta.url));
let print: Printer;

beforeAll(async () => {
  print = await printerWith(FONTS);
});

const printed = (overrides: Parameters<typeof sampleDossier>[0] = {}) =>
  print("appeal-dossier", sampleDossier(overrides));

/** What was drawn, without the spaces and breaks that layout puts in. */
const solid = (text: string) =>
  text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2066-\u2069]/g, "");

describe("the printed dossier", () => {
  it("is a file with title, author, language and outline", async () => {
    const file = await PDFDocument.load(await printed({ language: "id" }), {
      updateMetadata: false,
    });

    expect(file.getTitle()).toBe("Appeal C-2026-0042, round 1");
    expect(file.getAuthor()).toBe("PT Kopi Senja Nusantara");
    expect(file.getCreationDate()?.toISOString()).toBe("2026-11-22T05:10:00.000Z");
    expect(file.catalog.get(PDFName.of("Lang"))?.toString()).toBe("(id)");
    expect(file.catalog.has(PDFName.of("Outlines"))).toBe(true);
  });

  it("is the same file, byte for byte, whenever it is printed", async () => {
    const once = await printed();
    const again = await printed();

    expect(Buffer.compare(once, again)).toBe(0);
  });

  it("shows the reference, the first sentence, every section and the hash", async () => {
    const [cover = "", ...rest] = await textOfPages(await printed());

    for (const text of [
      "Request for review",
      "C-2026-0042, round 1",
      "to disable it for the violation SPAM.",
    ]) {
      expect(solid(cover)).toContain(solid(text));
    }
    expect(solid(cover)).toContain(
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    );
    expect(solid(rest.join())).toContain(solid("Remediation plan"));
  });

  it.each<DossierBlock>([
    { kind: "missing", heading: "A question", note: "It is not answered yet." },
    { kind: "text", heading: "A question", paragraphs: ["A short answer."] },
    { kind: "quotation", heading: "A question", paragraphs: ["A short answer."] },
  ])("gives no page to a single short answer ($kind)", async (block) => {
    const sections = Array.from({ length: 6 }, (_, index) => ({
      number: `${index + 1}`,
      title: `Section ${index + 1}`,
      blocks: Array.from({ length: 6 }, () => block),
    }));

    const pages = await textOfPages(await printed({ sections }));

    const answers = pages.map((page) => page.split("A question").length - 1).filter(Boolean);
    expect(Math.min(...answers.slice(0, -1))).toBeGreaterThan(6);
  });

  it("gives no page to a single short section", async () => {
    const sections = Array.from({ length: 24 }, (_, index) => ({
      number: `${index + 1}`,
      title: "A section",
      blocks: [{ kind: "note" as const, text: "Nothing." }],
    }));

    const pages = await textOfPages(await printed({ sections }));

    expect(pages.filter((page) => page.includes("Nothing.")).length).toBeLessThan(4);
  });

  it("numbers every page of all", async () => {
    const pages = await textOfPages(await printed());

    pages.forEach((text, index) => {
      expect(text.endsWith(`${index + 1} / ${pages.length}`)).toBe(true);
    });
  });

  it("goes on over as many pages as it takes, repeats a table's head, and tears no row", async () => {
    const long = await textOfPages(
      await printed({
        sections: [
          { number: "1", title: "Remediation plan", blocks: [remediationTable(30)] },
          { number: "2", title: "Evidence", blocks: [exhibits(100)] },
        ],
      }),
    );
    const tablePages = long.filter((page) => page.includes("Members not written to"));

    expect(tablePages.length).toBeGreaterThan(1);
    for (const page of tablePages)
      expect(solid(page)).toContain("No.CauseActionOwnerDueStateProof");
    for (let number = 1; number <= 100; number++) {
      const holders = long.filter((page) => solid(page).includes(`E${number}Screenshot`));
      expect(holders).toHaveLength(1);
    }
    expect(long.at(-1)).not.toBe("");
  });

  it("never leaves a heading alone at the foot of a page", async () => {
    for (let lines = 26; lines < 36; lines++) {
      const paragraphs = Array.from({ length: lines }, (_, line) => `Line ${line}.`);
      const pages = await textOfPages(
        await printed({
          sections: [
            { number: "1", title: "Lines", blocks: [{ kind: "text", heading: "All", paragraphs }] },
            { number: "2", title: "Standing", blocks: [{ kind: "note", text: "Never alone." }] },
          ],
        }),
      );
      const page = pages.find((text) => text.includes("Standing") && !text.includes("Contents"));

      expect(solid(page ?? "")).toContain("Neveralone.");
    }
  });

  it.each([
    ["Thai", "บริษัท กาแฟยามเย็น"],
    ["Chinese", "上海落日咖啡贸易有限公司".repeat(6)],
    ["Japanese", "株式会社夕焼けコーヒー"],
    ["Korean", "서울 석양커피 주식회사"],
    ["emoji", "☕🌇👩👍👍"],
    ["a long address", `https://kopisenja.example/${"segment".repeat(40)}`],
    ["an endless word", "Donaudampfschifffahrt".repeat(20)],
    ["uncovered letters", "កា"],
  ])("prints %s completely", async (_what, value) => {
    const pages = await textOfPages(
      await printed({
        sections: [
          {
            number: "1",
            title: "Names",
            blocks: [{ kind: "facts", rows: [{ label: "Name", value }] }],
          },
        ],
      }),
    );
    const expected = value === "កា" ? "[U+1780][U+17B6]" : value;

    expect(solid(pages[2] ?? "")).toContain(solid(expected));
  });

  it("says on the cover how many characters it had to spell out, and nothing when none", async () => {
    const withKhmer = await textOfPages(await printed({ author: "កា", foot: "ខ" }));
    const [plain = ""] = await textOfPages(await printed());

    expect(solid(withKhmer[0] ?? "")).toContain(solid("3 characters are in a script"));
    expect(solid(plain)).not.toContain(solid("characters are in a script"));
  });

  it("lists the answers that are missing in its language", async () => {
    const cover = { ...sampleDossier().cover, missing: ["What triggered it"] };
    const [text = ""] = await textOfPages(await printed({ cover }));

    expect(solid(text)).toContain(solid("Not yet available in English"));
    expect(solid(text)).toContain(solid("What triggered it"));
  });
});

describe("a dossier with hostile texts", () => {
  const HOSTILE = [
    "<script>alert(1)</script>",
    '<img src="http://169.254.169.254/latest/meta-data">',
    "file:///etc/passwd",
    "data:image/png;base64,AAAA",
    "javascript:app.alert(1)",
    "/JavaScript (app.alert(1)) /OpenAction",
    ") Tj ET endstream endobj 1 0 obj << /OpenAction",
    "%PDF-1.7\n1 0 obj",
    "{{constructor.constructor('return process')()}}",
    "{count}",
    "$&$`$'",
    "\\u0000\\x00",
    "\u202Egnp.exe",
  ];
  const text = HOSTILE.join("\n");

  it("prints them as text, interprets none, and asks nothing of whoever opens it", async () => {
    const rows = HOSTILE.map((value) => ({ label: value, value }));
    const bytes = await printed({
      title: text,
      author: text,
      subject: text,
      foot: HOSTILE.join(" "),
      sections: [
        {
          number: HOSTILE[0] ?? "",
          title: HOSTILE[5] ?? "",
          blocks: [
            { kind: "facts", rows },
            { kind: "text", heading: HOSTILE[1] ?? "", paragraphs: HOSTILE },
            { kind: "quotation", heading: HOSTILE[4] ?? "", paragraphs: HOSTILE },
          ],
        },
      ],
    });
    const [, ...pages] = await textOfPages(bytes);
    const objects = await insideOf(bytes);
    const names = objects.replace(/\((?:\\.|[^\\)])*\)/g, "").replace(/<[0-9a-fA-F]*>/g, "");

    for (const dangerous of [
      "/JavaScript",
      "/JS",
      "/OpenAction",
      "/AA",
      "/Launch",
      "/EmbeddedFile",
      "/URI",
      "/GoToR",
    ]) {
      expect(names).not.toMatch(new RegExp(`${dangerous}\\b`));
    }
    // The only thing a link does is to lead to another page of the same file.
    expect(new Set(names.match(/\/S \/\w+/g))).toEqual(new Set(["/S /GoTo"]));
    for (const value of HOSTILE.slice(0, -1)) expect(solid(pages.join(""))).toContain(solid(value));
  });
});
