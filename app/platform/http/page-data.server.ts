/**
 * The loaders' data that travel behind a page's markup. The framework would draw their script with
 * React, piece by piece, waiting for each; here they are read whole and written once.
 */
import { text } from "node:stream/consumers";
import type { EntryContext } from "@remix-run/node";

/** What the browser reads its first data from; empty where the framework hands nothing over. */
export const readPageData = ({ serverHandoffStream }: EntryContext): Promise<string> =>
  serverHandoffStream
    ? text(serverHandoffStream as Parameters<typeof text>[0])
    : Promise.resolve("");

/** The script that hands it to a page which runs scripts at all, as the framework's own would. */
export function pageDataScript(data: string, nonce: string | undefined): string {
  // What would end the script, or begin a comment, is written as an escape.
  const literal = JSON.stringify(data).replaceAll("<", "\\u003c");
  const controller = "window.__remixContext.streamController";
  return `<script nonce="${nonce}">${controller}.enqueue(${literal});${controller}.close();</script>`;
}
