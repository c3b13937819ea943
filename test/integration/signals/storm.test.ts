import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { sealBytes } from "~/platform/sealed-bytes.server";
import { createAsset } from "~test/factories/asset";
import { preference, statuses, violation } from "~test/support/webhooks";

const WABA = "102290129340398";
const NUMBERS = ["106540352242922", "106540352242923", "106540352242924"];
const NOON = 1_764_158_400;
const HOUR = 3600;

/** As written: 20,000 events delivered 100,000 times. Less of both unless DRILL_FULL is set. */
const [UNIQUE, DELIVERED] = process.env.DRILL_FULL ? [20_000, 100_000] : [400, 2_000];

/** The same disorder every time. */
function random(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Told = {
  message: string;
  sender: string;
  status: "sent" | "delivered" | "failed";
  at: number;
  code?: number;
};
type Event =
  | { payload: unknown; violation: number }
  | { payload: unknown; told: Told }
  | { payload: unknown; contact: string; stopped: boolean; at: number };

function makeEvent(index: number, pick: (below: number) => number): Event {
  const at = NOON + pick(6 * HOUR);
  if (index % 10 === 0) return { payload: violation(WABA, NOON + index), violation: index };
  if (index % 10 === 1) {
    const contact = `1650555${String(pick(40)).padStart(4, "0")}`;
    const [stopped, moment] = [pick(2) === 0, NOON + index];
    return {
      payload: preference(WABA, contact, stopped ? "stop" : "resume", moment),
      contact,
      stopped,
      at: moment,
    };
  }
  const number = pick(Math.ceil(UNIQUE / 3));
  const sender = NUMBERS[number % NUMBERS.length] ?? "";
  const status = (["sent", "delivered", "failed", "failed"] as const)[pick(4)] ?? "sent";
  const told: Told = {
    message: `wamid.${number}`,
    sender,
    status,
    at,
    ...(status === "failed" && { code: [131026, 131049, 131048][pick(3)] ?? 131026 }),
  };
  const { message: id, code } = told;
  return {
    payload: statuses(WABA, sender, [{ id, status, at, ...(code !== undefined && { code }) }]),
    told,
  };
}

/** What must come out, worked out over again without any of the code that is tested. */
function model(events: readonly Event[]) {
  const told = events.flatMap((event) => ("told" in event ? [event.told] : []));
  const messages = new Map<string, Told[]>();
  for (const word of told) {
    messages.set(word.message, [...(messages.get(word.message) ?? []), word]);
  }
  const counts = new Map<string, number>();
  for (const words of messages.values()) {
    if (words.some(({ status }) => status === "delivered")) continue;
    const [first] = words
      .filter(({ status }) => status === "failed")
      .sort((a, b) => a.at - b.at || String(a.code).localeCompare(String(b.code)));
    if (!first) continue;
    const name = `${first.sender} ${Math.floor(first.at / HOUR)} ${first.code}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const warned = new Map<string, number>();
  for (const { sender, code, at } of told.filter((each) => each.code === 131048)) {
    const name = `${sender} ${Math.floor(at / 86_400)} ${code}`;
    warned.set(name, Math.min(warned.get(name) ?? at, at));
  }
  const choices = events
    .flatMap((event) => ("contact" in event ? [event] : []))
    .sort((a, b) => a.at - b.at);
  return {
    messages: messages.size,
    counts: [...counts].map(([name, count]) => `${name} ${count}`).sort(),
    violations: events.filter((event) => "violation" in event).length,
    warnings: [...warned.values()].sort(),
    stopped: [
      ...new Map(choices.map(({ contact, stopped }) => [contact, stopped])).values(),
    ].filter((stopped) => stopped).length,
    contacts: new Set(choices.map(({ contact }) => contact)).size,
  };
}

async function outcome() {
  const counts = await db.failureCount.findMany();
  const warnings = await db.signal.findMany({ where: { kind: "send_failed" } });
  return {
    messages: await db.messageOutcome.count(),
    counts: counts
      .map(
        ({ sender, hour, code, count }) =>
          `${sender} ${hour.getTime() / 3_600_000} ${code} ${count}`,
      )
      .sort(),
    violations: await db.signal.count({ where: { kind: "violation" } }),
    warnings: warnings.map(({ happenedAt }) => happenedAt.getTime() / 1000).sort(),
    stopped: await db.contactChoice.count({ where: { stopped: true } }),
    contacts: await db.contactChoice.count(),
  };
}

async function deliver(events: readonly Event[], pick: (below: number) => number) {
  const rows = Array.from({ length: DELIVERED }, (_, index) => {
    const event = index < events.length ? events[index] : events[pick(events.length)];
    const body = Buffer.from(JSON.stringify(event?.payload));
    return {
      provider: "meta",
      arrivedBy: "webhook",
      proof: "signed",
      headers: {},
      bodyHash: createHash("sha256").update(`${index}`).digest(),
      body: sealBytes("delivery", body),
      order: pick(2 ** 30),
    };
  }).sort((a, b) => a.order - b.order);
  for (let at = 0; at < rows.length; at += 1000) {
    const some = rows.slice(at, at + 1000);
    await db.delivery.createMany({ data: some.map(({ order: _, ...row }) => row) });
  }
}

it(
  "comes to the same, whatever the order, the repetition and the number of workers",
  async () => {
    const pick = random(20_261_127);
    const events = Array.from({ length: UNIQUE }, (_, index) => makeEvent(index, pick));
    await createAsset({ externalId: WABA });
    await deliver(events, pick);

    await Promise.all([readDeliveries(), readDeliveries(), readDeliveries()]);

    expect(await db.delivery.count({ where: { state: "waiting" } })).toBe(0);
    expect(await outcome()).toEqual(model(events));
  },
  process.env.DRILL_FULL ? 30 * 60_000 : 120_000,
);
