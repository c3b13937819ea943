/** Opens a ZIP of any origin for reading, and refuses one that was made to burst. */
import { Readable } from "node:stream";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { ByteSource } from "./byte-source.server";
import {
  HIGHEST_RATIO,
  LARGEST_UNPACKED_BYTES,
  LARGEST_XLSX_BYTES,
  RATIO_COUNTS_FROM_BYTES,
} from "./table-limits";
import { TableUnreadable } from "./table-problem";

const MOST_ENTRIES = 5_000;

export type OpenZip = {
  has: (name: string) => boolean;
  /** What an entry holds; null where there is none. Never more than it says in its heading. */
  read: (name: string) => Promise<AsyncIterable<Buffer> | null>;
  close: () => void;
};

export async function openZip(source: ByteSource): Promise<OpenZip> {
  if (source.bytes > LARGEST_XLSX_BYTES) throw new TableUnreadable("tooLarge");
  const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.bytes, {
    lazyEntries: true,
    autoClose: false,
    validateEntrySizes: true,
  }).catch((cause) => {
    throw new TableUnreadable("damaged", cause);
  });
  try {
    const entries = await entriesOf(zip);
    refuseBombs([...entries.values()]);
    return {
      has: (name) => entries.has(name),
      async read(name) {
        const entry = entries.get(name);
        if (!entry) return null;
        if (entry.isEncrypted()) throw new TableUnreadable("encrypted");
        return unpacked(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (cause) {
    zip.close();
    throw cause;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size === MOST_ENTRIES) throw new TableUnreadable("bomb");
      entries.set(entry.fileName, entry);
    }
  } catch (cause) {
    throw cause instanceof TableUnreadable ? cause : new TableUnreadable("damaged", cause);
  }
  return entries;
}

function refuseBombs(entries: readonly Entry[]): void {
  const unpackedBytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const bursts = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > RATIO_COUNTS_FROM_BYTES &&
      uncompressedSize > compressedSize * HIGHEST_RATIO,
  );
  if (unpackedBytes > LARGEST_UNPACKED_BYTES || bursts) throw new TableUnreadable("bomb");
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    yield* await zip.openReadStreamPromise(entry);
  } catch (cause) {
    throw new TableUnreadable("damaged", cause);
  }
}

class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.read(start, end), { objectMode: false });
  }
}
