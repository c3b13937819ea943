/**
 * A page is made of its loaders' data and of this build alone, so these say whether a browser has
 * it already. The loaders have run by then: who may not read, and what changed, is never missed.
 */
import { createHash } from "node:crypto";

type Page = {
  /** Of the build. */
  version: string;
  url: string;
  /** What the loaders said, as the browser reads it; the texts are the build's. */
  data: string;
  nonce: string | undefined;
};

/** The ETag of a page. The nonce is left out: it differs each time and belongs to the answer. */
export function pageMark({ version, url, data, nonce }: Page): string {
  const content = nonce ? data.replaceAll(nonce, "") : data;
  const hash = createHash("sha256")
    .update(JSON.stringify([version, url]))
    .update(content);
  return `W/"${hash.digest("base64url")}"`;
}
