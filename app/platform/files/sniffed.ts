/** The kinds of file that are taken, and why others are not. */
export type SniffedType =
  | "image/png"
  | "image/jpeg"
  | "image/webp"
  | "image/gif"
  | "image/heic"
  | "application/pdf"
  | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  | "application/json"
  | "message/rfc822"
  | "application/vnd.ms-outlook"
  | "text/csv"
  | "text/plain";

export type SniffRefusal =
  | "empty"
  | "markup"
  | "program"
  | "archive"
  | "macros"
  | "office"
  | "media"
  | "damaged"
  | "other";

export type Sniffed = { ok: true; mediaType: SniffedType } | { ok: false; why: SniffRefusal };
