/** The words of an e-mail as it was sent: headers, encodings and parts, no more than a notice needs. */

export type Mail = {
  /** Names in lower case; the first of each name. */
  headers: ReadonlyMap<string, string>;
  /** Plain text, or HTML made plain; forwarded mails inside follow with their own headers. */
  text: string;
};

const DEEPEST = 5;
const MOST_PARTS = 50;
const HEADER = /^([A-Za-z][A-Za-z-]*):[ \t]?(.*)$/;
/** What mail programs call the headers when they print them. */
const NAMES: Readonly<Record<string, string>> = {
  dari: "from",
  subjek: "subject",
  perihal: "subject",
  tanggal: "date",
  dikirim: "date",
  sent: "date",
  kepada: "to",
};

/** Null when the text does not begin with the headers of a mail. */
export function parseMail(written: string, depth = 0): Mail | null {
  const text = written.replace(/\r\n?/g, "\n").replace(/^(?:>?From .*\n)?\s*/, "");
  const gap = text.indexOf("\n\n");
  const head = gap < 0 ? text : text.slice(0, gap);
  const headers = readHeaders(head);
  if (!headers?.has("from") || !(headers.has("subject") || headers.has("date"))) {
    return null;
  }
  const body = gap < 0 ? "" : text.slice(gap + 2);
  return { headers: decoded(headers), text: textOf(headers, body, depth) };
}

function readHeaders(head: string): Map<string, string> | null {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    const key = NAMES[name.toLowerCase()] ?? name.toLowerCase();
    if (!headers.has(key)) headers.set(key, value.trim());
  }
  return headers;
}

const decoded = (headers: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...headers].map(([name, value]) => [name, decodeWords(value)]));

function textOf(headers: ReadonlyMap<string, string>, body: string, depth: number): string {
  const type = headers.get("content-type") ?? "text/plain";
  if (/^multipart\//i.test(type)) return partsOf(type, body, depth);
  const charset = parameter(type, "charset");
  const content = decodeBody(body, headers.get("content-transfer-encoding") ?? "", charset);
  if (/^message\/rfc822/i.test(type)) {
    const inner = depth < DEEPEST ? parseMail(content, depth + 1) : null;
    return inner ? [...printed(inner.headers), "", inner.text].join("\n") : content;
  }
  if (/^text\/html/i.test(type)) return plainOf(content);
  return /^text\//i.test(type) ? content : "";
}

const printed = (headers: ReadonlyMap<string, string>): string[] =>
  ["From", "Date", "Subject"].map((name) => `${name}: ${headers.get(name.toLowerCase()) ?? ""}`);

function partsOf(type: string, body: string, depth: number): string {
  const boundary = parameter(type, "boundary");
  if (!boundary || depth >= DEEPEST) return "";
  const parts = `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1, MOST_PARTS)
    .filter((part) => !part.startsWith("--"))
    .map((part) => partOf(part.replace(/^[ \t]*\n/, ""), depth))
    .filter(({ text }) => text.trim() !== "");
  const plain = parts.find(({ isPlain }) => isPlain);
  if (/^multipart\/alternative/i.test(type)) return (plain ?? parts.at(-1))?.text ?? "";
  return parts.map(({ text }) => text).join("\n\n");
}

function partOf(part: string, depth: number): { isPlain: boolean; text: string } {
  const gap = part.startsWith("\n") ? 0 : part.indexOf("\n\n");
  const headers = readHeaders(part.slice(0, Math.max(gap, 0)).trim()) ?? new Map<string, string>();
  const body = gap < 0 ? part : part.slice(gap).replace(/^\n+/, "");
  const type = headers.get("content-type") ?? "text/plain";
  return { isPlain: /^text\/plain/i.test(type), text: textOf(headers, body, depth + 1) };
}

const parameter = (header: string, name: string): string =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i")
    .exec(header)
    ?.slice(1)
    .find(Boolean) ?? "";

function decodeBody(body: string, encoding: string, charset: string): string {
  if (/base64/i.test(encoding)) return decodeBytes(fromBase64(body), charset);
  if (/quoted-printable/i.test(encoding)) {
    return decodeBytes(fromQuoted(body.replace(/=[ \t]*\n/g, "")), charset);
  }
  return body;
}

/** Words of headers such as "=?UTF-8?B?…?=". */
const decodeWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset, encoding, content) => {
      const isBase64 = encoding.toLowerCase() === "b";
      const bytes = isBase64 ? fromBase64(content) : fromQuoted(content.replaceAll("_", " "));
      return decodeBytes(bytes, charset);
    });

/** What is no base64 is left out, so that nothing in a mail can make this fail. */
function fromBase64(written: string): Uint8Array {
  const clean = written.replace(/[^A-Za-z0-9+/]/g, "");
  const whole = clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}

function fromQuoted(written: string): Uint8Array {
  const parts = written.split(/(=[0-9A-Fa-f]{2})/);
  const encoder = new TextEncoder();
  const bytes = parts.flatMap((part, index) =>
    index % 2 === 1 ? [Number.parseInt(part.slice(1), 16)] : [...encoder.encode(part)],
  );
  return Uint8Array.from(bytes);
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset || "utf-8").decode(bytes);
  } catch (thrown) {
    if (thrown instanceof RangeError) return new TextDecoder().decode(bytes);
    throw thrown;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
};

export const plainOf = (html: string): string =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<(?:br|\/p|\/div|\/tr|\/h\d|\/li|\/td)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : Number.NaN;
      if (code > 0 && code < 0x11_0000) return String.fromCodePoint(code);
      return ENTITIES[String(name).toLowerCase()] ?? whole;
    })
    .replace(/[ \t]+/g, " ");
