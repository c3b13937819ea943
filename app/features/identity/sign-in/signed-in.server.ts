/** The answer that signs a browser in: its session's cookie, and the one that makes it a known browser. */
import { redirect } from "@remix-run/node";
import { sessionCookie } from "~/features/identity/sessions/session-cookie.server";
import { knownBrowserCookie } from "./known-browser.server";

export type NewSession = { personId: string; token: string };

export function signedIn(request: Request, { personId, token }: NewSession, path: string) {
  const headers = new Headers();
  headers.append("set-cookie", sessionCookie(request, token));
  headers.append("set-cookie", knownBrowserCookie(request, personId));
  return redirect(path, { headers });
}
