/** Hands out a file of a dossier: shown by the browser or saved, never run. */
import { SAFE_HEADERS } from "~/features/evidence/download-exhibit.server";
import { fileStore } from "~/platform/files/file-store.server";
import { streamed } from "~/platform/http/streamed.server";
import { dossierArchive } from "./dossier-archive.server";
import { dossierFileName } from "./dossier-file-name";
import type { ManifestFile } from "./dossier-manifest";
import type { FrozenFiles } from "./frozen-dossier.server";

type Served = { mediaType: string; name: string; isInline?: boolean };

export async function serveFrozen(sha256: string, served: Served): Promise<Response> {
  const { stream, bytes } = await fileStore().open(sha256);
  return new Response(streamed(stream), {
    headers: { ...headersOf(served), "content-length": String(bytes), etag: `"${sha256}"` },
  });
}

export function serveBytes(content: Uint8Array | string, served: Served): Response {
  return new Response(content as BodyInit, { headers: headersOf(served) });
}

/** Names are made of a reference and a round, so they need no quoting. */
function headersOf({ mediaType, name, isInline = false }: Served): Record<string, string> {
  return {
    "content-type": mediaType,
    "content-disposition": `${isInline ? "inline" : "attachment"}; filename="${name}"`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
  };
}

/** A page of ours shows its own pictures and does nothing else; whatever people sent in does nothing at all. */
const PAGE_POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const isOurs = ({ name }: ManifestFile) => !name.startsWith("evidence/");
const SHOWN = /^(text\/html|image\/jpeg|application\/pdf)/;

/** A file of a frozen dossier by its name in the archive. Exhibits are saved; what we made is shown. */
export async function serveArchived(
  file: ManifestFile,
  named: { reference: string; number: number },
): Promise<Response> {
  const { name, mediaType, sha256 } = file;
  const [part = name, ending = ""] = name.split(/\.(?=[^.]*$)/);
  const served = {
    mediaType,
    name: dossierFileName(named, part.replace("/", "-"), ending),
    isInline: isOurs(file) && SHOWN.test(mediaType),
  };
  const answer = await serveFrozen(sha256, served);
  for (const [header, value] of Object.entries(SAFE_HEADERS)) answer.headers.set(header, value);
  if (served.isInline) answer.headers.set("content-security-policy", PAGE_POLICY);
  return answer;
}

/** A page that was just made, for people of the house. */
export const servePage = (html: string): Response =>
  new Response(html, {
    headers: {
      ...SAFE_HEADERS,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": PAGE_POLICY,
      "cache-control": "private, no-store",
    },
  });

/** The whole of it as one ZIP. */
export const serveArchive = (
  { files }: FrozenFiles,
  named: { reference: string; number: number },
): Response =>
  new Response(streamed(dossierArchive({ files })), {
    headers: headersOf({
      mediaType: "application/zip",
      name: dossierFileName(named, "dossier", "zip"),
    }),
  });
