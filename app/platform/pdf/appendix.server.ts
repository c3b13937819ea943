/**
 * What is enclosed in a document, read from files in the PDF thread: one at a time, so that memory
 * holds one of them and the document.
 */
import { readFile } from "node:fs/promises";
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import type { EnclosedDocument, EnclosedPage, Enclosures } from "~templates/pdf/enclosures";
import { drawn, withPages } from "./pdf-pages.server";

type Enclosed = { path: string; mostPages: number } & Omit<EnclosedDocument, "open">;
type Attached = { path: string; name: string; mediaType: string; description: string };

/** Paths of files in the store; pictures are JPEG. */
export type AppendixOrder = {
  pictures?: Readonly<Record<string, string>>;
  documents?: readonly Enclosed[];
  attachments?: readonly Attached[];
};

const LONGEST_SIDE = 1800;
const JPEG = { quality: 82, chromaSubsampling: "4:4:4" } as const;

export async function enclosuresOf(order: AppendixOrder): Promise<Enclosures> {
  const { pictures = {}, documents = [], attachments = [] } = order;
  const read = new Map<string, Uint8Array>();
  for (const [name, path] of Object.entries(pictures)) read.set(name, await readFile(path));
  return {
    pictures: read,
    documents: documents.map(({ label, parts, path, mostPages }) => ({
      label,
      parts,
      open: () => openDocument(path, mostPages),
    })),
    attachments: await Promise.all(
      attachments.map(async ({ path, ...about }) => ({ ...about, bytes: await readFile(path) })),
    ),
  };
}

/** A page is kept where nothing of it would be lost, and drawn as a picture otherwise. */
async function openDocument(path: string, mostPages: number) {
  const bytes = await readFile(path);
  const source = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => null);
  const kept = source && !source.isEncrypted ? source.getPages().map(isKept) : [];
  const pages = await withPages(path, async (document) => {
    const count = Math.min(document.getPageCount(), mostPages);
    const made: EnclosedPage[] = [];
    for (let index = 0; index < count; index += 1) {
      if (kept[index]) made.push({ kind: "kept", index });
      else {
        const { picture } = await drawn(document.getPage(index), LONGEST_SIDE);
        made.push({ kind: "picture", jpeg: await picture.jpeg(JPEG).toBuffer() });
      }
    }
    return made;
  });
  return { bytes, pages: pages ?? [] };
}

/** Turned pages, notes and the fields of forms survive only in a picture. Links may be lost. */
function isKept(page: PDFPage): boolean {
  const notes = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
  const onlyLinks = (notes?.asArray() ?? []).every((_, index) => {
    const note = notes?.lookupMaybe(index, PDFDict);
    return note?.get(PDFName.of("Subtype")) === PDFName.of("Link");
  });
  return page.getRotation().angle === 0 && onlyLinks && page.node.Contents() !== undefined;
}
