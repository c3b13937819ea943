import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { sniffFile } from "~/platform/files/sniff.server";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reinstate-sniff-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function sniffed(content: Buffer | string, name = "file") {
  const path = join(folder, "content");
  await writeFile(path, content);
  const result = await sniffFile(path, name);
  return result.ok ? result.mediaType : `refused: ${result.why}`;
}

const image = (format: "png" | "jpeg" | "webp" | "gif") =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "#0b5a73" } })
    .toFormat(format)
    .toBuffer();

async function zip(entries: Record<string, string | Buffer>) {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    file.addBuffer(Buffer.from(content), name);
  }
  file.end();
  return buffer(file.outputStream);
}

const WORKBOOK = { "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" };
const PDF = "%PDF-1.7\n1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript>>>> endobj\n%%EOF";
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(12)]);
const EML =
  "From: Meta <no-reply@support.facebook.com>\r\nTo: sari@example.com\r\nSubject: Notice\r\n\r\n<html>Hi";
const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

describe("what is taken", () => {
  it.each([
    ["a PNG", () => image("png"), "image/png"],
    ["a JPEG called HTML", () => image("jpeg"), "image/jpeg"],
    ["a WebP", () => image("webp"), "image/webp"],
    [
      "a GIF with a script behind it",
      async () => Buffer.concat([await image("gif"), Buffer.from("<script>alert(1)</script>")]),
      "image/gif",
    ],
    ["a HEIC photo", () => HEIC, "image/heic"],
    ["a PDF, whatever it would do when opened", () => PDF, "application/pdf"],
    [
      "a workbook",
      () => zip(WORKBOOK),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    ["JSON", () => '{"object":"whatsapp_business_account"}', "application/json"],
    ["JSON with a mark in front", () => '\ufeff[{"__proto__":1}]', "application/json"],
    ["almost JSON", () => '{"object":', "text/plain"],
    ["a mail", () => EML, "message/rfc822"],
    [
      "a mail as mailboxes keep it",
      () => `From sari@example.com Sun Nov 22\n${EML}`,
      "message/rfc822",
    ],
    ["two headers and prose", () => "Date: today\nplease call", "text/plain"],
    ["text", () => "Akun Anda dinonaktifkan – é 通知", "text/plain"],
    ["text of old Windows", () => Buffer.from("caf\xe9 \x93quoted\x94", "latin1"), "text/plain"],
    ["wide text", () => utf16("Nomor;Status\r\n"), "text/plain"],
    ["text that begins like a picture", () => "BM is short for Batik Mandiri", "text/plain"],
    ["text that begins like a program", () => "MZ 12 is the batch number", "text/plain"],
    [
      "a terminal log with colours",
      () => `${"line\n".repeat(200)}\u001b[31merror\u001b[0m`,
      "text/plain",
    ],
  ])("%s", async (_name, content, mediaType) => {
    expect(await sniffed(await content(), "page.html")).toBe(mediaType);
  });

  it("a table of values, when its name says so", async () => {
    expect(await sniffed("number;status\n62812;failed", "export.CSV")).toBe("text/csv");
    expect(await sniffed(utf16("number\tstatus"), "export.tsv")).toBe("text/csv");
    expect(await sniffed("=cmd|' /C calc'!A0", "export.csv")).toBe("text/csv");
  });
});

describe("what stays outside", () => {
  it.each([
    ["nothing", () => "", "empty"],
    [
      "SVG",
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      "markup",
    ],
    [
      "SVG behind a declaration",
      () => '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]><svg/>',
      "markup",
    ],
    ["HTML", () => "\n\n <!-- hi --> <!doctype html><script>alert(1)</script>", "markup"],
    ["HTML with a mark in front", () => "\ufeff<html><body onload=alert(1)>", "markup"],
    ["wide HTML", () => utf16("<html><script>alert(1)</script>"), "markup"],
    ["XML that laughs", () => '<!DOCTYPE lolz [<!ENTITY lol "lol">]><lolz>&lol;</lolz>', "markup"],
    ["a shell script", () => "#!/bin/sh\nrm -rf /", "program"],
    [
      "the antivirus test file",
      () => "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
      "program",
    ],
    ["a Windows program", () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "program"],
    [
      "a Linux program",
      () => Buffer.concat([Buffer.from("\u007fELF\u0002\u0001\u0001"), Buffer.alloc(60)]),
      "program",
    ],
    ["a ZIP", () => zip({ "a.txt": "a" }), "archive"],
    ["an empty ZIP", () => zip({}), "archive"],
    ["a ZIP in a ZIP", async () => zip({ "b.zip": await zip({ "a.txt": "a" }) }), "archive"],
    ["a GZIP", () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 0]), "archive"],
    ["a workbook with macros", () => zip({ ...WORKBOOK, "xl/vbaProject.bin": "x" }), "macros"],
    [
      "a text document",
      () => zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "" }),
      "office",
    ],
    [
      "an old office document",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      "office",
    ],
    ["a ZIP cut short", async () => (await zip(WORKBOOK)).subarray(0, 40), "damaged"],
    [
      "a film",
      () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmp42"), Buffer.alloc(16)]),
      "media",
    ],
    [
      "noise",
      () => Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37) % 256)),
      "other",
    ],
    ["text with a NUL", () => "hello\u0000world", "other"],
  ])("%s", async (_name, content, why) => {
    expect(await sniffed(await content(), "photo.png")).toBe(`refused: ${why}`);
  });

  it("a workbook whose list leads out of it", async () => {
    const honest = await zip({ ...WORKBOOK, "xx/evil": "x" });
    const lying = Buffer.from(honest.toString("latin1").replaceAll("xx/evil", "../evil"), "latin1");

    expect(await sniffed(lying)).toBe("refused: damaged");
  });

  it("a workbook that says it unpacks to more than anybody has", async () => {
    const bytes = await zip({ ...WORKBOOK, "xl/big.xml": "x" });
    const entry = bytes.lastIndexOf("xl/big.xml") - 46;
    bytes.writeUInt32LE(4_000_000_000, entry + 24);

    expect(await sniffed(bytes)).toBe("refused: archive");
  });
});
