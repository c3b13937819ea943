/**
 * Puts the pages of other files behind the heading of their exhibit, each within a frame of ours.
 * A page comes in as a drawing: what it shows, and none of what it could do.
 */
import {
  PageSizes,
  type PDFDocument,
  type PDFEmbeddedPage,
  PDFDocument as PDFFile,
  type PDFImage,
  PDFNull,
  type PDFPage,
  StandardFonts,
} from "@cantoo/pdf-lib";
import type { Part } from "../dossier/dossier";
import { exhibitName } from "../dossier/references";
import type { EnclosedDocument, EnclosedPage } from "./enclosures";
import { inkOf } from "./page-numbers";
import type { Places } from "./references";
import { COLOURS, PAGE_MARGIN } from "./sheet";

const [SHEET_WIDTH, SHEET_HEIGHT] = PageSizes.A4;
/** What the heading of an exhibit takes, with a line of details and a note. */
const BELOW_HEADING = 86;
const FRAME = { left: PAGE_MARGIN, bottom: 66, top: 58 };
const ROOM = {
  width: SHEET_WIDTH - 2 * FRAME.left,
  height: SHEET_HEIGHT - FRAME.bottom - FRAME.top,
};
const LABEL_SIZE = 9;

export async function enclosePages(
  file: PDFDocument,
  places: Places,
  documents: readonly EnclosedDocument[],
): Promise<void> {
  const font = await file.embedFont(StandardFonts.HelveticaBold);
  for (const { label, parts, open } of documents) {
    const heading = places.get(label);
    if (!heading) continue;
    const { bytes, pages } = await open();
    const drawings = await drawingsOf(file, bytes, pages);
    const after = file.getPages().findIndex(({ ref }) => ref === heading.page);
    const pointedAt = (index: number) =>
      parts.flatMap(({ page, region }) => ((page ?? 1) === index + 1 ? [region] : []));
    drawings.forEach((drawing, index) => {
      // The first page stands below the heading itself, the others on sheets of their own.
      if (index === 0) {
        place(file.getPage(after), drawing, pointedAt(index), BELOW_HEADING);
        places.set(exhibitName(label, 1), heading);
        return;
      }
      const sheet = file.insertPage(after + index, PageSizes.A4);
      place(sheet, drawing, pointedAt(index));
      sheet.drawText(`${exhibitName(label, index + 1)}  -  ${index + 1} / ${drawings.length}`, {
        x: FRAME.left,
        y: SHEET_HEIGHT - FRAME.top + 14,
        size: LABEL_SIZE,
        font,
        color: inkOf(COLOURS.accent),
      });
      places.set(exhibitName(label, index + 1), { page: sheet.ref, top: PDFNull });
    });
  }
}

type Drawing = PDFEmbeddedPage | PDFImage;

async function drawingsOf(
  file: PDFDocument,
  bytes: Uint8Array,
  pages: readonly EnclosedPage[],
): Promise<Drawing[]> {
  const kept = pages.flatMap((page) => (page.kind === "kept" ? [page.index] : []));
  const source = kept.length > 0 ? await PDFFile.load(bytes, { updateMetadata: false }) : null;
  const embedded = source ? await file.embedPdf(source, kept) : [];
  const drawings: Drawing[] = [];
  for (const page of pages) {
    if (page.kind === "picture") drawings.push(await file.embedJpg(page.jpeg));
    else {
      const next = embedded[kept.indexOf(page.index)];
      if (next) drawings.push(next);
    }
  }
  return drawings;
}

/** As large as the room allows, in the middle, with a hairline around it. */
function place(sheet: PDFPage, drawing: Drawing, parts: readonly Part[], taken = 0): void {
  const height = ROOM.height - taken;
  const scale = Math.min(ROOM.width / drawing.width, height / drawing.height);
  const size = { width: drawing.width * scale, height: drawing.height * scale };
  const at = {
    x: FRAME.left + (ROOM.width - size.width) / 2,
    y: FRAME.bottom + (height - size.height),
  };
  if ("embed" in drawing && "scaleToFit" in drawing) {
    sheet.drawImage(drawing as PDFImage, { ...at, ...size });
  } else {
    sheet.drawPage(drawing as PDFEmbeddedPage, { ...at, ...size });
  }
  sheet.drawRectangle({ ...at, ...size, borderWidth: 0.5, borderColor: inkOf(COLOURS.line) });
  for (const { left, top, width, height: tall } of parts) {
    sheet.drawRectangle({
      x: at.x + (left / 100) * size.width,
      y: at.y + (1 - (top + tall) / 100) * size.height,
      width: (width / 100) * size.width,
      height: (tall / 100) * size.height,
      borderWidth: 1.25,
      borderColor: inkOf(COLOURS.outline),
    });
  }
}
