/**
 * Looks into a ZIP without unpacking anything: an XLSX is one that lists a workbook. Everything else
 * that is a ZIP stays outside.
 */
import { type Entry, openPromise } from "yauzl";
import type { Sniffed } from "./sniffed";

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED_BYTES = 500_000_000;
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^xl\/(macrosheets|activeX)\//i;

export async function sniffZip(path: string): Promise<Sniffed> {
  const entries = await listEntries(path);
  if (entries === null) return { ok: false, why: "damaged" };

  const names = new Set(entries.map(({ fileName }) => fileName));
  if (!names.has("[Content_Types].xml")) return { ok: false, why: "archive" };
  if (entries.some(({ fileName }) => MACROS.test(fileName))) return { ok: false, why: "macros" };
  if (names.has("xl/workbook.bin")) return { ok: false, why: "office" };
  if (!names.has("xl/workbook.xml")) return { ok: false, why: "office" };

  const unpacked = entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  if (unpacked > MOST_UNPACKED_BYTES) return { ok: false, why: "archive" };
  return {
    ok: true,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
}

/** The entries, or null when the list is damaged, lies about paths, or never ends. */
async function listEntries(path: string): Promise<Entry[] | null> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      const entries: Entry[] = [];
      for await (const entry of zip.eachEntry()) {
        if (entries.length === MOST_ENTRIES) return null;
        entries.push(entry);
      }
      return entries;
    } finally {
      zip.close();
    }
  } catch (cause) {
    if (isFromDisk(cause)) throw cause;
    return null;
  }
}

const isFromDisk = (cause: unknown) => cause instanceof Error && "code" in cause;
