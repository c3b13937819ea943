/** Spreadsheets for tests, made of the parts that a test gives. */
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const WORKBOOK =
  '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

export const sheetOf = (rows: string): string =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** @param parts by their place in the file; they replace the usual ones, null leaves one out */
export async function xlsxOf(parts: Record<string, string | null>): Promise<Buffer> {
  const zip = new ZipFile();
  const all = {
    "[Content_Types].xml": TYPES,
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": RELATIONS,
    ...parts,
  };
  for (const [name, content] of Object.entries(all)) {
    if (content !== null) zip.addBuffer(Buffer.from(content), name);
  }
  zip.end();
  return buffer(zip.outputStream);
}

const LETTERS = "ABCDEFGHIJ";
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Rows of texts as a spreadsheet with inline texts. */
export const xlsxOfRows = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  xlsxOf({
    "xl/worksheets/sheet1.xml": sheetOf(
      rows
        .map(
          (cells, index) =>
            `<row r="${index + 1}">${cells
              .map(
                (text, at) =>
                  `<c r="${LETTERS[at]}${index + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
              )
              .join("")}</row>`,
        )
        .join(""),
    ),
  });
