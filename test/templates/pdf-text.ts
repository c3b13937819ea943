/** Reads the text back out of a printed file, in the order it was drawn: enough for our own documents. */
import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";

type Decoder = (code: number) => string;

export async function textOfPages(bytes: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.getPages().map((page) => textOfPage(page));
}

/** Every stream and dictionary of the file as readable text, for looking at what it may do. */
export async function insideOf(bytes: Uint8Array): Promise<string> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.context
    .enumerateIndirectObjects()
    .map(([, object]) =>
      object instanceof PDFRawStream ? object.dict.toString() : object.toString(),
    )
    .join("\n");
}

function textOfPage(page: PDFPage): string {
  const fonts = page.node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
  const decoders = new Map<string, Decoder>();
  for (const [name, reference] of fonts?.entries() ?? []) {
    const font = page.doc.context.lookup(reference, PDFDict);
    const map = font.lookup(PDFName.of("ToUnicode"));
    decoders.set(name.decodeText(), map instanceof PDFRawStream ? decoderOf(inflated(map)) : latin);
  }
  return streamsOf(page)
    .map((content) => drawnText(content, decoders))
    .join("\n");
}

function streamsOf(page: PDFPage): string[] {
  const contents = page.node.Contents();
  const objects: PDFObject[] =
    contents instanceof PDFArray ? contents.asArray() : [contents as PDFObject];
  return objects
    .map((object) => page.doc.context.lookup(object))
    .filter((stream) => stream instanceof PDFRawStream)
    .map(inflated);
}

function inflated(stream: PDFRawStream): string {
  const isPacked = stream.dict.has(PDFName.of("Filter"));
  const bytes = stream.getContents();
  return Buffer.from(isPacked ? inflateSync(bytes) : bytes).toString("latin1");
}

function drawnText(content: string, decoders: ReadonlyMap<string, Decoder>): string {
  let decode: Decoder = latin;
  let text = "";
  for (const [, font, strings] of content.matchAll(
    /\/(\S+) [\d.]+ Tf|\[?((?:\s*<[0-9a-fA-F]*>\s*-?[\d.]*)+)\]?\s*T[jJ]/g,
  )) {
    if (font) decode = decoders.get(font) ?? latin;
    const codes = decode === latin ? /../g : /..../g;
    for (const [, hex = ""] of (strings ?? "").matchAll(/<([0-9a-fA-F]*)>/g)) {
      text += (hex.match(codes) ?? []).map((code) => decode(Number.parseInt(code, 16))).join("");
    }
  }
  return text;
}

const latin: Decoder = (code) => String.fromCharCode(code);

/** The lists of a CMap as the renderer writes them: `<from> <to> [<text> <text> …]`. */
function decoderOf(map: string): Decoder {
  const known = new Map<number, string>();
  for (const [, from = "", list = ""] of map.matchAll(/<(\w+)>\s*<\w+>\s*\[([^\]]*)\]/g)) {
    const texts = list.match(/<[^>]*>/g) ?? [];
    texts.forEach((hex, index) => {
      known.set(Number.parseInt(from, 16) + index, unicodeOf(hex));
    });
  }
  return (code) => known.get(code) ?? "\ufffd";
}

const unicodeOf = (hex: string) =>
  (hex.replace(/[<>\s]/g, "").match(/..../g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join("");
