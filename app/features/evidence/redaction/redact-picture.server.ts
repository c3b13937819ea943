/** A picture with black boxes burned in, redrawn without metadata, thumbnail or further frames. */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { boxOverlays } from "~/platform/pdf/boxes";
import type { HiddenArea } from "./hidden";

const MOST_PIXELS = 50_000_000;

export type RedrawnPicture = { bytes: Buffer; mediaType: "image/jpeg" | "image/png" };

/** Null: it cannot be drawn. A photograph stays one; everything else becomes PNG. */
export async function redactPicture(
  path: string,
  mediaType: string,
  areas: readonly HiddenArea[],
): Promise<RedrawnPicture | null> {
  const isPhoto = mediaType === "image/jpeg";
  try {
    const opened = sharp(await readFile(path), {
      limitInputPixels: MOST_PIXELS,
      failOn: "error",
      pages: 1,
    });
    // Upright first: people drew their boxes on the picture as it is looked at.
    const { data, info } = await opened
      .rotate()
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const blackened = sharp(data, { raw: { width, height, channels } }).composite(
      boxOverlays(areas, { width, height }),
    );
    const bytes = isPhoto
      ? await blackened.flatten().jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer()
      : await blackened.png().toBuffer();
    return { bytes, mediaType: isPhoto ? "image/jpeg" : "image/png" };
  } catch {
    // The library names no kinds of failure: whatever it cannot draw cannot be redacted.
    return null;
  }
}
