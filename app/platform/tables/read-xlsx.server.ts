/**
 * The rows of the first sheet of a spreadsheet, some at a time. Only the texts that cells share are
 * held; formulas count as what they last came to.
 */
import type { ByteSource } from "./byte-source.server";
import type { TableRow } from "./csv-rows";
import { columnOf, dateOfSerial, isDateFormat, numberText } from "./spreadsheet-cell";
import { MOST_COLUMNS } from "./table-limits";
import { TableUnreadable } from "./table-problem";
import { readWholeXml, readXml } from "./xml-events.server";
import { type OpenZip, openZip } from "./zip-source.server";

const MOST_SHARED_CHARACTERS = 200_000_000;

export async function* readXlsx(source: ByteSource): AsyncGenerator<TableRow[]> {
  const zip = await openZip(source);
  try {
    if (!zip.has("xl/workbook.xml")) {
      throw new TableUnreadable(zip.has("EncryptionInfo") ? "encrypted" : "noTable");
    }
    const { sheet, is1904 } = await workbook(zip);
    const cellText = cellTexts(await sharedTexts(zip), await dateStyles(zip), is1904);
    const content = await zip.read(sheet);
    if (!content) throw new TableUnreadable("noTable");
    yield* rowsOf(content, cellText);
  } finally {
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
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    },
  });
  const places = new Map<string, string>();
  await readWholeXml(await zip.read("xl/_rels/workbook.xml.rels"), {
    open(_, { Id = "", Target = "", Type = "", TargetMode }) {
      if (TargetMode === "External" || !Type.endsWith("/worksheet")) return;
      places.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheet = sheets.map((id) => places.get(id)).find((place) => place && zip.has(place));
  return { sheet: sheet ?? "xl/worksheets/sheet1.xml", is1904 };
}

async function sharedTexts(zip: OpenZip): Promise<string[]> {
  const texts: string[] = [];
  let characters = 0;
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
      if (isText && text !== null) text += part;
    },
    close(name) {
      if (name === "rPh") isPhonetic = false;
      if (name === "t") isText = false;
      if (name !== "si" || text === null) return;
      texts.push(text);
      characters += text.length;
      if (characters > MOST_SHARED_CHARACTERS) throw new TableUnreadable("bomb");
      text = null;
    },
  });
  return texts;
}

/** By number of the style: whether its cells are dates. */
async function dateStyles(zip: OpenZip): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  await readWholeXml(await zip.read("xl/styles.xml"), {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") isInCells = true;
      if (name !== "xf" || !isInCells) return;
      const id = Number(numFmtId ?? 0);
      styles.push(isDateFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}

type CellText = (kind: string, style: string, value: string) => string;

const cellTexts =
  (shared: readonly string[], dates: readonly boolean[], is1904: boolean): CellText =>
  (kind, style, value) => {
    if (kind === "s") return shared[Number(value)] ?? "";
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
      if (isValue) value += part;
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
