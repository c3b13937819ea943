/**
 * A provider that sends many signed deliveries and sends each again until it is answered 200, as
 * all of them do. Knows what was acknowledged, and every other answer with its time.
 */
import { createHash, createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

const CLIENTS = 24;
const PATIENCE = 10_000;

export type Refusal = { at: number; status: number; retryAfter: string | null };

export type Storm = {
  /** SHA-256 of each body that was answered 200, in hexadecimal. */
  acknowledged: Set<string>;
  /** Answers other than 200; connections that were cut are none. */
  refusals: Refusal[];
  finished: Promise<void>;
};

/** Sends `count` deliveries, some of them twice at once. */
export function startStorm(address: string, secret: string, count: number): Storm {
  const acknowledged = new Set<string>();
  const refusals: Refusal[] = [];
  let next = 0;

  const client = async () => {
    while (next < count) {
      const body = deliveryOf(next++);
      const copies = next % 10 === 0 ? 2 : 1;
      await Promise.all(Array.from({ length: copies }, () => sendUntilTaken(body)));
      acknowledged.add(hashOf(body));
    }
  };

  const sendUntilTaken = async (body: string) => {
    for (;;) {
      const status = await send(body).catch(() => null);
      if (status === 200) return;
      await pause(20 + Math.random() * 60);
    }
  };

  const send = async (body: string) => {
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    const answer = await fetch(address, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", "x-hub-signature-256": `sha256=${signature}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
    await answer.text();
    const { status, headers } = answer;
    if (status !== 200) {
      refusals.push({ at: Date.now(), status, retryAfter: headers.get("retry-after") });
    }
    return status;
  };

  const finished = Promise.all(Array.from({ length: CLIENTS }, client)).then(() => {});
  return { acknowledged, refusals, finished };
}

export const hashOf = (body: string) => createHash("sha256").update(body).digest("hex");

/** An account event of its own for each number. */
export const deliveryOf = (number: number) =>
  JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "102290129340398",
        time: 1_743_451_903 + number,
        changes: [
          {
            field: "account_update",
            value: { event: "ACCOUNT_VIOLATION", violation_info: { violation_type: "ADULT" } },
          },
        ],
      },
    ],
  });
