/** Hands out a file of a dossier: shown by the browser or saved, never run. */
import { Readable } from "node:stream";
import { fileStore } from "~/platform/files/file-store.server";

type Served = { mediaType: string; name: string; isInline?: boolean };

export async function serveFrozen(sha256: string, served: Served): Promise<Response> {
  const { stream, bytes } = await fileStore().open(sha256);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
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
