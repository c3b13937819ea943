/**
 * The loaders' data that travel behind a page's markup. The framework would draw their script with
 * React, piece by piece, waiting for each; here they are read whole and written once. The page's
 * texts, which are most of it, stand in an element of their own, where nothing is escaped twice, and
 * are put back as the data are handed over.
 */
import { text } from "node:stream/consumers";
import type { EntryContext } from "@remix-run/node";

/**
 * What the browser reads its first data from. Where they hold the page's texts, these are taken out;
 * `rest` is what follows them.
 */
export type PageData = { data: string; texts: string; rest: string };

export async function readPageData(context: EntryContext): Promise<PageData> {
  const { serverHandoffStream, staticHandlerContext } = context;
  if (!serverHandoffStream) return { data: "", texts: "", rest: "" };
  const data = await text(serverHandoffStream as Parameters<typeof text>[0]);
  const { texts = "" } = (staticHandlerContext.loaderData?.root ?? {}) as { texts?: string };
  const written = JSON.stringify(texts);
  const at = texts ? data.indexOf(written) : -1;
  if (at === -1) return { data, texts: "", rest: "" };
  return { data: data.slice(0, at), texts, rest: data.slice(at + written.length) };
}

/** The scripts that hand them to a page which runs scripts at all, as the framework's own would. */
export function pageDataScripts(page: PageData, nonce: string | undefined): string {
  const controller = "window.__remixContext.streamController";
  const quoted = (data: string) => inScript(JSON.stringify(data));
  const whole = page.texts
    ? `${quoted(page.data)}+JSON.stringify(document.currentScript.previousElementSibling.textContent)+${quoted(page.rest)}`
    : quoted(page.data);
  return (
    `<script type="application/json">${inScript(page.texts)}</script>` +
    `<script nonce="${nonce}">${controller}.enqueue(${whole});${controller}.close();</script>`
  );
}

/** What would end the script, or begin a comment, is written as an escape. */
const inScript = (json: string) => json.replaceAll("<", "\\u003c");
