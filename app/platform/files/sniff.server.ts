/**
 * What a file is, judged by its content. Names and the browser's word decide nothing but which kind
 * of text a text is. Markup, programs and archives are told apart so that a refusal can say why.
 */
import { stat } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { readStart } from "./file-store.server";
import { sniffText } from "./sniff-text.server";
import { sniffZip } from "./sniff-zip.server";
import type { Sniffed, SniffedType, SniffRefusal } from "./sniffed";

const HEAD_BYTES = 65_536;

const TAKEN: Readonly<Record<string, SniffedType>> = {
  "image/png": "image/png",
  "image/apng": "image/png",
  "image/jpeg": "image/jpeg",
  "image/webp": "image/webp",
  "image/gif": "image/gif",
  "image/heic": "image/heic",
  "image/heic-sequence": "image/heic",
  "image/heif": "image/heic",
  "image/heif-sequence": "image/heic",
  "application/pdf": "application/pdf",
};

const ARCHIVES = /(zip|gzip|bzip|tar|rar|7z|xz|lzip|zst|lz4|cab|compress|iso9660|x-arj|x-ace)/;
const PROGRAMS =
  /(msdownload|x-elf|mach-binary|dosexec|java-vm|wasm|shockwave|x-ms-shortcut|android|x-msi|x-deb|rpm|nintendo|mz)/;

export async function sniffFile(path: string, name: string): Promise<Sniffed> {
  const { size } = await stat(path);
  if (size === 0) return { ok: false, why: "empty" };

  const head = await readStart(path, HEAD_BYTES);
  if (isZip(head)) return sniffZip(path);

  const magic = await fileTypeFromBuffer(head);
  const taken = magic && TAKEN[magic.mime];
  if (taken) return { ok: true, mediaType: taken };

  // Some magic numbers are two letters long, so text that begins with them is still text.
  const text = await sniffText(path, name, size);
  if (text) return text;
  return { ok: false, why: whyNot(magic?.mime ?? "") };
}

const isZip = (head: Buffer) =>
  ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\b"].includes(head.toString("latin1", 0, 4));

function whyNot(mime: string): SniffRefusal {
  if (/^(video|audio)\//.test(mime)) return "media";
  if (mime === "application/x-cfb" || mime === "application/rtf") return "office";
  if (PROGRAMS.test(mime)) return "program";
  if (ARCHIVES.test(mime)) return "archive";
  return "other";
}
