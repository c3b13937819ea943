/** Secrets that travel in links and cookies. The database keeps only their hash. */
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, in characters that survive any address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const tokenHash = (token: string) => createHash("sha256").update(token).digest();
