/**
 * Hands out the original of an exhibit and writes that down. The browser is told to save it, not to
 * guess what it is, and to run nothing that may be in it.
 */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { streamed } from "~/platform/http/streamed.server";
import { noteCustody } from "./custody.server";
import { exhibitFile } from "./evidence-queries.server";
import { downloadName } from "./file-name";

export const SAFE_HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy":
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** @param isTaken whether the content itself is handed over, not only what it is */
export async function downloadExhibit(person: Person, id: string, isTaken: boolean) {
  const file = await exhibitFile(person, id);
  if (!file) return null;

  const { stream, bytes } = await fileStore().open(file.sha256);
  if (isTaken) await noteCustody(db, person, [file.id], "downloaded");
  return new Response(streamed(stream), {
    headers: {
      ...SAFE_HEADERS,
      "content-type": file.mediaType,
      "content-length": String(bytes),
      "content-disposition": attachment(downloadName(file.fileName, file.mediaType)),
      "cache-control": "private, no-store",
    },
  });
}

/** The name twice: once for everybody in plain letters, once in full. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const inFull = encodeURIComponent(name).replace(/['()*]/g, escaped);
  return `attachment; filename="${plain}"; filename*=UTF-8''${inFull}`;
}

const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
