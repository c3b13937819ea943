/**
 * A file that only this installation can read, also from any place within it. It is a row of frames,
 * each sealed by itself; place and end stand inside each, so that frames cannot be swapped, repeated
 * or left out unnoticed.
 */
import { open, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { openBytes, SealBroken, type SealPurpose, sealBytes } from "~/platform/sealed-bytes.server";
import type { ByteSource } from "~/platform/tables/byte-source.server";

const FRAME = 1 << 20;
const PLACE = 8;
const SEALED_FRAME = sealBytesLength(FRAME + PLACE);
const LAST = 1n << 63n;

/** Version, nonce and tag of `sealBytes`. */
function sealBytesLength(bytes: number): number {
  return 29 + bytes;
}

/** Turns bytes as they come into the bytes of a sealed file. */
export async function* sealedFrames(
  purpose: SealPurpose,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let place = 0n;
  const frame = (bytes: Uint8Array, isLast: boolean) => {
    const head = Buffer.alloc(PLACE);
    head.writeBigUInt64BE(isLast ? place | LAST : place);
    place += 1n;
    return sealBytes(purpose, Buffer.concat([head, bytes]));
  };
  for await (const chunk of content) {
    waiting.push(chunk);
    length += chunk.length;
    if (length <= FRAME) continue;
    let all = Buffer.concat(waiting);
    while (all.length > FRAME) {
      yield frame(all.subarray(0, FRAME), false);
      all = all.subarray(FRAME);
    }
    waiting = [all];
    length = all.length;
  }
  yield frame(Buffer.concat(waiting), true);
}

/** What was sealed, to be read from any place. Throws SealBroken for what was changed since. */
export async function sealedSource(purpose: SealPurpose, path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  const frames = Math.ceil(size / SEALED_FRAME);
  const bytes = size - frames * (SEALED_FRAME - FRAME);
  const file = {
    async frame(place: number): Promise<Buffer> {
      const handle = await open(path, "r");
      try {
        const length = Math.min(SEALED_FRAME, size - place * SEALED_FRAME);
        const sealed = Buffer.alloc(length);
        await handle.read(sealed, 0, length, place * SEALED_FRAME);
        return opened(purpose, sealed, place, place === frames - 1);
      } finally {
        await handle.close();
      }
    },
  };
  return {
    bytes,
    folder: dirname(path),
    async *read(from, until = bytes) {
      const first = Math.floor(from / FRAME);
      for (let place = first; place < frames && place * FRAME < until; place++) {
        const content = await file.frame(place);
        yield content.subarray(Math.max(0, from - place * FRAME), until - place * FRAME);
      }
    },
  };
}

function opened(purpose: SealPurpose, sealed: Buffer, place: number, isLast: boolean): Buffer {
  const content = openBytes(purpose, sealed);
  const said = content.readBigUInt64BE();
  if (said !== (isLast ? BigInt(place) | LAST : BigInt(place))) {
    throw new SealBroken(`Frame ${place} does not belong there: ${purpose}`);
  }
  return content.subarray(PLACE);
}
