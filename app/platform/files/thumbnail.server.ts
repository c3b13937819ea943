/**
 * Small re-encoded pictures of stored images. They are the only images ever shown inline: nothing
 * of the original's bytes or metadata is in them, and the original is not touched.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { dataFolder } from "~/platform/data-folder.server";
import { fileStore } from "./file-store.server";

const THUMBNAIL_WIDTHS = { tile: 320, page: 1600 } as const;
export type ThumbnailSize = keyof typeof THUMBNAIL_WIDTHS;

const MOST_PIXELS = 50_000_000;
const PATIENCE_SECONDS = 8;

// One picture at a time on one thread: a pile of large ones must not starve the pages.
sharp.cache(false);
sharp.concurrency(1);
let last: Promise<unknown> = Promise.resolve();

/** The picture as WebP, or null when it cannot be drawn: too large, damaged, or of an unknown make. */
export async function thumbnailOf(sha256: string, size: ThumbnailSize): Promise<Buffer | null> {
  const kept = join(dataFolder().path, "previews", `${sha256}-${size}.webp`);
  const known = await readFile(kept).catch(missing);
  if (known) return known.length > 0 ? known : null;

  const drawing = last.then(() => draw(fileStore().pathOf(sha256), THUMBNAIL_WIDTHS[size]));
  last = drawing.catch(() => {});
  const picture = await drawing;
  await keep(kept, picture ?? Buffer.alloc(0));
  return picture;
}

async function draw(path: string, width: number): Promise<Buffer | null> {
  const bytes = await readFile(path);
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
      .rotate()
      .resize({ width, height: width, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: PATIENCE_SECONDS })
      .toBuffer();
  } catch {
    // The library names no kinds of failure: whatever it cannot draw has no picture.
    return null;
  }
}

/** Written aside and renamed, so that a reader never meets half a picture. */
async function keep(path: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, picture, { mode: 0o600 });
  await rename(aside, path);
}

function missing(cause: NodeJS.ErrnoException): undefined {
  if (cause.code !== "ENOENT") throw cause;
}
