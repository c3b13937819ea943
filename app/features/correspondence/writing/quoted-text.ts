/** Tells what a mail says from what it repeats of earlier ones, so that the latter can be folded away. */
export type SplitText = { text: string; quoted: string };

/** Lines with which mail programs begin what they repeat, in the languages that providers write in. */
const BEGINS: readonly RegExp[] = [
  /^on .{6,200} wrote:$/i,
  /^pada .{6,200} menulis:$/i,
  /^.{6,200} (?:menulis|a écrit|schrieb|escribió|escreveu):$/i,
  /^-{2,} ?(?:original message|pesan asli|forwarded message|pesan terusan) ?-{2,}$/i,
  /^_{20,}$/,
];
/** A block of headers without a line before it, as Outlook leaves it. */
const HEADER = /^(?:from|dari): .+/i;
const HEADER_BELOW = /^(?:sent|date|to|subject|terkirim|dikirim|tanggal|kepada|perihal|subjek): /i;

export function splitQuoted(written: string): SplitText {
  const lines = written.replaceAll("\r\n", "\n").split("\n");
  const at = lines.findIndex((_line, index) => beginsQuotation(lines, index));
  if (at < 0) return { text: written.trim(), quoted: "" };
  const text = lines.slice(0, at).join("\n").trim();
  // A mail that only repeats, such as a forwarded one, says what it repeats.
  return text
    ? { text, quoted: lines.slice(at).join("\n").trim() }
    : { text: written.trim(), quoted: "" };
}

function beginsQuotation(lines: readonly string[], index: number): boolean {
  const line = lines[index]?.trim() ?? "";
  if (BEGINS.some((begin) => begin.test(line))) return true;
  // The first line of such a beginning may be broken in two.
  const both = `${line} ${lines[index + 1]?.trim() ?? ""}`;
  if (/^(?:on|pada) /i.test(line) && BEGINS.slice(0, 2).some((begin) => begin.test(both))) {
    return true;
  }
  if (HEADER.test(line) && HEADER_BELOW.test(lines[index + 1]?.trim() ?? "")) return true;
  return line.startsWith(">") && lines.slice(index).every((rest) => /^\s*(>.*)?$/.test(rest));
}
