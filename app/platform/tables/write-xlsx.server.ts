/**
 * Rows as a spreadsheet (XLSX), written while they are read. Texts are inline strings, which no
 * program takes for formulas; what does not fit on one sheet goes on on the next.
 */
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export type XlsxColumn = { heading: string; isNumber?: boolean };

/** With the heading: what programs for spreadsheets can open. */
const ROWS_ON_SHEET = 1_048_576;

type Rows = AsyncIterable<readonly (readonly string[])[]>;

/** @param rowsOnSheet at most so many on one sheet, with the heading */
export function xlsxOf(
  columns: readonly XlsxColumn[],
  rows: Rows,
  rowsOnSheet = ROWS_ON_SHEET,
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const sheets = sheetsOf(columns, rows, rowsOnSheet);
  const breakOff = (cause: unknown) => output.destroy(cause as Error);
  zip.on("error", breakOff);
  writeSheets(zip, sheets).catch(breakOff);
  output.once("close", () => sheets.leave());
  return output;
}

async function writeSheets(zip: ZipFile, sheets: ReturnType<typeof sheetsOf>): Promise<void> {
  let count = 0;
  for (let sheet = sheets.next(); sheet; sheet = sheets.next()) {
    count += 1;
    const { stream, isDone } = sheet;
    zip.addReadStream(stream, `xl/worksheets/sheet${count}.xml`, { mtime: BEGINNING });
    await isDone;
  }
  for (const [name, content] of Object.entries(partsFor(count))) {
    zip.addBuffer(Buffer.from(content), name, { mtime: BEGINNING });
  }
  zip.end();
}

/** The same rows make the same bytes. */
const BEGINNING = new Date("2000-01-01T00:00:00Z");

/** Takes the rows apart into sheets, one after the other. */
function sheetsOf(columns: readonly XlsxColumn[], rows: Rows, rowsOnSheet: number) {
  const source = rows[Symbol.asyncIterator]();
  let waiting: (readonly string[])[] = [];
  let isOver = false;
  let isFirst = true;
  let current: Readable | null = null;

  async function* sheet(): AsyncGenerator<Buffer> {
    const headings = columns.map(({ heading }) => heading);
    yield Buffer.from(`${SHEET_HEAD}${rowOf(1, headings, [])}`);
    for (let room = rowsOnSheet - 1; room > 0; ) {
      if (waiting.length === 0) {
        const { done, value } = await source.next();
        if (done) {
          isOver = true;
          break;
        }
        waiting = [...value];
      }
      const part = waiting.splice(0, room);
      const next = rowsOnSheet - room + 1;
      room -= part.length;
      yield Buffer.from(part.map((row, at) => rowOf(next + at, row, columns)).join(""));
    }
    // Whether anything is left tells whether there is another sheet.
    while (!isOver && waiting.length === 0) {
      const { done, value } = await source.next();
      if (done) isOver = true;
      else waiting = [...value];
    }
    yield Buffer.from(SHEET_END);
  }

  return {
    next() {
      if (!isFirst && isOver && waiting.length === 0) return null;
      isFirst = false;
      const stream = Readable.from(sheet(), { objectMode: false });
      current = stream;
      const isDone = new Promise<void>((done, failed) => {
        stream.once("end", done);
        stream.once("error", failed);
        stream.once("close", done);
      });
      return { stream, isDone };
    },
    leave() {
      current?.destroy();
      void source.return?.();
    },
  };
}

const SHEET_HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';
const SHEET_END = "</sheetData></worksheet>";

/** Where it stands is written out: there are programs that do not count for themselves. */
const rowOf = (number: number, cells: readonly string[], columns: readonly XlsxColumn[]): string =>
  `<row r="${number}">${cells
    .map((cell, at) => cellOf(lettersOf(at) + number, cell, columns[at]?.isNumber ?? false))
    .join("")}</row>`;

const A = 65;
const LETTERS = 26;

/** `A` is 0. */
const lettersOf = (column: number): string =>
  (column < LETTERS ? "" : lettersOf(Math.floor(column / LETTERS) - 1)) +
  String.fromCharCode(A + (column % LETTERS));

function cellOf(place: string, text: string, isNumber: boolean): string {
  if (text === "") return "";
  if (isNumber && /^-?\d{1,15}(\.\d+)?$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** What XML cannot say is left out; `_x0041_` would be read as a sign, so its mark is written out. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no place for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Nothing but what every cell is without a style: there are programs that open no file without it. */
const STYLES = `<styleSheet xmlns="${SPREADSHEET}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`;

function partsFor(count: number): Record<string, string> {
  const sheets = Array.from({ length: count }, (_, at) => at + 1);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets
      .map(
        (at) =>
          `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${type}.worksheet+xml"/>`,
      )
      .join("")}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map((at) => `<sheet name="${at}" sheetId="${at}" r:id="rId${at}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (at) =>
          `<Relationship Id="rId${at}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="styles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${XML}${STYLES}`,
  };
}
