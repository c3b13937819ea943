/**
 * Posts to an address that somebody typed. The name is resolved once, what it leads to is judged,
 * and the connection goes to exactly that address; redirects are not followed. Hosts that the
 * installation names in WEBHOOK_HOSTS may be inside the own network and without TLS.
 */
import { lookup } from "node:dns/promises";
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address";

/** Why a message did not arrive: words for the log of deliveries, never the address itself. */
export type PostFailure =
  | "bad_address"
  | "needs_https"
  | "not_public"
  | "unknown_host"
  | "timed_out"
  | "unreachable"
  | "redirected"
  | "refused";

export type PostOutcome = { ok: boolean; status: number | null; failure: PostFailure | null };

const PATIENCE = 10_000;
/** Of the answer nothing but its status matters. */
const MOST_READ = 64 * 1024;

const failed = (failure: PostFailure, status: number | null = null): PostOutcome => ({
  ok: false,
  status,
  failure,
});

export async function postOutside(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  hosts: readonly string[],
): Promise<PostOutcome> {
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
  return send(url, target, body, headers);
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
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<PostOutcome> {
  return new Promise((done) => {
    const asked = (url.protocol === "https:" ? secure : plain)(url, {
      method: "POST",
      agent: false,
      // Node asks for one address or for all of them, by its own choice.
      lookup: (_host, { all }, answer) =>
        all ? answer(null, [target]) : answer(null, target.address, target.family),
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(body),
        "user-agent": "Reinstate",
        ...headers,
      },
    });
    const late = setTimeout(() => {
      done(failed("timed_out"));
      asked.destroy();
    }, PATIENCE);
    asked.once("error", () => {
      clearTimeout(late);
      done(failed("unreachable"));
    });
    asked.once("response", (answer) => {
      clearTimeout(late);
      const { statusCode: status = 0 } = answer;
      done(outcomeOf(status));
      let read = 0;
      answer.on("error", () => {});
      answer.on("data", (chunk: Buffer) => {
        read += chunk.length;
        if (read > MOST_READ) answer.destroy();
      });
    });
    asked.end(body);
  });
}

function outcomeOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return { ok: true, status, failure: null };
  return failed(status >= 300 && status < 400 ? "redirected" : "refused", status);
}
