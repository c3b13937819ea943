/**
 * Whether a request comes from whom it claims: signatures over the bytes as they arrived, compared
 * in constant time. While a secret is being changed two are believed.
 */
import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";
import type { Proving } from "../sources/source-provider";
import type { Proof } from "./arrival";

export type Presented = {
  /** By lower-case name; repeated ones joined by commas, as Node gives them. */
  header: (name: string) => string | undefined;
  query: URLSearchParams;
  body: Buffer;
  now: Date;
};

type Believed = {
  proving: Proving;
  /** Those that are valid now; none where the address is the secret. */
  secrets: readonly Buffer[];
  replayMinutes: number;
};

/** `stale`: the signature is right, and its time too far from ours. */
export type Refused = "bad_signature" | "no_signature" | "stale";
export type Proven = { ok: true; proof: Proof } | { ok: false; why: Refused };

const SIGNED: Proven = { ok: true, proof: "signed" };
const no = (why: Refused): Proven => ({ ok: false, why });

/** Clocks differ; a signed time this far ahead is still now. */
const AHEAD_MINUTES = 5;

export function proveSender(
  { proving, secrets, replayMinutes }: Believed,
  presented: Presented,
): Proven {
  switch (proving.way) {
    case "body_signature":
      return bodySignature(proving, secrets, presented);
    case "timed_signature":
      return timedSignature(proving, secrets, replayMinutes, presented);
    case "key_signature":
      return keySignature(proving, secrets, replayMinutes, presented);
    case "sent_secret":
      return sentSecret(secrets, presented);
  }
}

function bodySignature(
  { header, prefix }: { header: string; prefix: string },
  secrets: readonly Buffer[],
  { header: given, body }: Presented,
): Proven {
  const value = onlyValue(given(header));
  if (value === null) return no("no_signature");
  const hasPrefix = value.slice(0, prefix.length).toLowerCase() === prefix;
  const signature = hasPrefix ? digestOf(value.slice(prefix.length)) : null;
  return signature && secrets.some((secret) => isSignedBy(secret, signature, [body]))
    ? SIGNED
    : no("bad_signature");
}

function timedSignature(
  { header }: { header: string },
  secrets: readonly Buffer[],
  replayMinutes: number,
  { header: given, body, now }: Presented,
): Proven {
  const value = given(header);
  if (!value) return no("no_signature");
  const parts = value.split(",").map((part) => part.trim());
  const [time, signed] = [only(parts, "t="), only(parts, "s=")];
  const signature = signed === null ? null : digestOf(signed);
  if (time === null || !/^\d{1,12}$/.test(time) || !signature) return no("bad_signature");

  const before = Buffer.from(`${time}.`);
  if (!secrets.some((secret) => isSignedBy(secret, signature, [before, body]))) {
    return no("bad_signature");
  }
  return isTimely(Number(time), replayMinutes, now) ? SIGNED : no("stale");
}

function keySignature(
  { header, timeHeader }: { header: string; timeHeader: string },
  keys: readonly Buffer[],
  replayMinutes: number,
  { header: given, body, now }: Presented,
): Proven {
  const [value, time] = [onlyValue(given(header)), onlyValue(given(timeHeader))];
  if (value === null || time === null) return no("no_signature");
  if (!/^[A-Za-z0-9+/]{86}==$/.test(value) || !/^\d{1,12}$/.test(time)) return no("bad_signature");

  const signature = Buffer.from(value, "base64");
  const signed = Buffer.concat([Buffer.from(`${time}|`), body]);
  const isTheirs = keys.some((text) => {
    const key = readPublicKey(text.toString("utf8"));
    return key !== null && verify(null, signed, key, signature);
  });
  if (!isTheirs) return no("bad_signature");
  return isTimely(Number(time), replayMinutes, now) ? SIGNED : no("stale");
}

/** In `Authorization: Bearer`, in `X-Webhook-Secret`, or in the address as `?secret=`. */
function sentSecret(secrets: readonly Buffer[], { header, query }: Presented): Proven {
  if (secrets.length === 0) return { ok: true, proof: "address" };
  const bearer = /^bearer +(\S+)$/i.exec(header("authorization")?.trim() ?? "")?.[1];
  const given = [bearer, header("x-webhook-secret")?.trim(), query.get("secret")].filter(Boolean);
  if (given.length === 0) return no("no_signature");
  const isKnown = given.some((text) =>
    secrets.some((secret) => isSame(hash(Buffer.from(text as string)), hash(secret))),
  );
  return isKnown ? { ok: true, proof: "secret" } : no("bad_signature");
}

/** A header that arrived twice counts when both say the same. */
function onlyValue(header: string | undefined): string | null {
  const values = new Set(header?.split(",").map((part) => part.trim()));
  const [value] = values;
  return values.size === 1 && value ? value : null;
}

function only(parts: readonly string[], name: string): string | null {
  const values = new Set(parts.filter((part) => part.startsWith(name)));
  const [value] = values;
  return values.size === 1 && value ? value.slice(name.length) : null;
}

const digestOf = (hex: string): Buffer | null =>
  /^[0-9a-f]{64}$/i.test(hex) ? Buffer.from(hex, "hex") : null;

function isSignedBy(secret: Buffer, signature: Buffer, pieces: readonly Buffer[]): boolean {
  const mac = createHmac("sha256", secret);
  for (const piece of pieces) mac.update(piece);
  return isSame(mac.digest(), signature);
}

function isTimely(seconds: number, replayMinutes: number, now: Date): boolean {
  const age = now.getTime() / 60_000 - seconds / 60;
  return age <= replayMinutes && age >= -AHEAD_MINUTES;
}

const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
const isSame = (one: Buffer, other: Buffer) =>
  one.length === other.length && timingSafeEqual(one, other);

const ED25519 = Buffer.from("302a300506032b6570032100", "hex");
const KEY_BYTES = 32;

/** An Ed25519 public key as providers show it: 32 bytes in base64. Null when it is none. */
export function readPublicKey(text: string) {
  const raw = /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, "base64") : null;
  if (raw?.length !== KEY_BYTES) return null;
  return createPublicKey({ key: Buffer.concat([ED25519, raw]), format: "der", type: "spki" });
}
