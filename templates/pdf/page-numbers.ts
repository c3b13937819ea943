/** Writes "3 / 12" at the foot of every page of a finished file, the same way every time. */
import { type PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { PAGE_NUMBER } from "./sheet";

export async function stampPageNumbers(file: PDFDocument): Promise<void> {
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
}

export function inkOf(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  return rgb(red, green, blue);
}
