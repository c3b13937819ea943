/** Hands one message to its webhook and writes down how that went. Throws when another try is worth it. */
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { openText } from "~/platform/sealed-bytes.server";
import { SIGNATURE_HEADER, signatureOf } from "./call-signature.server";
import { type PostOutcome, postOutside } from "./post-outside.server";

/** The queue waits longer after each: the last is some nine hours after the first. */
export const MOST_TRIES = 12;

type Circumstances = { now?: Date; hosts?: readonly string[] };

export async function callWebhook(
  callId: string,
  { now = new Date(), hosts = env().WEBHOOK_HOSTS }: Circumstances = {},
): Promise<void> {
  const call = await db.webhookCall.findFirst({
    where: { id: callId, state: "queued" },
    select: {
      id: true,
      eventId: true,
      kind: true,
      body: true,
      attempts: true,
      webhook: { select: { url: true, secret: true, pausedAt: true } },
    },
  });
  if (!call) return;
  const { url, secret, pausedAt } = call.webhook;
  // A test says that it is one; all else waits for nobody once the webhook is paused.
  if (pausedAt && call.eventId) return settle(call, paused, { isLast: true, now });

  const headers = {
    [SIGNATURE_HEADER]: signatureOf(openText("webhook secret", secret), call.body, now),
    "reinstate-event": call.kind,
  };
  const outcome = await postOutside(openText("webhook address", url), call.body, headers, hosts);
  const isLast = call.eventId === null || call.attempts + 1 >= MOST_TRIES || !isWorthIt(outcome);
  await settle(call, outcome, { isLast, now });
  if (!outcome.ok && !isLast)
    throw new Error(`Message ${callId} has not arrived: ${outcome.failure}`);
}

const paused: PostOutcome = { ok: false, status: null, failure: null };

/** An address that may not be called, and an answer that means "never", stay so. */
const isWorthIt = ({ failure, status }: PostOutcome) =>
  failure !== "bad_address" &&
  failure !== "needs_https" &&
  failure !== "not_public" &&
  failure !== "redirected" &&
  !(status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429);

async function settle(
  { id, attempts }: { id: string; attempts: number },
  { ok, status, failure }: PostOutcome,
  { isLast, now }: { isLast: boolean; now: Date },
): Promise<void> {
  await db.webhookCall.updateMany({
    where: { id, state: "queued" },
    data: {
      attempts: attempts + 1,
      status,
      lastError: ok ? null : (failure ?? "paused"),
      ...(ok ? { state: "sent", sentAt: now } : isLast && { state: "failed" }),
    },
  });
}
