/** The name of an exhibit: for people, never for the disk. */

const LONGEST = 150;
/** Line ends and other controls, and the marks that make a name read backwards. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A given name without its folders, controls and direction marks, and short enough to show. */
export function cleanFileName(given: string, otherwise = "file"): string {
  const base = given.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = base.replace(UNPRINTABLE, "").replace(/\s+/g, " ").trim();
  const name = /^\.*$/.test(plain) ? otherwise : plain;
  if (name.length <= LONGEST) return name;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? "";
  return `${name.slice(0, LONGEST - ending.length - 1).toWellFormed()}…${ending}`;
}

const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "image/png": ["png", "apng"],
  "image/jpeg": ["jpg", "jpeg", "jfif"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "image/heic": ["heic", "heif"],
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/json": ["json"],
  "message/rfc822": ["eml"],
  "text/csv": ["csv", "tsv"],
  "text/plain": ["txt", "log", "md", "csv", "tsv", "json", "eml"],
};

/**
 * The name a download gets. An ending that does not suit the content is followed by one that does,
 * so that a text called `run.bat` or `page.html` opens as text.
 */
export function downloadName(fileName: string, mediaType: string): string {
  const suited = ENDINGS[mediaType] ?? ["bin"];
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return suited.includes(ending) ? fileName : `${fileName}.${suited[0]}`;
}
