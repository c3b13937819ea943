/** Whether a file is text from end to end, and which kind of text. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { readStart } from "./file-store.server";
import type { Sniffed } from "./sniffed";
import { type TextEncoding, textEncodingOf } from "./text-encoding";

const START_BYTES = 16_384;
/** Beyond this a JSON file is kept as plain text: parsing it would hold up everybody else. */
const MOST_JSON_BYTES = 8_000_000;
/** Real text has tabs, line ends and now and then an escape sequence; programs have far more. */
const MOST_CONTROLS_PER_THOUSAND = 5;

const MARKUP = /^(<!--[\s\S]*?(-->|$)|\s)*<[a-z!?/]/i;
const PROGRAM = /^(#!|X5O!P%@AP\[4\\PZX54)/;
const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?.*$/;
const MAIL_HEADER =
  /^(from|to|subject|date|message-id|received|mime-version|return-path|delivered-to):/i;

/** Null when it is not text. */
export async function sniffText(path: string, name: string, size: number): Promise<Sniffed | null> {
  const head = await readStart(path, START_BYTES);
  const encoding = textEncodingOf(head);
  const isText = encoding.startsWith("utf-16") ? isWideTextThroughout : isTextThroughout;
  if (!(await isText(path, encoding))) return null;

  const start = new TextDecoder(encoding).decode(head);
  if (MARKUP.test(start)) return { ok: false, why: "markup" };
  if (PROGRAM.test(start)) return { ok: false, why: "program" };
  if (await isJson(path, start, size)) return { ok: true, mediaType: "application/json" };
  if (isMail(start)) return { ok: true, mediaType: "message/rfc822" };
  if (/\.(csv|tsv)$/i.test(name)) return { ok: true, mediaType: "text/csv" };
  return { ok: true, mediaType: "text/plain" };
}

async function isTextThroughout(path: string): Promise<boolean> {
  let total = 0;
  let controls = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === 0) return false;
      if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) {
        controls += 1;
      }
    }
    total += chunk.length;
    if (controls * 1000 > MOST_CONTROLS_PER_THOUSAND * total + 1000) return false;
  }
  return true;
}

async function isWideTextThroughout(path: string, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (decoder.decode(chunk, { stream: true }).includes("\u0000")) return false;
    }
    decoder.decode();
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

async function isJson(path: string, start: string, size: number): Promise<boolean> {
  if (size > MOST_JSON_BYTES || !/^[\s\ufeff]*[[{]/.test(start)) return false;
  const bytes = await readFile(path);
  try {
    JSON.parse(new TextDecoder(textEncodingOf(bytes)).decode(bytes));
    return true;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof RangeError) return false;
    throw cause;
  }
}

/** Begins with a block of header lines, at least two of which only letters have. */
function isMail(start: string): boolean {
  const block = start.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const lines = block.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const whole = start.length > block.length ? lines : lines.slice(0, -1);
  if (
    !whole.every((line, index) => HEADER_LINE.test(line) || (index === 0 && /^From /.test(line)))
  ) {
    return false;
  }
  return whole.filter((line) => MAIL_HEADER.test(line)).length >= 2;
}
