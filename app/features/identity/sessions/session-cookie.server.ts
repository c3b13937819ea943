/**
 * The cookie of a signed-in browser. Over HTTPS it carries the `__Host-` prefix
 * and Secure; over plain HTTP it cannot, and administrators are told so.
 */
import { parseCookie } from "~/platform/http/cookies.server";
import { isHttps } from "~/platform/http/request-origin.server";

const NAME = "reinstate";

const nameFor = (request: Request) => (isHttps(request) ? `__Host-${NAME}` : NAME);

export function sessionToken(request: Request): string | null {
  return parseCookie(request.headers.get("cookie"), nameFor(request));
}

export function sessionCookie(request: Request, token: string): string {
  const secure = isHttps(request) ? "; Secure" : "";
  return `${nameFor(request)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

export function clearedSessionCookie(request: Request): string {
  return `${sessionCookie(request, "")}; Max-Age=0`;
}
