/** The browser's files from the build and from `public`: known at start, compressed once, kept in memory. */
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const COMPRESSIBLE = /javascript|css|json|svg|text/;

type Kept = { type: string; plain: Buffer; br?: Buffer; gzip?: Buffer };

/** Answers when the address names one of the files; says whether it did. */
export function staticFiles(folder: string) {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"),
      ),
  );
  const kept = new Map<string, Kept>();

  return (message: IncomingMessage, response: ServerResponse): boolean => {
    const name = (message.url ?? "/").split("?", 1)[0]?.slice(1) ?? "";
    if (!files.has(name) || !/^(GET|HEAD)$/.test(message.method ?? "")) return false;

    const file = kept.get(name) ?? load(path.join(folder, name));
    kept.set(name, file);
    const accepted = String(message.headers["accept-encoding"] ?? "");
    const encoding =
      file.br && /\bbr\b/.test(accepted)
        ? "br"
        : file.gzip && /\bgzip\b/.test(accepted)
          ? "gzip"
          : null;
    const body = encoding ? (file[encoding] ?? file.plain) : file.plain;

    const hashed = name.startsWith("assets/");
    response.setHeader("content-type", file.type);
    response.setHeader(
      "cache-control",
      hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    );
    response.setHeader("content-length", body.length);
    response.setHeader("vary", "accept-encoding");
    if (encoding) response.setHeader("content-encoding", encoding);
    response.end(message.method === "HEAD" ? undefined : body);
    return true;
  };
}

function load(file: string): Kept {
  const plain = readFileSync(file);
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  if (!COMPRESSIBLE.test(type) || plain.length < 1000) return { type, plain };
  const br = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { type, plain, br, gzip: gzipSync(plain) };
}
