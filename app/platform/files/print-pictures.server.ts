/**
 * Pictures as they go on paper: upright, without metadata, sharp enough to be read and no larger. A
 * long page capture is cut into pieces, since on one sheet nobody could read it.
 */
import { randomUUID } from "node:crypto";
import { access, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { dataFolder } from "~/platform/data-folder.server";
import { fileStore } from "./file-store.server";

const MOST_PIXELS = 50_000_000;
/** At 300 dots to the inch, the width that stands between the margins. */
const WIDEST = 1900;
/** Taller than so many widths, a picture is cut. */
const TALLEST = 2.4;
/** A piece is so many widths tall; it fills a sheet. */
const PIECE = 1.34;
const MOST_PIECES = 12;

export type PrintPicture = { path: string; width: number; height: number };

/** Null: it cannot be drawn. */
export async function printPictures(sha256: string): Promise<PrintPicture[] | null> {
  const source = fileStore().pathOf(sha256);
  try {
    const { autoOrient } = await sharp(source, { limitInputPixels: MOST_PIXELS }).metadata();
    const { width, height } = autoOrient;
    const made: PrintPicture[] = [];
    for (const piece of piecesOf(width, height)) {
      const printed = Math.min(width, WIDEST);
      const size = { width: printed, height: Math.round((piece.height * printed) / width) };
      const path = join(dataFolder().path, "previews", `${sha256}-print-${piece.top}.jpg`);
      await drawOnce(source, path, { left: 0, width, ...piece }, printed);
      made.push({ path, ...size });
    }
    return made;
  } catch {
    // The library names no kinds of failure: whatever it cannot draw is not printed.
    return null;
  }
}

function piecesOf(width: number, height: number): { top: number; height: number }[] {
  if (height <= width * TALLEST) return [{ top: 0, height }];
  const count = Math.min(MOST_PIECES, Math.ceil(height / (width * PIECE)));
  const each = Math.ceil(height / count);
  return Array.from({ length: count }, (_, index) => ({
    top: index * each,
    height: Math.min(each, height - index * each),
  }));
}

type Area = { left: number; top: number; width: number; height: number };

/** Written aside and renamed, so that a reader never meets half a picture. */
async function drawOnce(source: string, path: string, area: Area, width: number): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  await mkdir(join(dataFolder().path, "previews"), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}`;
  try {
    await sharp(source, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
      .rotate()
      .extract(area)
      .flatten({ background: "white" })
      .resize({ width, withoutEnlargement: true })
      .jpeg({ quality: 84, chromaSubsampling: "4:4:4" })
      .toFile(aside);
    await rename(aside, path);
  } catch (cause) {
    await rm(aside, { force: true });
    throw cause;
  }
}
