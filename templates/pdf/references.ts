/**
 * Turns the names that references were laid out with into places in the finished file, and writes
 * page numbers where the index asks for them. A name that leads nowhere is no link.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { exhibitOf } from "../dossier/references";
import { inkOf } from "./page-numbers";
import { COLOURS } from "./sheet";

/** Where each name leads: a page, and how far up on it. */
export type Places = Map<string, { page: PDFRef; top: PDFObject }>;

/** A reference with this in front of it is a line of the index: its page number is written beside it. */
export const IN_INDEX = "index:";

const NUMBER_SIZE = 9.5;

export function placesIn(file: PDFDocument): Places {
  const places: Places = new Map();
  const names = file.catalog.lookupMaybe(PDFName.of("Names"), PDFDict);
  const tree = names?.lookupMaybe(PDFName.of("Dests"), PDFDict);
  const pairs = tree?.lookupMaybe(PDFName.of("Names"), PDFArray);
  for (let at = 0; pairs && at + 1 < pairs.size(); at += 2) {
    const name = textOf(pairs.lookup(at));
    const found = pairs.lookup(at + 1);
    const place = found instanceof PDFDict ? found.lookup(PDFName.of("D"), PDFArray) : found;
    if (!name || !(place instanceof PDFArray)) continue;
    const page = place.get(0);
    if (page instanceof PDFRef) places.set(name, { page, top: place.get(3) ?? PDFNull });
  }
  return places;
}

export async function resolveReferences(file: PDFDocument, places: Places): Promise<void> {
  const font = await file.embedFont(StandardFonts.Helvetica);
  const numbers = new Map(file.getPages().map(({ ref }, index) => [ref, index + 1]));
  for (const page of file.getPages()) {
    const links = page.node.Annots();
    for (let at = (links?.size() ?? 0) - 1; links && at >= 0; at -= 1) {
      const link = links.lookup(at, PDFDict);
      const action = link.lookupMaybe(PDFName.of("A"), PDFDict);
      const wanted = textOf(action?.lookup(PDFName.of("D")));
      if (!action || wanted === null) continue;
      const isLine = wanted.startsWith(IN_INDEX);
      const name = isLine ? wanted.slice(IN_INDEX.length) : wanted;
      // A page that is not printed is to be looked for in its exhibit.
      const place = places.get(name) ?? places.get(exhibitOf(name));
      if (!place) {
        links.remove(at);
        continue;
      }
      action.set(
        PDFName.of("D"),
        file.context.obj([place.page, PDFName.of("XYZ"), PDFNull, place.top, PDFNull]),
      );
      const number = `${numbers.get(place.page) ?? ""}`;
      if (isLine) writeNumber(page, link, number, font);
    }
  }
}

type Font = Awaited<ReturnType<PDFDocument["embedFont"]>>;

/** At the right end of the line, on its first row of text. */
function writeNumber(page: PDFPage, link: PDFDict, number: string, font: Font): void {
  const { x, y, width, height } = link.lookup(PDFName.of("Rect"), PDFArray).asRectangle();
  page.drawText(number, {
    x: x + width - font.widthOfTextAtSize(number, NUMBER_SIZE),
    y: y + height - NUMBER_SIZE * 1.2,
    size: NUMBER_SIZE,
    font,
    color: inkOf(COLOURS.soft),
  });
}

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
