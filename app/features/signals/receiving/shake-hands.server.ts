/** Meta's question whether the address is ours (M-WHEP): the right token gets its challenge back, bare. */
import { createHash, timingSafeEqual } from "node:crypto";

const MOST_CHALLENGE = 500;

/** The challenge to answer with, or null when the question is not Meta's or the token is wrong. */
export function shakeHands(query: URLSearchParams, verifyToken: Buffer | null): string | null {
  const mode = single(query, "hub.mode");
  const challenge = single(query, "hub.challenge");
  const token = single(query, "hub.verify_token");
  if (mode !== "subscribe" || !challenge || !token || !verifyToken) return null;
  if (challenge.length > MOST_CHALLENGE) return null;
  return timingSafeEqual(hash(Buffer.from(token)), hash(verifyToken)) ? challenge : null;
}

/** What was asked once; twice is no question of Meta's. */
const single = (query: URLSearchParams, name: string): string | null => {
  const given = query.getAll(name);
  return given.length === 1 ? (given[0] ?? null) : null;
};

const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
