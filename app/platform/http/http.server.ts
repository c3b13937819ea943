/** Answers that doors give again and again. */
import { data } from "@remix-run/node";
import type { FormReply } from "~/platform/forms/form-reply";
import type { Translate } from "~/platform/i18n/text-key";
import type { Refusal } from "~/platform/verdict";

/** The world says no: a sentence above the form, 409. */
export function refused(refusal: Refusal, t: Translate, values?: Record<string, unknown>) {
  return data<FormReply>(
    { formError: t(refusal.key, refusal.params), errors: {}, values },
    { status: 409 },
  );
}

/** It is not there, or it is not yours: the two look alike from outside. */
export const notFound = () => new Response("Not found", { status: 404, statusText: "Not Found" });

export const forbidden = () => new Response("Forbidden", { status: 403, statusText: "Forbidden" });

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => UUID.test(text);

/** An id from the address. A malformed one is simply not there. */
export function idParam(params: Record<string, string | undefined>, name: string): string {
  const value = params[name];
  if (!value || !UUID.test(value)) throw notFound();
  return value.toLowerCase();
}

/**
 * A path of our own to go back to, or the fallback. What looks like another
 * origin to any browser (`//host`, `/\host`, control characters) is refused.
 */
export function ownPath(given: FormDataEntryValue | null | undefined, fallback = "/"): string {
  if (typeof given !== "string" || !/^\/(?![/\\])/.test(given)) return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these characters inside addresses
  if (/[\u0000-\u001f\u007f\\]/.test(given)) return fallback;
  const base = "http://own.invalid";
  const resolved = URL.canParse(given, base) ? new URL(given, base) : null;
  // Dots that were taken out may leave two slashes at the front: `/.//host` becomes `//host`.
  if (resolved?.origin !== base || resolved.pathname.startsWith("//")) return fallback;
  return resolved.pathname + resolved.search + resolved.hash;
}
