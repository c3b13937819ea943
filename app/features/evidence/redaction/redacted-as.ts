/** How a kind of file is redacted: boxes on a picture, boxes on pages, or parts of a text. */
import { shownAs } from "~/features/evidence/media-type";

export type RedactedAs = "picture" | "pages" | "text";

/** Null: it cannot be redacted here, such as a spreadsheet or a HEIC picture. */
export function redactedAs(mediaType: string): RedactedAs | null {
  if (mediaType === "application/pdf") return "pages";
  const shown = shownAs(mediaType);
  return shown === "tile" ? null : shown;
}
