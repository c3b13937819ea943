/** Sends a signed sample to a source through the front door of this process, as its provider would. */
import { createHmac, randomUUID } from "node:crypto";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { ownAddress } from "~/platform/http/front-door.server";
import { openText } from "~/platform/sealed-bytes.server";
import { TEST_HEADER, testMark } from "../receiving/receive-webhook.server";
import { type Proving, providerOf } from "./source-provider";
import { visibleSource } from "./source-scope";

/** `cannot_sign`: only they have the key. `no_secret`: there is nothing yet to sign with. */
export type TryResult =
  | { outcome: "cannot_sign" | "no_secret" | "not_served" | "unreachable" }
  | { outcome: "answered"; status: number; milliseconds: number; handshake: number | null };

const PATIENCE = 10_000;

export async function trySource(person: Person, id: string, now: Date): Promise<TryResult> {
  const source = await db.signalSource.findFirstOrThrow({
    where: { AND: [visibleSource(person), { id }] },
    select: { endpoint: true, provider: true, secret: true, verifyToken: true },
  });
  const provider = providerOf(source.provider);
  const origin = ownAddress();
  if (!provider || !origin) return { outcome: "not_served" };
  const { proving } = provider;
  if (proving.way === "key_signature") return { outcome: "cannot_sign" };
  if (!source.secret && proving.way !== "sent_secret") return { outcome: "no_secret" };

  const address = `${origin}/webhooks/${source.endpoint}`;
  const secret = source.secret && openText("source secret", source.secret);
  const token = source.verifyToken && openText("verify token", source.verifyToken);
  try {
    const began = performance.now();
    const status = await send(address, source.endpoint, headersOf(proving, secret, now), now);
    const milliseconds = Math.round(performance.now() - began);
    const handshake = provider.shakesHands && token ? await greet(address, token) : null;
    return { outcome: "answered", status, milliseconds, handshake };
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof DOMException)
      return { outcome: "unreachable" };
    throw cause;
  }
}

type Headers = (body: string) => Record<string, string>;

async function send(address: string, endpoint: string, headers: Headers, now: Date) {
  const body = JSON.stringify({ test: randomUUID(), sentBy: "Reinstate", sentAt: now });
  const answer = await fetch(address, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Reinstate test",
      ...headers(body),
      [TEST_HEADER]: testMark(endpoint, Buffer.from(body)),
    },
    signal: AbortSignal.timeout(PATIENCE),
  });
  await answer.text();
  return answer.status;
}

/** The question that Meta asks when the address is entered there; its status, or 0 for a wrong answer. */
async function greet(address: string, token: string): Promise<number> {
  const challenge = randomUUID();
  const query = new URLSearchParams({
    "hub.mode": "subscribe",
    "hub.challenge": challenge,
    "hub.verify_token": token,
  });
  const answer = await fetch(`${address}?${query}`, { signal: AbortSignal.timeout(PATIENCE) });
  return (await answer.text()) === challenge ? answer.status : 0;
}

const headersOf =
  (proving: Proving, secret: string | null, now: Date): Headers =>
  (body) => {
    if (secret === null) return {};
    const signed = (text: string) => createHmac("sha256", secret).update(text).digest("hex");
    if (proving.way === "body_signature")
      return { [proving.header]: `${proving.prefix}${signed(body)}` };
    if (proving.way === "timed_signature") {
      const time = Math.floor(now.getTime() / 1000);
      return { [proving.header]: `t=${time},s=${signed(`${time}.${body}`)}` };
    }
    return { "x-webhook-secret": secret };
  };
