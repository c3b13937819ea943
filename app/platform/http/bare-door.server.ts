/** Requests that machines make, answered without the page framework: bytes in, a line of text out. */
import type { IncomingMessage, ServerResponse } from "node:http";

export type BareRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  /** By lower-case name. */
  header: (name: string) => string | undefined;
  /** The bytes as they came; null when there are more than `limit`, and `start` then holds the first. */
  body: (limit: number) => Promise<{ bytes: Buffer; isWhole: boolean }>;
};

export type BareAnswer = { status: number; text: string; headers?: Record<string, string> };

export type BareDoor = {
  /** Of the addresses that are its own. */
  prefix: string;
  answer: (request: BareRequest) => Promise<BareAnswer>;
};

/** The sender went away, or took too long, before the body was whole. */
export class SenderGone extends Error {}

const PATIENCE = 60_000;
/** So much more than the limit is read and dropped, so that the sender hears why it was refused. */
const DROPPED_TIMES = 4;

export async function answerBare(
  door: BareDoor,
  message: IncomingMessage,
  response: ServerResponse,
  protocol: "http" | "https",
): Promise<void> {
  const [path = "", search] = (message.url ?? "").split("?", 2);
  const { status, text, headers } = await door.answer({
    method: message.method ?? "GET",
    path,
    query: new URLSearchParams(search),
    header: (name) => [message.headers[name]].flat()[0],
    body: (limit) => readBody(message, limit),
  });
  response.writeHead(status, {
    ...(protocol === "https" ? QUIET_OVER_HTTPS : QUIET),
    ...headers,
    // Known beforehand, so that head and text leave in one write instead of in chunks.
    "content-length": Buffer.byteLength(text),
    ...(!message.complete && { connection: "close" }),
  });
  response.end(message.method === "HEAD" ? undefined : text);
}

function readBody(message: IncomingMessage, limit: number) {
  return new Promise<{ bytes: Buffer; isWhole: boolean }>((done, failed) => {
    const chunks: Buffer[] = [];
    let taken = 0;
    const end = (settle: () => void) => {
      clearTimeout(late);
      message.removeAllListeners("data");
      settle();
    };
    const finish = () => end(() => done({ bytes: Buffer.concat(chunks), isWhole: taken <= limit }));
    const gone = () => end(() => failed(new SenderGone("The sender went away.")));
    const late = setTimeout(() => {
      gone();
      message.destroy();
    }, PATIENCE);

    message.on("data", (chunk: Buffer) => {
      taken += chunk.length;
      if (taken <= limit) chunks.push(chunk);
      else if (taken > limit * DROPPED_TIMES) finish();
    });
    message.once("end", finish);
    message.once("close", () => message.complete || gone());
    message.once("error", gone);
  });
}

/** Machines see no pages: nothing may run, load or frame. Written out once, for the path that is walked most. */
const QUIET = {
  "content-type": "text/plain; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none';frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
} as const;
const QUIET_OVER_HTTPS = { ...QUIET, "strict-transport-security": "max-age=31536000" } as const;
