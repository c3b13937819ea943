/**
 * The loaders' data that travel behind a page's markup. The framework would draw their script with
 * React, piece by piece, waiting for each; here they are read whole and written once. The page's
 * texts, which are most of it, stand in an element of their own, where nothing is escaped twice.
 */
import { text } from "node:stream/consumers";
import type { EntryContext } from "@remix-run/node";
import { TEXTS_ON_PAGE } from "~/platform/i18n/word";

/** `data` is what the browser reads its first data from, without the texts; both may be empty. */
export type PageData = { data: string; texts: string };

export async function readPageData(context: EntryContext): Promise<PageData> {
  const { serverHandoffStream, staticHandlerContext } = context;
  if (!serverHandoffStream) return { data: "", texts: "" };
  const data = await text(serverHandoffStream as Parameters<typeof text>[0]);
  const { texts } = (staticHandlerContext.loaderData?.root ?? {}) as { texts?: string };
  if (!texts) return { data, texts: "" };
  return { data: data.replace(JSON.stringify(texts), '""'), texts };
}

/** The scripts that hand them to a page which runs scripts at all, as the framework's own would. */
export function pageDataScripts({ data, texts }: PageData, nonce: string | undefined): string {
  const controller = "window.__remixContext.streamController";
  return (
    `<script type="application/json" id="${TEXTS_ON_PAGE}">${inScript(texts)}</script>` +
    `<script nonce="${nonce}">${controller}.enqueue(${inScript(JSON.stringify(data))});` +
    `${controller}.close();</script>`
  );
}

/** What would end the script, or begin a comment, is written as an escape. */
const inScript = (json: string) => json.replaceAll("<", "\\u003c");
