/**
 * Asks an address that somebody typed. The name is resolved once, what it leads to is judged, and
 * the connection goes to exactly that address; redirects are not followed. Hosts that the
 * installation names in WEBHOOK_HOSTS may be inside the own network and without TLS.
 */
import { lookup } from "node:dns/promises";
import { type IncomingHttpHeaders, request as plain } from "node:http";
import { request as secure } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** Why nothing was answered: words for logs and pages, never the address itself. */
export type OutsideFailure =
  | "bad_address"
  | "needs_https"
  | "not_public"
  | "unknown_host"
  | "timed_out"
  | "unreachable"
  | "redirected";

export type OutsideRequest = {
  address: string;
  method: "GET" | "POST";
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Hosts that may be inside. */
  hosts: readonly string[];
  /** Bytes of the answer that are wanted; with 0 it is over as soon as the status is known. */
  mostBytes: number;
  /** Milliseconds for the whole of it. */
  patience?: number;
};

export type OutsideAnswer =
  /** `body` is null when there was more of it than was wanted. */
  | { ok: true; status: number; headers: IncomingHttpHeaders; body: Buffer | null }
  | { ok: false; status: number | null; failure: OutsideFailure };

const PATIENCE = 10_000;
/** What is read of an answer that nobody wants, so that the connection ends in peace. */
const MOST_UNWANTED = 64 * 1024;

const failed = (failure: OutsideFailure, status: number | null = null): OutsideAnswer => ({
  ok: false,
  status,
  failure,
});

export async function requestOutside(asked: OutsideRequest): Promise<OutsideAnswer> {
  const { address, hosts } = asked;
  if (!URL.canParse(address)) return failed("bad_address");
  const url = new URL(address);
  const isNamed = hosts.includes(url.hostname);
  if (url.username || url.password) return failed("bad_address");
  if (url.protocol !== "https:" && !(isNamed && url.protocol === "http:"))
    return failed("needs_https");
  const found = await resolved(url.hostname.replace(/^\[|\]$/g, ""));
  const [target] = found;
  if (!target) return failed("unknown_host");
  // One address inside is enough to refuse the name: which one is used next time is anybody's guess.
  if (!isNamed && !found.every((each) => isPublicAddress(each.address)))
    return failed("not_public");
  return send(url, target, asked);
}

type Target = { address: string; family: number };

async function resolved(host: string): Promise<Target[]> {
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  try {
    return await lookup(host, { all: true });
  } catch {
    return [];
  }
}

function send(
  url: URL,
  target: Target,
  { method, headers, body, mostBytes, patience = PATIENCE }: OutsideRequest,
): Promise<OutsideAnswer> {
  return new Promise((done) => {
    const asked = (url.protocol === "https:" ? secure : plain)(url, {
      method,
      agent: false,
      // Node asks for one address or for all of them, by its own choice.
      lookup: (_host, { all }, answer) =>
        all ? answer(null, [target]) : answer(null, target.address, target.family),
      headers: {
        ...(body !== undefined && {
          "content-type": "application/json; charset=utf-8",
          "content-length": Buffer.byteLength(body),
        }),
        "user-agent": "Reinstate",
        ...headers,
      },
    });
    const settle = (answer: OutsideAnswer) => {
      clearTimeout(late);
      done(answer);
    };
    const late = setTimeout(() => {
      settle(failed("timed_out"));
      asked.destroy();
    }, patience);
    asked.once("error", () => settle(failed("unreachable")));
    asked.once("response", (answer) => {
      const { statusCode: status = 0, headers: said } = answer;
      const whole = (read: Buffer | null): OutsideAnswer =>
        status >= 300 && status < 400
          ? failed("redirected", status)
          : { ok: true, status, headers: said, body: read };
      if (mostBytes === 0) settle(whole(null));
      const parts: Buffer[] = [];
      let bytes = 0;
      answer.on("error", () => settle(failed("unreachable")));
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
        if (mostBytes > 0) parts.push(part);
        if (bytes <= (mostBytes || MOST_UNWANTED)) return;
        settle(whole(null));
        answer.destroy();
      });
      answer.on("end", () => settle(whole(Buffer.concat(parts))));
      answer.on("close", () => settle(failed("unreachable")));
    });
    asked.end(body);
  });
}
