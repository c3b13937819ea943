/** Keyed hashes and what takes their place: chance, the same for all that stood for one person. */
import { Prisma } from "~prisma/generated/client";

export type Hash = Uint8Array;

/** Rows `n` of `old` and `fresh`, for an UPDATE of many. */
export function chanceFor(hashes: readonly Hash[]): Prisma.Sql {
  const old = hashes.map((hash) => Buffer.from(hash).toString("hex"));
  return Prisma.sql`(
    SELECT decode(h, 'hex') AS old,
      sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) AS fresh
    FROM unnest(${old}::text[]) h OFFSET 0) n`;
}
