/**
 * The one way to an address that somebody typed. The name is resolved once, every address it leads
 * to is judged, and the connection goes to exactly the one that was judged; redirects are answers
 * like any other, and nobody follows them here. Hosts that are named may be inside the own network
 * and without TLS; certificates are always checked.
 */
import { lookup } from "node:dns/promises";
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as plain,
  type RequestOptions,
} from "node:http";
import { request as secure } from "node:https";
import { isIP } from "node:net";
import { TLSSocket } from "node:tls";
import { isPublicAddress } from "./public-address";

/** Why nothing came back: a word for logs and pages, never the address itself. */
export type OutsideFailure =
  | "bad_address"
  | "needs_https"
  | "bad_port"
  | "not_public"
  | "unknown_host"
  | "bad_certificate"
  | "timed_out"
  | "unreachable";

type Target = { address: string; family: number };

export type Asking = {
  method?: "GET" | "POST";
  body?: string;
  headers?: Readonly<Record<string, string>>;
  /** Hosts that the installation allows wherever they are. */
  hosts?: readonly string[];
  /** Whether plain HTTP will do for everybody. */
  allowsPlain?: boolean;
  /** Ports that may be asked; all of them where none are named. */
  ports?: readonly number[];
  /** In milliseconds, for all of it. */
  patience: number;
  /** Bytes of the answer that are read; what comes after is not. */
  mostRead: number;
  /** Who knows the addresses of a name. */
  resolve?: (host: string) => Promise<readonly Target[]>;
};

export type Certificate = { issuer: string; validUntil: Date | null };

export type OutsideAnswer = {
  ok: true;
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  isCut: boolean;
  /** Null where there was no TLS. */
  certificate: Certificate | null;
};

export type OutsideOutcome =
  | OutsideAnswer
  /**
   * `code` is Node's own word, where it has one, such as `CERT_HAS_EXPIRED`. `wasSaid`: the line was
   * open, so what was asked may have been heard and acted upon.
   */
  | { ok: false; failure: OutsideFailure; code: string | null; wasSaid: boolean };

const failed = (
  failure: OutsideFailure,
  code: string | null = null,
  wasSaid = false,
): OutsideOutcome => ({ ok: false, failure, code, wasSaid });

export async function askOutside(address: string, asking: Asking): Promise<OutsideOutcome> {
  const { hosts = [], allowsPlain = false, ports, resolve = addressesOf } = asking;
  if (!URL.canParse(address)) return failed("bad_address");
  const url = new URL(address);
  const isNamed = hosts.includes(url.hostname);
  if (url.username || url.password) return failed("bad_address");
  const isPlain = url.protocol === "http:";
  if (url.protocol !== "https:" && !(isPlain && (isNamed || allowsPlain)))
    return failed("needs_https");
  if (ports && !isNamed && !ports.includes(Number(url.port) || (isPlain ? 80 : 443)))
    return failed("bad_port");
  const until = Date.now() + asking.patience;
  const found = await inTime(resolve(url.hostname.replace(/^\[|\]$/g, "")), asking.patience);
  if (!found) return failed("timed_out");
  const [target] = found;
  if (!target) return failed("unknown_host");
  // One address inside is enough to refuse the name: which one is used next time is anybody's guess.
  if (!isNamed && !found.every((each) => isPublicAddress(each.address)))
    return failed("not_public");
  return send(url, target, { ...asking, patience: Math.max(1, until - Date.now()) });
}

async function addressesOf(host: string): Promise<readonly Target[]> {
  const family = isIP(host);
  if (family) return [{ address: host, family }];
  try {
    return await lookup(host, { all: true });
  } catch {
    return [];
  }
}

/** Null when it took too long; what comes later is of no interest. */
async function inTime<T>(work: Promise<T>, patience: number): Promise<T | null> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    alarm = setTimeout(() => done(null), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(alarm);
  }
}

function send(url: URL, target: Target, asking: Asking): Promise<OutsideOutcome> {
  const { method = "GET", body, headers, patience, mostRead } = asking;
  const options: RequestOptions = {
    method,
    agent: false,
    // Node asks for one address or for all of them, by its own choice.
    lookup: (_host, { all }, answer) =>
      all ? answer(null, [target]) : answer(null, target.address, target.family),
    headers: {
      "user-agent": "Reinstate",
      ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
      ...headers,
    },
  };
  return new Promise((done) => {
    const asked = (url.protocol === "https:" ? secure : plain)(url, options);
    let wasSaid = false;
    asked.once("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        wasSaid = true;
      });
    });
    const late = setTimeout(() => settle(failed("timed_out", null, wasSaid)), patience);
    const settle = (outcome: OutsideOutcome) => {
      clearTimeout(late);
      done(outcome);
      asked.destroy();
    };
    asked.on("error", (cause: NodeJS.ErrnoException) => settle(failureOf(cause, wasSaid)));
    asked.once("response", (answer) => read(answer, mostRead, settle));
    asked.end(body);
  });
}

function read(
  answer: IncomingMessage,
  mostRead: number,
  settle: (outcome: OutsideOutcome) => void,
): void {
  const certificate = certificateOf(answer);
  const chunks: Buffer[] = [];
  let size = 0;
  const finish = (isCut: boolean) => {
    settle({
      ok: true,
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      body: Buffer.concat(chunks).subarray(0, mostRead),
      isCut,
      certificate,
    });
  };
  // Whoever wants no more than the status does not wait for the rest.
  if (mostRead === 0) {
    finish(false);
    return;
  }
  answer.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostRead) finish(true);
  });
  answer.on("end", () => finish(false));
  // A line that breaks in the middle still said something.
  answer.on("error", () => finish(true));
}

function certificateOf({ socket }: IncomingMessage): Certificate | null {
  if (!(socket instanceof TLSSocket)) return null;
  const { issuer, valid_to: until } = socket.getPeerCertificate();
  const at = new Date(until);
  const name = issuer?.O ?? issuer?.CN ?? "";
  return {
    issuer: Array.isArray(name) ? name.join(", ") : name,
    validUntil: Number.isNaN(at.getTime()) ? null : at,
  };
}

const CERTIFICATE =
  /^(CERT_|ERR_TLS_CERT|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|HOSTNAME_MISMATCH|EPROTO)/;

function failureOf({ code = null }: { code?: string | null }, wasSaid: boolean): OutsideOutcome {
  const isUnproven = code !== null && CERTIFICATE.test(code);
  return failed(isUnproven ? "bad_certificate" : "unreachable", code, wasSaid);
}
