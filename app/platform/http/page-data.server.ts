/**
 * The loaders' data that travel behind a page's markup. The framework would draw their script with
 * React, piece by piece, waiting for each; here they are read whole and written once. The page's
 * texts, which are most of it, stand in an element of their own, where nothing is escaped twice, and
 * are put back as the data are handed over.
 */
import { text } from "node:stream/consumers";
import type { EntryContext } from "@remix-run/node";

/** Stands for the texts; the root's data come first, so that the first one found is it. */
const PLACE = '"@texts"';

/** `data` is what the browser reads its first data from, without the texts; both may be empty. */
export type PageData = { data: string; texts: string };

export async function readPageData(context: EntryContext): Promise<PageData> {
  const { serverHandoffStream, staticHandlerContext } = context;
  if (!serverHandoffStream) return { data: "", texts: "" };
  const data = await text(serverHandoffStream as Parameters<typeof text>[0]);
  const { texts } = (staticHandlerContext.loaderData?.root ?? {}) as { texts?: string };
  if (!texts) return { data, texts: "" };
  return { data: data.replace(JSON.stringify(texts), PLACE), texts };
}

/** The scripts that hand them to a page which runs scripts at all, as the framework's own would. */
export function pageDataScripts({ data, texts }: PageData, nonce: string | undefined): string {
  const controller = "window.__remixContext.streamController";
  return (
    `<script type="application/json" id="texts">${inScript(texts)}</script>` +
    `<script nonce="${nonce}">${controller}.enqueue(${inScript(JSON.stringify(data))}` +
    `.replace('${PLACE}',()=>JSON.stringify(document.getElementById("texts").textContent)));` +
    `${controller}.close();</script>`
  );
}

/** What would end the script, or begin a comment, is written as an escape. */
const inScript = (json: string) => json.replaceAll("<", "\\u003c");
