/** Bytes that can be read from any place: a file as it is, or a sealed one. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

export type ByteSource = {
  bytes: number;
  /** From one place to another, the latter left out; without it to the end. */
  read: (from: number, until?: number) => AsyncIterable<Buffer>;
};

export async function plainSource(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  return {
    bytes: size,
    read: (from, until = size) =>
      until <= from ? nothing() : createReadStream(path, { start: from, end: until - 1 }),
  };
}

export async function startOf(source: ByteSource, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source.read(0, Math.min(most, source.bytes))) parts.push(part);
  return Buffer.concat(parts);
}

async function* nothing(): AsyncGenerator<Buffer> {}
