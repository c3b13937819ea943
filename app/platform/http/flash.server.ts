/**
 * A passing message that survives one redirect: "Case opened", with its undo.
 * It travels in a cookie of the reader's own browser and is shown as plain text.
 */
import { redirect } from "@remix-run/node";
import type { Flash } from "~/ui/overlay/flash";
import { parseCookie } from "./cookies.server";

const NAME = "flash";
const LIFETIME_SECONDS = 60;
/** Browsers drop cookies over 4 kB. */
const LONGEST = 3000;

/** Goes on to a page that says what was done there. */
export function redirectSaying(
  path: string,
  message: string,
  more: Omit<Flash, "id" | "message"> = {},
) {
  const flash: Flash = { ...more, id: crypto.randomUUID(), message };
  const value = Buffer.from(JSON.stringify(flash)).toString("base64url");
  const cookie =
    value.length > LONGEST
      ? cleared
      : `${NAME}=${value}; Path=/; Max-Age=${LIFETIME_SECONDS}; HttpOnly; SameSite=Lax`;
  return redirect(path, { headers: { "set-cookie": cookie } });
}

/** Goes back to a page that says why it was not done. */
export const complain = (path: string, message: string) =>
  redirectSaying(path, message, { tone: "critical" });

const cleared = `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;

/** The message that came along, and the header that lets go of it. */
export function takeFlash(request: Request): { flash: Flash | null; headers: HeadersInit } {
  const value = parseCookie(request.headers.get("cookie"), NAME);
  return value
    ? { flash: read(value), headers: { "set-cookie": cleared } }
    : { flash: null, headers: {} };
}

function read(value: string): Flash | null {
  try {
    const flash: unknown = JSON.parse(Buffer.from(value, "base64url").toString());
    return typeof flash === "object" &&
      flash !== null &&
      "message" in flash &&
      typeof flash.message === "string"
      ? (flash as Flash)
      : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
