/** Seals names and notes that were written in the clear before, some at a time. Several processes may. */
import { db, type Tx } from "~/platform/db.server";
import { giveWay } from "~/platform/giving-way.server";
import { Prisma } from "~prisma/generated/client";
import { isInTheClear, openWords, sealedWords, type WordsPurpose } from "./sealed-words.server";

const ROWS_AT_ONCE = 500;
const CLEAR = Prisma.sql`'\\x00'::bytea`;

/** Each step commits whole, and takes only rows that nobody else holds. */
export async function sealOldWords(): Promise<void> {
  for (const step of [sealTold, sealRequests]) {
    while ((await db.$transaction(step, { timeout: 60_000 })) > 0) giveWay();
  }
}

type Told = {
  importId: string;
  line: number;
  nameSealed: Uint8Array | null;
  noteSealed: Uint8Array | null;
};

async function sealTold(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<Told[]>`
    SELECT "importId", line, "nameSealed", "noteSealed" FROM "CustomerTold"
    WHERE substr("nameSealed", 1, 1) = ${CLEAR} OR substr("noteSealed", 1, 1) = ${CLEAR}
    LIMIT ${ROWS_AT_ONCE} FOR UPDATE SKIP LOCKED`;
  const sealed = rows.map(({ importId, line, nameSealed, noteSealed }) => ({
    importId,
    line,
    name: resealed("customer name", nameSealed),
    note: resealed("customer note", noteSealed),
  }));
  await tx.$executeRaw`
    UPDATE "CustomerTold" t SET "nameSealed" = COALESCE(decode(s.name, 'hex'), t."nameSealed"),
      "noteSealed" = COALESCE(decode(s.note, 'hex'), t."noteSealed")
    FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb)
      AS s("importId" uuid, line int, name text, note text)
    WHERE t."importId" = s."importId" AND t.line = s.line`;
  return rows.length;
}

async function sealRequests(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; noteSealed: Uint8Array }[]>`
    SELECT id, "noteSealed" FROM "MissedRequest" WHERE substr("noteSealed", 1, 1) = ${CLEAR}
    LIMIT ${ROWS_AT_ONCE} FOR UPDATE SKIP LOCKED`;
  const sealed = rows.map(({ id, noteSealed }) => ({
    id,
    note: resealed("customer note", noteSealed),
  }));
  await tx.$executeRaw`
    UPDATE "MissedRequest" m SET "noteSealed" = decode(s.note, 'hex')
    FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) AS s(id uuid, note text)
    WHERE m.id = s.id`;
  return rows.length;
}

/** In hexadecimal; null where nothing is in the clear. */
const resealed = (purpose: WordsPurpose, stored: Uint8Array | null): string | null =>
  isInTheClear(stored)
    ? (sealedWords(purpose, openWords(purpose, stored))?.toString("hex") ?? null)
    : null;
