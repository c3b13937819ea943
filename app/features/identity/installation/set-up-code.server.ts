/**
 * The code that claims a fresh installation. It is printed where the process was
 * started, so whoever finds the port first cannot claim it without reading that.
 * Every process on the same data folder prints the same one.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { db } from "~/platform/db.server";
import { secrets } from "~/platform/secrets.server";

export async function isSetUp(): Promise<boolean> {
  return (await db.installation.count()) > 0;
}

export function setUpCode(): string {
  return createHmac("sha256", secrets().signingKey)
    .update("set-up")
    .digest("base64url")
    .slice(0, 20);
}

export function isSetUpCode(given: string): boolean {
  const digest = (text: string) => createHmac("sha256", "set-up").update(text).digest();
  return timingSafeEqual(digest(given.trim()), digest(setUpCode()));
}

/** Where a newcomer has to go: the set-up page with its code, or just the front page. */
export async function setUpPath(): Promise<string> {
  return (await isSetUp()) ? "/" : `/setup?code=${setUpCode()}`;
}
