/**
 * Apologies go out over WhatsApp while the app is killed again and again. Afterwards each customer
 * was written to once, or nobody knows whether they were; and what statuses tell settles the rest.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { hearOfMessages } from "~/features/recovery/apologies/sending/hear-of-messages.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { campaignById, createAffected } from "~test/factories/campaign";
import { createDelivery } from "~test/factories/delivery";
import { agreeToWhatsapp, askers, createDueWhatsapp, createLine } from "~test/factories/whatsapp";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse } from "~test/support/house-under-drill";

const CUSTOMERS = process.env.DRILL_FULL ? 10_000 : 800;
const KILLS = process.env.DRILL_FULL ? 30 : 3;
const PATIENCE = { timeout: 300_000, interval: 20 };

const chance = chanceOf("whatsapp under kills");
/** By the mark of the try. */
const taken = new Map<string, { id: string; to: string }>();
let count = 0;
let unanswered = 0;
let house: House;
let provider: Server;
let baseUrl: string;

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    // Whoever is killed while they speak has said nothing.
    const said = await text(request).catch(() => "");
    if (!request.complete || said === "") return;
    const sent = JSON.parse(said);
    count += 1;
    const id = `wamid.${count}`;
    taken.set(sent.biz_opaque_callback_data, { id, to: sent.to });
    unanswered += 1;
    await pause(5 + chance.upTo(20));
    unanswered -= 1;
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ messaging_product: "whatsapp", messages: [{ id }] }));
  });
  await new Promise<void>((ready) => provider.listen(0, "127.0.0.1", ready));
  baseUrl = `http://localhost:${(provider.address() as AddressInfo).port}`;
  house = await openHouse({ LOG_LEVEL: "warn", WEBHOOK_HOSTS: "localhost" });
}, 300_000);
afterAll(async () => {
  await house.close();
  provider.closeAllConnections();
  provider.close();
});

/** Every worker is dead, and the time passes after which that is believed. */
const timePasses = () =>
  db.apologyDelivery.updateMany({
    where: { state: "handed_over" },
    data: { claimedUntil: new Date(Date.now() - 1000) },
  });

const deliveryOf = (mark: string): string => mark.split(":")[2] ?? "";

it(`writes to nobody twice over ${KILLS} kills`, async () => {
  const { caseId, businessId } = await createAffected(0, askers(CUSTOMERS));
  await agreeToWhatsapp();
  await createLine(businessId, baseUrl, "meta");
  await db.outreachRule.create({
    data: { businessId, quietFrom: 0, quietUntil: 0, setByName: "Sari", setAt: new Date() },
  });
  const id = await createDueWhatsapp(caseId, businessId, { waveSize: Math.ceil(CUSTOMERS / 3) });

  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = taken.size;
    await vi.waitUntil(
      async () => taken.size > before || (await campaignById(id)).state === "finished",
      PATIENCE,
    );
    await pause(chance.upTo(500));
    // Whoever is killed with a letter on its way leaves it unconfirmed.
    await vi.waitUntil(
      async () => unanswered > 0 || (await campaignById(id)).state === "finished",
      { ...PATIENCE, interval: 1 },
    );
    const gone = new Promise((done) => house.app.process.once("exit", done));
    house.app.process.kill("SIGKILL");
    await gone;
    await timePasses();
    await house.startAgain();
  }
  await vi.waitUntil(async () => (await campaignById(id)).state === "finished", PATIENCE);

  const rows = await db.apologyDelivery.findMany({ select: { id: true, state: true } });
  const unconfirmed = rows.filter(({ state }) => state === "unconfirmed").map((row) => row.id);
  const copies = new Map<string, string[]>();
  for (const mark of taken.keys()) {
    copies.set(deliveryOf(mark), [...(copies.get(deliveryOf(mark)) ?? []), mark]);
  }
  expect(rows).toHaveLength(CUSTOMERS);
  expect(unconfirmed.length).toBeGreaterThan(0);
  expect([...copies.values()].filter((marks) => marks.length > 1)).toEqual([]);
  expect(new Set([...taken.values()].map(({ to }) => to)).size).toBe(taken.size);
  for (const { id: delivery, state } of rows) {
    if (state === "sent") expect(copies.get(delivery), delivery).toHaveLength(1);
    else expect(state).toBe("unconfirmed");
  }

  await tellOf([...taken.keys()].filter((mark) => unconfirmed.includes(deliveryOf(mark))));
  const left = () => db.apologyDelivery.count({ where: { state: "unconfirmed" } });
  // The app itself may have it in hand just now.
  await vi.waitUntil(async () => (await left()) === CUSTOMERS - taken.size, PATIENCE);
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 900_000);

async function tellOf(marks: readonly string[]): Promise<void> {
  const statuses = marks.map((mark) => ({
    id: taken.get(mark)?.id,
    status: "delivered",
    timestamp: String(Math.floor(Date.now() / 1000)),
    biz_opaque_callback_data: mark,
  }));
  const value = { metadata: { phone_number_id: "106540352242922" }, statuses };
  await createDelivery({
    says: { entry: [{ id: "102290129340398", changes: [{ field: "messages", value }] }] },
  });
  await readDeliveries();
  await hearOfMessages();
}
