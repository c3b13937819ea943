/** Bytes that can be read from any place, such as those of a sealed file. */
export type ByteSource = {
  bytes: number;
  /** Where drafts about it may lie. */
  folder?: string;
  /** From one place to another, the latter left out; without it to the end. */
  read: (from: number, until?: number) => AsyncIterable<Buffer>;
};

export async function startOf(source: ByteSource, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source.read(0, Math.min(most, source.bytes))) parts.push(part);
  return Buffer.concat(parts);
}
