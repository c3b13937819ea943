import { describe, expect, it } from "vitest";
import type { ByteSource } from "~/platform/tables/byte-source.server";
import type { TableRow } from "~/platform/tables/csv-rows";
import type { TablePlace } from "~/platform/tables/read-csv.server";
import { readTable } from "~/platform/tables/read-table.server";
import { TableUnreadable } from "~/platform/tables/table-problem";
import { sheetOf, xlsxOf, xlsxOfRows } from "~test/factories/xlsx";

const sourceOf = (bytes: Uint8Array, piece = 7): ByteSource => ({
  bytes: bytes.length,
  async *read(from, until = bytes.length) {
    for (let at = from; at < until; at += piece) {
      yield Buffer.from(bytes.subarray(at, Math.min(until, at + piece)));
    }
  },
});

async function read(bytes: Uint8Array | string, piece?: number): Promise<string[][] | string> {
  const rows: string[][] = [];
  try {
    const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
    for await (const some of readTable(sourceOf(content, piece))) {
      rows.push(...some.rows.map(({ cells }) => cells));
    }
    return rows;
  } catch (cause) {
    if (cause instanceof TableUnreadable) return cause.why;
    throw cause;
  }
}

const utf16 = (text: string, isMarked: boolean) =>
  Buffer.from(`${isMarked ? "\ufeff" : ""}${text}`, "utf16le");

describe("a CSV file", () => {
  it.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["semicolons beside decimal commas", "a;b\n1;2\n"],
    ["tabs", "a\tb\n1\t2\n"],
    ["bars", "a|b\n1|2\n"],
    ["line ends of Windows", "a,b\r\n1,2\r\n"],
    ["line ends of old Macs", "a,b\r1,2\r"],
    ["no line end at its end", "a,b\n1,2"],
    ["a byte-order mark", "\ufeffa,b\n1,2\n"],
    ["quotes around everything", '"a","b"\n"1","2"\n'],
    ["rows without a word", "a,b\n,\n\n1,2\n"],
    ["NUL bytes", "a\u0000,b\n1,2\u0000\n"],
  ])("is read with %s", async (_, text) => {
    expect(await read(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it.each([
    ["UTF-8", Buffer.from("kota,é\nBandung,ñ\n")],
    ["UTF-16 with a mark", utf16("kota,é\nBandung,ñ\n", true)],
    ["UTF-16 without one", utf16("kota,é\nBandung,ñ\n", false)],
    ["UTF-16, the other way round", utf16("kota,é\nBandung,ñ\n", true).swap16()],
    ["Latin-1", Buffer.from("kota,é\nBandung,ñ\n", "latin1")],
  ])("is read in %s", async (_, bytes) => {
    expect(await read(bytes)).toEqual([
      ["kota", "é"],
      ["Bandung", "ñ"],
    ]);
  });

  it("is Latin-1 when the first accent stands far down", async () => {
    const plain = "nama,kota\n".repeat(20_000);

    const rows = await read(Buffer.from(`${plain}René,Medan\n`, "latin1"), 65_536);

    expect(rows.at(-1)).toEqual(["René", "Medan"]);
  });

  it("keeps quotes, delimiters and line breaks inside quotes, wherever it is cut", async () => {
    const text = 'a,b\n"x ""y"", z","two\r\nlines"\nplain "quoted" text,1\n';
    const wanted = [
      ["a", "b"],
      ['x "y", z', "two\r\nlines"],
      ['plain "quoted" text', "1"],
    ];

    for (const piece of [1, 2, 3, 5, 64]) expect(await read(text, piece)).toEqual(wanted);
  });

  it("says in which line a row begins", async () => {
    const lines: number[] = [];
    const text = 'a,b\n\n"two\nlines",1\nc,d\n';
    for await (const { rows } of readTable(sourceOf(Buffer.from(text)))) {
      lines.push(...rows.map(({ line }) => line));
    }

    expect(lines).toEqual([1, 3, 5]);
  });

  it("counts a line break of Windows inside quotes as one line", async () => {
    const lines: number[] = [];
    for await (const { rows } of readTable(
      sourceOf(Buffer.from('a,b\r\n"two\r\nlines",1\r\nc,d\r\n')),
    )) {
      lines.push(...rows.map(({ line }) => line));
    }

    expect(lines).toEqual([1, 2, 4]);
  });

  it.each([
    ["UTF-8", Buffer.from('kota;é\n"zwei\nZeilen";"ñ"\r\n\nSolo;ü\n"a;b";"c\n\n"\nend;1')],
    ["Latin-1", Buffer.from('kota;é\n"zwei\nZeilen";ñ\r\nSolo;ü\n', "latin1")],
  ])("goes on from each place it tells, in %s", async (_, bytes) => {
    // What separates the cells is told by the beginning.
    const content = Buffer.concat([Buffer.from("Medan;1\n".repeat(2_600)), bytes]);
    const pieces = [3, 11, 20, 30_000];
    let places = 0;
    for (const piece of pieces) {
      const all: TableRow[] = [];
      const told: { place: TablePlace; before: number }[] = [];
      for await (const { rows, next } of readTable(sourceOf(content, piece))) {
        all.push(...rows);
        if (next) told.push({ place: next, before: all.length });
      }
      places += told.length;
      for (const { place, before } of told) {
        const rest: TableRow[] = [];
        for await (const { rows } of readTable(sourceOf(content, piece), place)) rest.push(...rows);
        expect(rest).toEqual(all.slice(before));
      }
    }
    expect(places).toBeGreaterThan(pieces.length);
  });

  it("takes a quote that is never closed for one wrong row, not for the end of the file", async () => {
    expect(await read('a,b\n1,2\n3,"4\n')).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4\n"],
    ]);
  });

  it.each([
    ["nothing", "", "empty"],
    ["a field that never ends", `a,b\n"${"x".repeat(1_100_000)}`, "tooLong"],
    ["more columns than anybody has", `${",x".repeat(600)}\n`, "tooWide"],
    ["a PDF", "%PDF-1.7 …", "noTable"],
    ["an old Excel file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "oldExcel"],
  ])("is refused with %s", async (_, content, why) => {
    expect(await read(content, 65_536)).toBe(why);
  });
});

describe("a spreadsheet", () => {
  it("is read with shared texts, numbers, dates and gaps", async () => {
    const bytes = await xlsxOf({
      "xl/sharedStrings.xml":
        "<sst><si><t>nomor</t></si><si><r><t>dua </t></r><r><t>bagian</t></r><rPh><t>x</t></rPh></si></sst>",
      "xl/styles.xml":
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      "xl/worksheets/sheet1.xml": sheetOf(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
          '<row r="3"><c r="A3"><v>6.28123456789E12</v></c><c r="B3" s="1"><v>46348.361111111</v></c><c r="C3" s="2"><v>46348</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="str"><f>A1</f><v>hasil</v></c></row>',
      ),
    });

    expect(await read(bytes)).toEqual([
      ["nomor", "", "dua bagian"],
      ["6281234567890", "2026-11-22T08:40:00", "2026-11-22", "TRUE", "hasil"],
    ]);
  });

  it("is read with texts in its cells", async () => {
    expect(await read(await xlsxOfRows([["a & b", "<c>"]]))).toEqual([["a & b", "<c>"]]);
  });

  const bomb = sheetOf(`<row r="1"><c r="A1"><v>${"1".repeat(1000)}</v></c></row>`.repeat(30_000));
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>';
  const parts = (count: number) => `<r><t>${"x".repeat(100)}</t></r>`.repeat(count);
  const outside =
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>';

  it.each([
    ["what unpacks to far more than it is", { "xl/worksheets/sheet1.xml": bomb }, "bomb"],
    ["entities that laugh", { "xl/worksheets/sheet1.xml": laughs }, "damaged"],
    ["an entity that reads a file", { "xl/worksheets/sheet1.xml": outside }, "damaged"],
    [
      "a text that never ends",
      {
        "xl/worksheets/sheet1.xml": sheetOf(
          `<row><c><v>${Array.from({ length: 300_000 }, (_, at) => at % 10).join("")}</v></c></row>`,
        ),
      },
      "tooLong",
    ],
    [
      "a text in parts that never end",
      {
        "xl/worksheets/sheet1.xml": sheetOf(
          `<row><c t="inlineStr"><is>${parts(3_000)}</is></c></row>`,
        ),
      },
      "tooLong",
    ],
    [
      "a shared text in parts that never end",
      { "xl/sharedStrings.xml": `<sst><si>${parts(3_000)}</si></sst>` },
      "tooLong",
    ],
    [
      "more formats than there are",
      { "xl/styles.xml": `<styleSheet><cellXfs>${"<xf/>".repeat(100_001)}</cellXfs></styleSheet>` },
      "bomb",
    ],
    [
      "more formats of its own than there are",
      {
        "xl/styles.xml": `<styleSheet><numFmts>${Array.from({ length: 100_001 }, (_, id) => `<numFmt numFmtId="${id}" formatCode="0"/>`).join("")}</numFmts></styleSheet>`,
      },
      "bomb",
    ],
    [
      "more sheets than anybody has",
      {
        "xl/workbook.xml": `<workbook><sheets>${'<sheet name="x" r:id="rId1"/>'.repeat(1_001)}</sheets></workbook>`,
      },
      "bomb",
    ],
    ["broken XML", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }, "damaged"],
    [
      "a cell at the end of the world",
      { "xl/worksheets/sheet1.xml": sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>') },
      "tooWide",
    ],
    ["no sheet", { "xl/worksheets/sheet1.xml": null }, "noTable"],
    ["no workbook", { "xl/workbook.xml": null, "word/document.xml": "<w/>" }, "noTable"],
    [
      "a sheet that lies elsewhere",
      {
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://evil.test/s.xml" TargetMode="External"/></Relationships>',
      },
      "noTable",
    ],
  ])("is refused with %s", async (_, parts, why) => {
    expect(await read(await xlsxOf(parts), 65_536)).toBe(why);
  });

  it("is refused when it is cut off anywhere", async () => {
    const whole = await xlsxOfRows([["a"], ["b"]]);

    for (let length = 5; length < whole.length - 1; length += 37) {
      expect(await read(whole.subarray(0, length), 512)).toBe("damaged");
    }
  });

  it("takes no name for a member of every object", async () => {
    const bytes = await xlsxOfRows([
      ["__proto__", "constructor"],
      ["1", "2"],
    ]);

    expect(await read(bytes)).toEqual([
      ["__proto__", "constructor"],
      ["1", "2"],
    ]);
    expect(Object.hasOwn(Object.prototype, "1")).toBe(false);
  });
});

/** A small generator, so that a failure can be told by its number and made again. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39;
    return (state >>> 0) % below;
  };
}

const HOSTILE = [
  '"',
  ",",
  "\r",
  "\n",
  "\u0000",
  "=cmd|' /C calc'!A1",
  "<!DOCTYPE",
  "PK\u0003\u0004",
  "\ufeff",
  "\ud800",
  "../../x",
  "__proto__",
];

function damaged(bytes: Buffer, seed: number): Buffer {
  const chance = chanceFrom(seed + 1);
  let hurt = Buffer.from(bytes);
  for (let times = 0; times <= seed % 5; times++) {
    const at = chance(hurt.length);
    const how = chance(4);
    if (how === 0) hurt = hurt.subarray(0, at + 1);
    if (how === 1) hurt[at] = chance(256);
    if (how === 2) {
      const inserted = Buffer.from(HOSTILE[chance(HOSTILE.length)] ?? "");
      hurt = Buffer.concat([hurt.subarray(0, at), inserted, hurt.subarray(at)]);
    }
    if (how === 3) hurt = Buffer.concat([hurt.subarray(at), hurt.subarray(0, at)]);
  }
  return hurt;
}

describe("two hundred files that were made to hurt", () => {
  it.each(Array.from({ length: 100 }, (_, seed) => [seed]))(
    "CSV %i is rows or a reason",
    async (seed) => {
      const whole = Buffer.from(
        'nomor;"nama";waktu\r\n0812;"A ""B""";2026-01-02\r\n0813;"two\nlines";x\r\n',
      );

      const answer = await read(damaged(whole, seed), 16);

      expect(typeof answer === "string" || answer.every(Array.isArray)).toBe(true);
    },
  );

  it.each(Array.from({ length: 100 }, (_, seed) => [seed]))(
    "spreadsheet %i is rows or a reason",
    async (seed) => {
      const whole = await xlsxOfRows([
        ["nomor", "waktu"],
        ["0812", "2026-01-02"],
      ]);

      const answer = await read(damaged(whole, seed), 512);

      expect(typeof answer === "string" || answer.every(Array.isArray)).toBe(true);
    },
  );
});
