/**
 * Bytes that only this installation can read: AES-256-GCM with its encryption key. The purpose is
 * sealed in with them, so that what was sealed for one use cannot be opened as another.
 *
 * Sealed: one byte of version, 12 of nonce, 16 of tag, then the ciphertext.
 */
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { secrets } from "./secrets.server";

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** What bytes are sealed for. */
export type SealPurpose =
  | "customer email"
  | "customer name"
  | "customer note"
  | "customer phone"
  | "customer reply"
  | "rights note"
  | "rights answer"
  | "delivery"
  | "import file"
  | "mailbox secret"
  | "refused delivery"
  | "source secret"
  | "verify token"
  | "voucher code"
  | "poll token"
  | "webhook address"
  | "webhook secret";

/** The bytes were sealed for something else, by another installation, or are damaged. */
export class SealBroken extends Error {}

export function sealBytes(purpose: SealPurpose, bytes: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = nextNonce();
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(about(VERSION, purpose));
  const sealed = Buffer.allocUnsafe(HEAD_BYTES + bytes.length);
  sealed[0] = VERSION;
  sealed.set(nonce, 1);
  sealed.set(cipher.update(bytes), HEAD_BYTES);
  cipher.final();
  sealed.set(cipher.getAuthTag(), 1 + NONCE_BYTES);
  return sealed;
}

/** Throws SealBroken. */
export function openBytes(purpose: SealPurpose, sealed: Uint8Array): Buffer {
  const [version] = sealed;
  if (version !== VERSION || sealed.length < HEAD_BYTES)
    throw new SealBroken(`Not sealed: ${purpose}`);
  const decipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(1, 1 + NONCE_BYTES));
  decipher.setAAD(about(version, purpose));
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  const open = decipher.update(sealed.subarray(HEAD_BYTES));
  try {
    return Buffer.concat([open, decipher.final()]);
  } catch (cause) {
    throw new SealBroken(`Sealed bytes cannot be opened: ${purpose}`, { cause });
  }
}

export const sealText = (purpose: SealPurpose, text: string) =>
  sealBytes(purpose, Buffer.from(text, "utf8"));

export const openText = (purpose: SealPurpose, sealed: Uint8Array): string =>
  openBytes(purpose, sealed).toString("utf8");

/** Asking for randomness costs more than sealing a small text, so it is asked for in bulk. */
const NONCES_AT_ONCE = 256;
let nonces = Buffer.alloc(0);

function nextNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
  const nonce = nonces.subarray(0, NONCE_BYTES);
  nonces = nonces.subarray(NONCE_BYTES);
  return nonce;
}

const keys = new Map<string, KeyObject>();

function key(): KeyObject {
  const { encryptionKey } = secrets();
  const known = keys.get(encryptionKey) ?? createSecretKey(encryptionKey, "base64url");
  keys.set(encryptionKey, known);
  return known;
}

const purposes = new Map<string, Buffer>();

function about(version: number, purpose: SealPurpose): Buffer {
  const name = `reinstate ${version} ${purpose}`;
  const known = purposes.get(name) ?? Buffer.from(name);
  purposes.set(name, known);
  return known;
}
