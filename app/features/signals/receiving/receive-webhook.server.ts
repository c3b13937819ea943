/**
 * The door that providers knock at: `/webhooks/<endpoint>`. Proves who it is, stores what they
 * brought, and only then says so; what it means is found out by a job.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { keyedHash } from "~/features/identity/keyed-hash.server";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { TooBusy } from "~/platform/group-commit.server";
import {
  type BareAnswer,
  type BareDoor,
  type BareRequest,
  SenderGone,
} from "~/platform/http/bare-door.server";
import { log } from "~/platform/log.server";
import { type KnownSource, knownSource, secretsAt } from "./known-source.server";
import { type Proven, proveSender } from "./prove-sender.server";
import type { RefusalVerdict } from "./refusal-verdict";
import { countRefusal } from "./refuse-delivery.server";
import { shakeHands } from "./shake-hands.server";
import { storeDelivery } from "./store-delivery.server";

/** Meta sends up to 3 MB (M-WHEP). */
export const MOST_BYTES = 3 * 1024 * 1024;

/** Marks what the test button sends, with a hash that only this installation can compute. */
export const TEST_HEADER = "x-reinstate-test";

export const webhookDoor: BareDoor = { prefix: "/webhooks/", answer: answerWebhook };

const say = (status: number, text: string, headers?: Record<string, string>): BareAnswer => ({
  status,
  text: `${text}\n`,
  ...(headers && { headers }),
});

async function answerWebhook(request: BareRequest): Promise<BareAnswer> {
  try {
    return await answer(request);
  } catch (error) {
    if (error instanceof SenderGone) return say(408, "The body did not arrive.");
    if (!isDatabaseAway(error) && !(error instanceof TooBusy)) {
      log.error({ err: error }, "A delivery could not be stored");
    } else {
      log.warn("A delivery is to come again: it cannot be stored just now");
    }
    return say(503, "It could not be stored just now. Send it again.", { "retry-after": "5" });
  }
}

async function answer(request: BareRequest): Promise<BareAnswer> {
  const endpoint = /^\/webhooks\/([^/]+)\/?$/.exec(request.path)?.[1] ?? "";
  const source = await knownSource(endpoint);
  if (!source) return say(404, "No source has this address.");
  if (source.isArchived) return say(410, "This source is no longer in use.");

  if (request.method === "POST") return receive(source, request);
  if (request.method === "GET" && source.provider.shakesHands) return greet(source, request);
  const allow = source.provider.shakesHands ? "GET, POST" : "POST";
  return say(405, "Deliveries are sent with POST.", { allow });
}

/** The token may just have been changed, in another process too. */
async function greet(source: KnownSource, { query, header }: BareRequest): Promise<BareAnswer> {
  const current = await knownSource(source.endpoint, { fresh: true });
  const challenge = shakeHands(query, current?.verifyToken ?? null);
  if (challenge !== null) return { status: 200, text: challenge };
  await refuse(source, "bad_handshake", Buffer.alloc(0), header);
  return say(403, "The verify token is not the one of this source.");
}

async function receive(source: KnownSource, request: BareRequest): Promise<BareAnswer> {
  const { bytes: body, isWhole } = await request.body(MOST_BYTES);
  if (!isWhole) {
    await refuse(source, "too_large", body, request.header);
    return say(413, "The body is larger than 3 MB.");
  }
  const proven = await prove(source, request, body);
  if (!proven.ok) {
    await refuse(source, proven.why, body, request.header);
    return say(401, REASONS[proven.why]);
  }
  const { verdict } = await storeDelivery({
    sourceId: source.id,
    provider: source.providerKey,
    arrivedBy: isTest(source, request, body) ? "test" : "webhook",
    proof: proven.proof,
    body,
    headers: headersToKeep(source, request.header),
    receivedAt: new Date(),
  });
  return say(200, verdict === "repeated" ? "Stored before." : "Stored.");
}

const REASONS = {
  bad_signature: "The signature does not fit the body and the secret of this source.",
  no_signature: "The signature is missing.",
  stale: "The signed time is outside the window of this source.",
} as const;

/** A secret may have been changed a moment ago: nobody is refused with what is remembered. */
async function prove(source: KnownSource, request: BareRequest, body: Buffer): Promise<Proven> {
  const now = new Date();
  const presented = { header: request.header, query: request.query, body, now };
  const believe = (known: KnownSource) =>
    proveSender(
      {
        proving: known.provider.proving,
        secrets: secretsAt(known, now),
        replayMinutes: known.replayMinutes,
      },
      presented,
    );
  const first = believe(source);
  if (first.ok) return first;
  const current = await knownSource(source.endpoint, { fresh: true });
  return current ? believe(current) : first;
}

function refuse(
  source: KnownSource,
  verdict: RefusalVerdict,
  body: Buffer,
  header: BareRequest["header"],
): Promise<void> {
  const headers = headersToKeep(source, header);
  return countRefusal({ sourceId: source.id, verdict, body, headers, at: new Date() });
}

const EVERYBODYS = ["content-type", "content-length", "user-agent"];
const MOST_HEADER = 300;

/** A signature is no secret, and says what was wrong with it. */
function headersToKeep({ provider }: KnownSource, header: BareRequest["header"]) {
  const { proving } = provider;
  const signing =
    proving.way === "sent_secret"
      ? []
      : proving.way === "key_signature"
        ? [proving.header, proving.timeHeader]
        : [proving.header];
  return Object.fromEntries(
    [...EVERYBODYS, ...signing, ...provider.keeps].flatMap((name) => {
      const value = header(name);
      return value === undefined ? [] : [[name, value.slice(0, MOST_HEADER)]];
    }),
  );
}

export const testMark = (endpoint: string, body: Buffer): string =>
  keyedHash("webhook test", `${endpoint}\0${hashed(body)}`).toString("hex");

function isTest({ endpoint }: KnownSource, { header }: BareRequest, body: Buffer): boolean {
  const given = header(TEST_HEADER);
  if (!given || !/^[0-9a-f]{64}$/.test(given)) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(testMark(endpoint, body)));
}

const hashed = (body: Buffer) => createHash("sha256").update(body).digest("hex");
