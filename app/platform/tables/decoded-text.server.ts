/** The text of a file in whatever it was written down, piece by piece, without marks that mean nothing. */
import { type TextEncoding, textEncodingOf } from "~/platform/files/text-encoding";
import { type ByteSource, startOf } from "./byte-source.server";

const HEAD = 65_536;
const NUL = String.fromCharCode(0);
const MARK = "\ufeff";
const NEW_LINE = 10;

type DecodedPart = {
  text: string;
  /** The byte after it, where what follows can be read by itself. */
  next: number | null;
};

/** @param from a byte that a line begins with */
export async function* decodedText(
  source: ByteSource,
  encoding: TextEncoding,
  from = 0,
): AsyncGenerator<DecodedPart> {
  const decoder = new TextDecoder(encoding);
  const decoded = (bytes: Buffer) => meaningful(decoder.decode(bytes, { stream: true }));
  let at = from;
  for await (const bytes of source.read(from)) {
    const cut = hasPlainLineEnds(encoding) ? bytes.lastIndexOf(NEW_LINE) + 1 : 0;
    if (cut > 0) yield { text: decoded(bytes.subarray(0, cut)), next: at + cut };
    yield { text: decoded(bytes.subarray(cut)), next: null };
    at += bytes.length;
  }
  yield { text: meaningful(decoder.decode()), next: null };
}

/** Whether a byte that looks like the end of a line is one. */
const hasPlainLineEnds = (encoding: TextEncoding) =>
  encoding === "utf-8" || encoding === "windows-1252";

const meaningful = (text: string) => text.replaceAll(NUL, "").replaceAll(MARK, "");

/** A file may begin with ten thousand plain rows before the first accent says what it is written in. */
export async function encodingOf(source: ByteSource): Promise<TextEncoding> {
  const head = await startOf(source, HEAD);
  const told = textEncodingOf(head);
  if (told !== "utf-8") return told;
  const wide = wideWithoutMark(head);
  if (wide) return wide;
  return (await isUtf8(source)) ? "utf-8" : "windows-1252";
}

/** Every other byte of Latin letters in UTF-16 is zero. */
function wideWithoutMark(head: Buffer): TextEncoding | null {
  const half = head.length / 2;
  if (half < 2) return null;
  let even = 0;
  let odd = 0;
  for (const [place, byte] of head.entries()) {
    if (byte === 0) place % 2 === 0 ? even++ : odd++;
  }
  if (odd > half * 0.6) return "utf-16le";
  return even > half * 0.6 ? "utf-16be" : null;
}

async function isUtf8(source: ByteSource): Promise<boolean> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of source.read(0)) strict.decode(bytes, { stream: true });
    strict.decode();
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
