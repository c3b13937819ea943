/** Writes "3 / 12" at the foot of every page of a finished file, the same way every time. */
import { PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { PAGE_NUMBER } from "./sheet";

export async function stampPageNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  const pages = file.getPages();
  const { right, bottom, size, colour } = PAGE_NUMBER;

  pages.forEach((page, index) => {
    const text = `${index + 1} / ${pages.length}`;
    page.drawText(text, {
      x: page.getWidth() - right - font.widthOfTextAtSize(text, size),
      y: bottom,
      size,
      font,
      color: inkOf(colour),
    });
  });
  return file.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function inkOf(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  return rgb(red, green, blue);
}
