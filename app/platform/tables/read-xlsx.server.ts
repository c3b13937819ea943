/**
 * The rows of the first sheet of a spreadsheet, some at a time, in memory that does not grow with it;
 * formulas count as what they last came to.
 */
import { tmpdir } from "node:os";
import type { ByteSource } from "./byte-source.server";
import type { TableRow } from "./csv-rows";
import { type SharedTexts, sharedTexts } from "./shared-texts.server";
import { columnOf, dateOfSerial, isDateFormat, numberText } from "./spreadsheet-cell";
import { MOST_COLUMNS } from "./table-limits";
import { TableUnreadable } from "./table-problem";
import { readWholeXml, readXml } from "./xml-events.server";
import { type OpenZip, openZip } from "./zip-source.server";

/** Programs hold 32,767 characters in a cell, 64,000 formats, and some hundred sheets. */
const LONGEST_TEXT = 200_000;
const MOST_STYLES = 100_000;
const MOST_SHEETS = 1_000;

export async function* readXlsx(source: ByteSource): AsyncGenerator<TableRow[]> {
  const zip = await openZip(source);
  const shared = sharedTexts(source.folder ?? tmpdir());
  try {
    if (!zip.has("xl/workbook.xml")) {
      throw new TableUnreadable(zip.has("EncryptionInfo") ? "encrypted" : "noTable");
    }
    const { sheet, is1904 } = await workbook(zip);
    await readShared(zip, shared);
    const cellText = cellTexts(shared, await dateStyles(zip), is1904);
    const content = await zip.read(sheet);
    if (!content) throw new TableUnreadable("noTable");
    yield* rowsOf(content, cellText);
  } finally {
    shared.close();
    zip.close();
  }
}

/** Where the first sheet that holds cells is. */
async function workbook(zip: OpenZip): Promise<{ sheet: string; is1904: boolean }> {
  const sheets: string[] = [];
  let is1904 = false;
  await readWholeXml(await zip.read("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "sheet") sheets.push(attributes["r:id"] ?? "");
      refuseAbove(MOST_SHEETS, sheets.length);
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    },
  });
  const places = new Map<string, string>();
  await readWholeXml(await zip.read("xl/_rels/workbook.xml.rels"), {
    open(_, { Id = "", Target = "", Type = "", TargetMode }) {
      if (TargetMode === "External" || !Type.endsWith("/worksheet")) return;
      places.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
      refuseAbove(MOST_SHEETS, places.size);
    },
  });
  const sheet = sheets.map((id) => places.get(id)).find((place) => place && zip.has(place));
  return { sheet: sheet ?? "xl/worksheets/sheet1.xml", is1904 };
}

async function readShared(zip: OpenZip, shared: SharedTexts): Promise<void> {
  let text: string | null = null;
  let isText = false;
  let isPhonetic = false;
  await readWholeXml(await zip.read("xl/sharedStrings.xml"), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isPhonetic = true;
      isText = name === "t" && !isPhonetic;
    },
    text(part) {
      if (isText && text !== null) text = longer(text, part);
    },
    close(name) {
      if (name === "rPh") isPhonetic = false;
      if (name === "t") isText = false;
      if (name !== "si" || text === null) return;
      shared.add(text);
      text = null;
    },
  });
}

/** A text may come in many parts, each of them short. */
function longer(text: string, part: string): string {
  if (text.length + part.length > LONGEST_TEXT) throw new TableUnreadable("tooLong");
  return text + part;
}

function refuseAbove(most: number, count: number): void {
  if (count > most) throw new TableUnreadable("bomb");
}

/** By number of the style: whether its cells are dates. */
async function dateStyles(zip: OpenZip): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isInCells = false;
  await readWholeXml(await zip.read("xl/styles.xml"), {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt")
        own.set(Number(numFmtId), isDateFormat(Number(numFmtId), formatCode ?? ""));
      refuseAbove(MOST_STYLES, own.size);
      if (name === "cellXfs") isInCells = true;
      if (name !== "xf" || !isInCells) return;
      const id = Number(numFmtId ?? 0);
      styles.push(own.get(id) ?? isDateFormat(id, undefined));
      refuseAbove(MOST_STYLES, styles.length);
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}

type CellText = (kind: string, style: string, value: string) => string;

const cellTexts =
  (shared: SharedTexts, dates: readonly boolean[], is1904: boolean): CellText =>
  (kind, style, value) => {
    if (kind === "s") return shared.at(Number(value));
    if (kind === "b") return value === "1" ? "TRUE" : "FALSE";
    if (kind === "e") return "";
    if (kind !== "" && kind !== "n") return value;
    const date = dates[Number(style)] ? dateOfSerial(Number(value), is1904) : null;
    return date ?? numberText(value);
  };

async function* rowsOf(
  content: AsyncIterable<Buffer>,
  cellText: CellText,
): AsyncGenerator<TableRow[]> {
  let rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 0;
  let column = -1;
  let kind = "";
  let style = "";
  let value = "";
  let isValue = false;
  const events = readXml(content, {
    open(name, { r, t, s }) {
      if (name === "row") {
        line = Number(r) || line + 1;
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = r ? columnOf(r) : column + 1;
        if (column < 0 || column >= MOST_COLUMNS) throw new TableUnreadable("tooWide");
        [kind, style, value] = [t ?? "", s ?? "", ""];
      } else isValue = name === "v" || name === "t";
    },
    text(part) {
      if (isValue) value = longer(value, part);
    },
    close(name) {
      isValue = false;
      if (name === "c") {
        while (cells.length < column) cells.push("");
        cells[column] = value === "" ? "" : cellText(kind, style, value);
      }
      if (name === "row" && cells.some((cell) => cell !== "")) rows.push({ line, cells });
    },
  });
  for await (const _ of events) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}
