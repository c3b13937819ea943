/**
 * A page is made of its loaders' data and of this build alone, so these say whether a browser has
 * it already. The loaders have run by then: who may not read, and what changed, is never missed.
 */
import { createHash } from "node:crypto";
import type { EntryContext } from "@remix-run/node";

/** The ETag of a page. The nonce is left out: it differs each time and belongs to the answer. */
export function pageMark({ manifest, staticHandlerContext }: EntryContext, url: string): string {
  const data = staticHandlerContext.loaderData;
  const root = { ...(data.root as Record<string, unknown> | undefined), nonce: undefined };
  const content = JSON.stringify([manifest.version, url, { ...data, root }], readable);
  return `W/"${createHash("sha256").update(content).digest("base64url")}"`;
}

/** What JSON would drop or refuse. */
function readable(_name: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
