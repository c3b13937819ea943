/** How a kind of file is shown: drawn anew, as plain text, or not at all. */
export type Shown = "picture" | "text" | "tile";

const PICTURES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
const TEXTS = new Set(["application/json", "message/rfc822", "text/csv", "text/plain"]);

export function shownAs(mediaType: string): Shown {
  if (PICTURES.has(mediaType)) return "picture";
  return TEXTS.has(mediaType) ? "text" : "tile";
}

const NAMES: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpeg",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/heic": "heic",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/json": "json",
  "message/rfc822": "eml",
  "text/csv": "csv",
  "text/plain": "txt",
};

/** A short name such as people use for a format. */
export const formatName = (mediaType: string): string =>
  (NAMES[mediaType] ?? mediaType).toUpperCase();
