/** Hands out the picture of a wording: redrawn where it is an image, as a download where it is a PDF. */
import { SAFE_HEADERS } from "~/features/evidence/download-exhibit.server";
import type { Person } from "~/features/identity/person";
import { fileStore } from "~/platform/files/file-store.server";
import { type ThumbnailSize, thumbnailOf } from "~/platform/files/thumbnail.server";
import { streamed } from "~/platform/http/streamed.server";
import { wordingPicture } from "./source-queries.server";

export async function servePicture(
  person: Person,
  which: { businessId: string; id: string },
  size: ThumbnailSize,
) {
  const found = await wordingPicture(person, which);
  if (!found) return null;
  if (found.mediaType.startsWith("image/")) {
    const picture = await thumbnailOf(found.sha256, size);
    return (
      picture &&
      new Response(new Uint8Array(picture), {
        headers: {
          ...SAFE_HEADERS,
          "content-type": "image/webp",
          "cache-control": "private, max-age=600",
        },
      })
    );
  }
  const { stream, bytes } = await fileStore().open(found.sha256);
  return new Response(streamed(stream), {
    headers: {
      ...SAFE_HEADERS,
      "content-type": found.mediaType,
      "content-length": String(bytes),
      "content-disposition": 'attachment; filename="wording.pdf"',
      "cache-control": "private, no-store",
    },
  });
}
