/**
 * What the link at the end of an apology carries: which letter it stood in, and a proof that this
 * installation wrote it. Nothing is stored, nothing can be guessed, and it holds for as long as the
 * letter is known.
 */
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "~/features/identity/keyed-hash.server";

const ID_BYTES = 16;
const PROOF_BYTES = 16;
const TOKEN = /^[\w-]{43}$/;

export function unsubscribeToken(deliveryId: string): string {
  const id = Buffer.from(deliveryId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, proofOf(id)]).toString("base64url");
}

/** The letter that a token stood in; null where this installation never wrote it. */
export function letterOfToken(token: string | undefined): string | null {
  if (token === undefined || !TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes.subarray(0, ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES), proofOf(id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const proofOf = (id: Buffer) =>
  keyedHash("unsubscribe", id.toString("hex")).subarray(0, PROOF_BYTES);
