/** Hands out the redrawn picture of an exhibit. A large one is a look at it and is written down. */
import type { Person } from "~/features/identity/person";
import { fileStore } from "~/platform/files/file-store.server";
import { type ThumbnailSize, thumbnailOf } from "~/platform/files/thumbnail.server";
import { pdfPagePicture } from "~/platform/pdf/pdf.server";
import { noteViewing } from "./custody.server";
import { SAFE_HEADERS } from "./download-exhibit.server";
import { exhibitFile } from "./evidence-queries.server";
import { shownAs } from "./media-type";

export async function previewExhibit(person: Person, id: string, size: ThumbnailSize) {
  const file = await exhibitFile(person, id);
  if (!file || shownAs(file.mediaType) !== "picture") return null;

  const picture = await thumbnailOf(file.sha256, size);
  if (!picture) return null;
  if (size === "page") await noteViewing(person, file.id);
  return webp(picture);
}

const LONGEST_SIDE = 1400;

/** Hands out one page of a PDF as a picture; null when it has no such page. */
export async function previewPage(person: Person, id: string, page: number) {
  const file = await exhibitFile(person, id);
  if (file?.mediaType !== "application/pdf") return null;

  const picture = await pdfPagePicture(fileStore().pathOf(file.sha256), page, LONGEST_SIDE);
  if (!picture) return null;
  await noteViewing(person, file.id);
  return webp(picture);
}

const webp = (picture: Uint8Array) =>
  new Response(new Uint8Array(picture), {
    headers: {
      ...SAFE_HEADERS,
      "content-type": "image/webp",
      "cache-control": "private, max-age=600",
    },
  });
