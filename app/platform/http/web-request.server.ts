/** Between Node's requests and the web's, which the page framework speaks. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable, Transform } from "node:stream";
import { CLIENT_ADDRESS, CLIENT_PROTOCOL } from "./request-origin.server";
import { streamed } from "./streamed.server";

export type Front = { address: string; protocol: "http" | "https"; host: string };

/** Who asked, over what, and for which host: proxies are believed as far as `trustedProxies` goes. */
export function frontOf(message: IncomingMessage, trustedProxies: number): Front {
  const socket = message.socket.remoteAddress ?? "unknown";
  const host = message.headers.host ?? "localhost";
  if (trustedProxies === 0) return { address: socket, protocol: "http", host };

  const hops = [...listed(message, "x-forwarded-for"), socket];
  const address = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? socket;
  const protocol = listed(message, "x-forwarded-proto").at(-1) === "https" ? "https" : "http";
  return { address, protocol, host: listed(message, "x-forwarded-host").at(-1) ?? host };
}

function listed(message: IncomingMessage, name: string): string[] {
  const value = message.headers[name];
  const joined = Array.isArray(value) ? value.join(",") : (value ?? "");
  return joined
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

export class BodyTooLarge extends Error {}

export function toWebRequest(message: IncomingMessage, front: Front, bodyLimit: number): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && !name.startsWith(":")) headers.append(name, each);
    }
  }
  headers.set(CLIENT_ADDRESS, front.address);
  headers.set(CLIENT_PROTOCOL, front.protocol);

  const gone = new AbortController();
  message.once("close", () => {
    if (!message.complete) gone.abort();
  });

  const url = new URL(message.url ?? "/", `${front.protocol}://${front.host}`);
  const method = message.method ?? "GET";
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  const body = streamed(message.pipe(limited(bodyLimit)));
  return new Request(url, {
    method,
    headers,
    body,
    duplex: "half",
    signal: gone.signal,
  } as RequestInit);
}

function limited(limit: number): Transform {
  let taken = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      taken += chunk.length;
      if (taken > limit) next(new BodyTooLarge());
      else next(null, chunk);
    },
  });
}

/** Sends what the page framework answered. A reader who went away ends the work behind the answer. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  // The page that a browser kept goes with the nonce it came with.
  if (answer.status === 304) response.removeHeader("content-security-policy");
  if (answer.statusText) response.statusMessage = answer.statusText;
  const cookies = answer.headers.getSetCookie();
  for (const [name, value] of answer.headers) {
    if (name !== "set-cookie") response.setHeader(name, value);
  }
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);

  if (!answer.body || response.req.method === "HEAD") {
    await answer.body?.cancel();
    response.end();
    return;
  }
  const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
  response.once("close", () => body.destroy());
  await new Promise<void>((done) => {
    response.once("close", done);
    body.once("error", () => response.destroy());
    body.pipe(response);
  });
}
