/**
 * Fetches a public page as a visitor without an account would see it. Every redirect goes through
 * the same guard as the first address; nothing of ours is sent along but a name.
 */
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from "node:zlib";
import {
  type Asking,
  askOutside,
  type Certificate,
  type OutsideAnswer,
} from "~/platform/http/ask-outside.server";
import type { SiteFailure } from "./site-findings";

export type FetchedPage = {
  steps: { address: string; status: number | null }[];
  failure: SiteFailure | null;
  code: string | null;
  status: number | null;
  certificate: Certificate | null;
  body: Buffer;
  html: string;
  isCut: boolean;
};

/** How the outside is reached; another way is for whoever stands in for it. */
export type Outside = Pick<Asking, "hosts" | "resolve" | "ports"> & { patience?: number };

const MOST_REDIRECTS = 5;
const PATIENCE = 15_000;
const MOST_READ = 2 * 1024 * 1024;
const WEB_PORTS = [80, 443];

export async function fetchPage(asked: string, outside: Outside = {}): Promise<FetchedPage> {
  const until = Date.now() + (outside.patience ?? PATIENCE);
  const steps: FetchedPage["steps"] = [];
  let address = asked;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await askOutside(address, {
      ports: WEB_PORTS,
      ...outside,
      allowsPlain: true,
      headers: {
        accept: "text/html,application/xhtml+xml,text/plain;q=0.8",
        "accept-encoding": "identity",
        "accept-language": "id,en;q=0.8",
        "user-agent": "Mozilla/5.0 (compatible; Reinstate website check)",
      },
      patience: Math.max(1, until - Date.now()),
      mostRead: MOST_READ,
    });
    steps.push({ address, status: answer.ok ? answer.status : null });
    if (!answer.ok) return nothing(steps, answer.failure, answer.code);
    const { location } = answer.headers;
    const isRedirect = answer.status >= 300 && answer.status < 400 && location;
    if (!isRedirect) return received(steps, answer);
    if (!URL.canParse(location, address)) return nothing(steps, "bad_redirect");
    address = new URL(location, address).href;
  }
  return nothing(steps, "too_many_redirects");
}

const nothing = (
  steps: FetchedPage["steps"],
  failure: SiteFailure,
  code: string | null = null,
): FetchedPage => ({
  steps,
  failure,
  code,
  status: null,
  certificate: null,
  body: Buffer.alloc(0),
  html: "",
  isCut: false,
});

function received(steps: FetchedPage["steps"], answer: OutsideAnswer): FetchedPage {
  const type = answer.headers["content-type"] ?? "text/html";
  const body = unpacked(answer.body, answer.headers["content-encoding"]);
  return {
    steps,
    failure: null,
    code: null,
    status: answer.status,
    certificate: answer.certificate,
    body,
    html: /html|xml|text\/plain/i.test(type) ? textOf(body, type) : "",
    isCut: answer.isCut,
  };
}

/** Packed all the same, it is unpacked up to the same size; what cannot be is kept as it came. */
function unpacked(body: Buffer, encoding = ""): Buffer {
  const most = { maxOutputLength: MOST_READ };
  const zlib = { ...most, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (/gzip/i.test(encoding)) return gunzipSync(body, zlib);
    if (/deflate/i.test(encoding)) return inflateSync(body, zlib);
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, most);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) return body;
    throw cause;
  }
  return body;
}

/** In the encoding that the answer or the page names; UTF-8 where that is none. */
function textOf(body: Buffer, type: string): string {
  const start = body.subarray(0, 2048).toString("latin1");
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const label = named.exec(type)?.[1] ?? named.exec(start)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(body);
  } catch (cause) {
    if (cause instanceof RangeError) return new TextDecoder().decode(body);
    throw cause;
  }
}
