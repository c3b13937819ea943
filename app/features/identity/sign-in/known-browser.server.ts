/**
 * Remembers that somebody signed in from this browser before: a signed cookie
 * that outlives the session. It opens nothing. It only keeps the owner's own
 * tries apart from those of strangers.
 */
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "~/features/identity/keyed-hash.server";
import { parseCookie } from "~/platform/http/cookies.server";
import { isHttps } from "~/platform/http/request-origin.server";

const YEAR_IN_SECONDS = 365 * 24 * 3600;

const nameFor = (request: Request) =>
  isHttps(request) ? "__Host-reinstate-known" : "reinstate-known";

export function knownBrowserCookie(request: Request, personId: string): string {
  const secure = isHttps(request) ? "; Secure" : "";
  return `${nameFor(request)}=${sealOf(personId)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${YEAR_IN_SECONDS}${secure}`;
}

export function isKnownBrowser(request: Request, personId: string): boolean {
  const given = Buffer.from(parseCookie(request.headers.get("cookie"), nameFor(request)) ?? "");
  const right = Buffer.from(sealOf(personId));
  return given.length === right.length && timingSafeEqual(given, right);
}

const sealOf = (personId: string) => keyedHash("known-browser", personId).toString("base64url");
