/**
 * The pages of somebody else's PDF as pictures. Runs in the PDF thread only: drawing a page blocks
 * its event loop. Nothing of the file but what it looks like gets through.
 */
import { readFile } from "node:fs/promises";
import { PDFDocument } from "@cantoo/pdf-lib";
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";
import sharp from "sharp";
import { type Box, boxOverlays } from "./boxes";

/** In points, 72 to the inch. */
export type PageSize = { width: number; height: number };

/** A box on a page; pages count from 1. */
export type PageBox = Box & { page: number };

/** Small print stays legible at this many dots to the inch. */
const BLACKENED_DPI = 170;
const LONGEST_SIDE = 2600;
const POINTS_PER_INCH = 72;

let library: Promise<PDFiumLibrary> | undefined;

/** Null: damaged, or locked with a password. */
export async function withPages<T>(
  path: string,
  work: (document: PDFiumDocument) => Promise<T>,
): Promise<T | null> {
  library ??= PDFiumLibrary.init();
  const loaded = await (await library).loadDocument(await readFile(path)).catch(() => null);
  if (!loaded) return null;
  try {
    return await work(loaded);
  } finally {
    loaded.destroy();
  }
}

/** The size of every page; null when the file cannot be opened. */
export const sizesOfPages = (path: string): Promise<PageSize[] | null> =>
  withPages(path, async (document) =>
    [...document.pages()].map((page) => {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      return { width: originalWidth, height: originalHeight };
    }),
  );

/** One page as WebP, at most `side` pixels long. Null: there is no such page. */
export async function pictureOfPage(
  path: string,
  number: number,
  side: number,
): Promise<Uint8Array | null> {
  return withPages(path, async (document) => {
    if (number < 1 || number > document.getPageCount()) return null;
    const { picture } = await drawn(document.getPage(number - 1), side);
    return picture.webp({ quality: 80 }).toBuffer();
  });
}

/** A page as a picture to work on, its longer side at most so many pixels. */
export async function drawn(page: PDFiumPage, longestSide: number) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight);
  const scale = Math.min(BLACKENED_DPI / POINTS_PER_INCH, longestSide / longest);
  const { data, width, height } = await page.render({
    scale,
    render: "bitmap",
    renderFormFields: true,
  });
  const picture = sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: "white" })
    .removeAlpha();
  return { picture, width, height, size: { width: originalWidth, height: originalHeight } };
}

/**
 * A new file of the same pages, each drawn as one picture with the boxes black in it. No text, no
 * layer, no note, no attachment and no metadata of the original is in it. Null: it cannot be opened.
 */
export async function blackenPages(
  path: string,
  boxes: readonly PageBox[],
): Promise<Uint8Array | null> {
  return withPages(path, async (document) => {
    const made = await PDFDocument.create({ updateMetadata: false });
    for (const page of document.pages()) {
      const { picture, width, height, size } = await drawn(page, LONGEST_SIDE);
      const here = boxes.filter((box) => box.page === page.number + 1);
      const jpeg = await picture
        .composite(boxOverlays(here, { width, height }))
        .jpeg({ quality: 85, chromaSubsampling: "4:4:4" })
        .toBuffer();
      const sheet = made.addPage([size.width, size.height]);
      sheet.drawImage(await made.embedJpg(jpeg), { x: 0, y: 0, ...size });
    }
    return made.save({ useObjectStreams: false });
  });
}
