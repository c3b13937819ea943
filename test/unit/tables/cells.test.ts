import { describe, expect, it } from "vitest";
import { guessColumns, isHeading } from "~/platform/tables/columns";
import { csvReader } from "~/platform/tables/csv-rows";
import { delimiterOf } from "~/platform/tables/delimiter";
import { maskedText, numberHint, shortened } from "~/platform/tables/masked";
import { dayOrderOf, momentInCell } from "~/platform/tables/moment-cell";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { isDateFormat, numberText, wholeDigits } from "~/platform/tables/spreadsheet-cell";
import { csvLine, unguarded } from "~/platform/tables/write-csv";

describe("a number in a cell", () => {
  it.each([
    ["0812-3456-7890"],
    ["812 3456 7890"],
    ["62812 3456 7890"],
    ["+62 812 3456 7890"],
    ["0062 812 3456 7890"],
    ["'+6281234567890"],
    ['="081234567890"'],
    ["6.281234567890E+12"],
    ["6.28123456789E+12"],
    ["6281234567890.0"],
    ["whatsapp:+6281234567890"],
    ["０８１２３４５６７８９０"],
  ])("%s is +6281234567890", (text) => {
    expect(phoneInCell(text, "ID")).toEqual({ ok: true, phone: "+6281234567890" });
  });

  it.each([
    ["6.28E+12", "digitsLost"],
    ["6.28123E+12", "digitsLost"],
    ["6,28E+12", "digitsLost"],
    ["", "missing"],
    ["'", "missing"],
    ["Budi", "noNumber"],
    ["12", "noNumber"],
    ["=1+1", "noNumber"],
  ])("%s is none: %s", (text, why) => {
    expect(phoneInCell(text, "ID")).toEqual({ ok: false, why });
  });

  it("needs a country where it names none", () => {
    expect(phoneInCell("0812-3456-7890", "")).toEqual({ ok: false, why: "noNumber" });
  });
});

describe("numbers of spreadsheets", () => {
  it.each([
    ["6.28123456789E+12", "6281234567890"],
    ["1E3", "1000"],
    ["0.5", "0.5"],
    ["42", "42"],
    ["9.1E+30", "9.1E+30"],
  ])("%s as text is %s", (raw, text) => {
    expect(numberText(raw)).toBe(text);
  });

  it.each([
    ["-6.2E+1", null],
    ["6.28E-3", null],
    ["12.50", null],
    ["12.0", "12"],
  ])("the digits of %s are %s", (raw, digits) => {
    expect(wholeDigits(raw)).toBe(digits);
  });

  it.each([
    [14, undefined, true],
    [0, undefined, false],
    [164, "dd/mm/yyyy hh:mm", true],
    [165, "[$-421]d mmmm yyyy;@", true],
    [166, "#,##0.00", false],
    [167, '0 "days"', false],
    [168, "[h]:mm:ss.000", true],
  ])("format %s %s is a date: %s", (id, code, isDate) => {
    expect(isDateFormat(id, code)).toBe(isDate);
  });
});

describe("a moment in a cell", () => {
  const inJakarta = (text: string, order: "day_first" | "month_first" = "day_first") =>
    momentInCell(text, order, "Asia/Jakarta")?.toISOString() ?? null;

  it.each([
    ["2026-03-04 10:15:30", "2026-03-04T03:15:30.000Z"],
    ["2026-03-04", "2026-03-03T17:00:00.000Z"],
    ["2026-03-04T10:15:30Z", "2026-03-04T10:15:30.000Z"],
    ["2026-03-04T10:15:30+08:00", "2026-03-04T02:15:30.000Z"],
    ["4/3/2026 10:15", "2026-03-04T03:15:00.000Z"],
    ["04.03.26", "2026-03-03T17:00:00.000Z"],
    ["4/3/2026 1:05 PM", "2026-03-04T06:05:00.000Z"],
    ["1772594130", "2026-03-04T03:15:30.000Z"],
    ["1772594130000", "2026-03-04T03:15:30.000Z"],
    ["31/02/2026", null],
    ["2026-13-01", null],
    ["yesterday", null],
    ["1887-01-01", null],
    ["2026-03-04 25:00", null],
  ])("%s is %s", (text, instant) => {
    expect(inJakarta(text)).toBe(instant);
  });

  it("puts the month first where that was settled", () => {
    expect(inJakarta("3/4/2026", "month_first")).toBe("2026-03-03T17:00:00.000Z");
  });

  it.each([
    [["03/04/2026", "03/25/2026"], "month_first"],
    [["25/03/2026", "03/04/2026"], "day_first"],
    [["03/04/2026"], "day_first"],
    [["2026-03-04"], "day_first"],
  ])("of %j the order is %s", (sample, order) => {
    expect(dayOrderOf(sample)).toBe(order);
  });
});

describe("columns", () => {
  const wanted = [
    {
      key: "phone",
      names: ["phone", "nomor hp"],
      fits: (text: string) => /^\d{9,}$/.test(text),
      isRequired: true,
    },
    { key: "at", names: ["date", "tanggal"] },
  ];

  it.each([
    [["Tanggal", "Nomor HP"], { phone: 1, at: 0 }],
    [["phone_number", "Opt-in date (WIB)"], { phone: 0, at: 1 }],
    [["Date", "Phone", "Telephone 2"], { phone: 1, at: 0 }],
    [["x", "y"], { phone: -1, at: -1 }],
  ])("named %j are found", (headings, found) => {
    expect(guessColumns(headings, [], wanted)).toEqual(found);
  });

  it("are found by their values where they have no names", () => {
    const rows = [
      ["2026-01-01", "081234567890"],
      ["2026-01-02", "081234567891"],
    ];

    expect(isHeading(rows[0] ?? [], wanted)).toBe(false);
    expect(guessColumns(["", ""], rows, wanted)).toEqual({ phone: 1, at: -1 });
  });
});

it("recognises what stands between fields, whatever else the fields hold", () => {
  expect(delimiterOf("nama;harga\nA;1,50\nB;2,75\n")).toBe(";");
  expect(delimiterOf('a,b\n"x;y;z",1\n"p;q;r",2\n')).toBe(",");
  expect(delimiterOf("only one column\n1\n")).toBe(",");
});

describe("what may be shown of a person", () => {
  it.each([
    ["+62 812 3456 7890", "+6281•••••••90"],
    ["0812-3456-7890", "0812••••••90"],
    ["2026-11-22", "2026-11-22"],
    ["order 12345", "order 12345"],
  ])("of %s is %s", (text, shown) => {
    expect(maskedText(text)).toBe(shown);
  });

  it("is a country and two digits once it is kept", () => {
    expect(numberHint("+6281234567890")).toBe("+62•••••••90");
  });

  it("is never cut through a character", () => {
    expect(shortened("ab😀", 3)).toBe("ab");
  });
});

/** What a program that cuts at one sign reads: quotes count only where a cell begins with them. */
const cellsCutAt = (separator: string, line: string) =>
  csvReader(separator, 10_000)
    .push(line)
    .flatMap(({ cells }) => cells);

const RUN = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

describe("what people wrote", () => {
  const texts = [
    ...[
      "=1+1",
      "'=1+1",
      "''+62812",
      " =1",
      "\t=1",
      "a;=1+1;b",
      'a;"=1+1;b',
      "a; \t=1;b",
      "a\n=1;b",
    ],
    ...["a\r\n@x", "a\t=1\tb", "a\n\"'=1", "O'Neil", "a;b", "plain"],
  ];

  it.each([",", ";", "\t"])("is no formula where a file is cut at %j", (separator) => {
    const line = csvLine(["ok", ...texts.flatMap((text) => [text, "x"])]);
    expect(cellsCutAt(separator, line).filter((cell) => RUN.test(cell))).toEqual([]);
  });

  it("comes back as it was, of commas or of semicolons", () => {
    const line = csvLine(texts).replaceAll('","', '";"');
    expect(cellsCutAt(";", line).map(unguarded)).toEqual(texts);
    expect(cellsCutAt(",", csvLine(texts)).map(unguarded)).toEqual(texts);
  });
});

it("looks at each mark of a long cell once", () => {
  for (const marks of ["\n", ";", "\n'", "; "]) {
    const cell = marks.repeat(200_000);
    expect(unguarded(cell)).toBe(cell);
    expect(csvLine([cell])).toBe(`"${cell}"\r\n`);
  }
});

it("writes no formula into a file", () => {
  expect(csvLine(["=1+1", "+62", "-1", "@x", "\tx", "plain", 'say "hi"'])).toBe(
    '"\'=1+1","\'+62","\'-1","\'@x","\'\tx","plain","say ""hi"""\r\n',
  );
});
