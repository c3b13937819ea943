/**
 * Names and notes of customers, sealed. What was written before they were is still in the clear,
 * behind a zero byte, until `sealWords` has been there: sealed bytes begin with their version, 1.
 */
import { openText, sealText } from "~/platform/sealed-bytes.server";
import { Prisma } from "~prisma/generated/client";

export type WordsPurpose = "customer name" | "customer note";

const IN_THE_CLEAR = 0;

/** Null where there are no words. */
export const sealedWords = (purpose: WordsPurpose, text: string): Buffer<ArrayBuffer> | null =>
  text === "" ? null : sealText(purpose, text);

export function openWords(purpose: WordsPurpose, stored: Uint8Array | null): string {
  if (!stored) return "";
  return stored[0] === IN_THE_CLEAR
    ? Buffer.from(stored.subarray(1)).toString("utf8")
    : openText(purpose, stored);
}

export const isInTheClear = (stored: Uint8Array | null): stored is Uint8Array =>
  stored?.[0] === IN_THE_CLEAR;

/** The name that was told of a customer last, as it is stored. @param customer the column with their id */
export const lastName = (customer: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT t."nameSealed" FROM "CustomerTold" t
  WHERE t."customerId" = ${customer} AND t."nameSealed" IS NOT NULL
  ORDER BY t."toldAt" DESC, t.line DESC LIMIT 1)`;
