/**
 * Apologies go out in waves while the app is killed again and again. Afterwards each customer was
 * written to once, or nobody knows whether they were and a person decides; nobody got a second copy.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "~/platform/db.server";
import { campaignById, createAffected, createDueCampaign } from "~test/factories/campaign";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse } from "~test/support/house-under-drill";
import { openMailServer } from "~test/support/mail-server";

const CUSTOMERS = process.env.DRILL_FULL ? 20_000 : 1_500;
const KILLS = process.env.DRILL_FULL ? 30 : 4;
const PATIENCE = { timeout: 300_000, interval: 20 };

const chance = chanceOf("campaign under kills");
let house: House;
let sink: Awaited<ReturnType<typeof openMailServer>>;

beforeAll(async () => {
  sink = await openMailServer();
  house = await openHouse({
    LOG_LEVEL: "warn",
    SMTP_URL: sink.url,
    MAIL_FROM: "care@toko.example",
  });
}, 300_000);
afterAll(async () => {
  await house.close();
  await sink.close();
});

const copies = () => {
  const counts = new Map<string, number>();
  for (const { raw } of sink.delivered) {
    const [, id = ""] = /^Message-ID: <apology-(.+)@/im.exec(raw) ?? [];
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/** Every worker is dead, and the time passes after which that is believed. */
const timePasses = () =>
  db.apologyDelivery.updateMany({
    where: { state: "handed_over" },
    data: { claimedUntil: new Date(Date.now() - 1000) },
  });

it(`writes to nobody twice over ${KILLS} kills`, async () => {
  const { caseId } = await createAffected(CUSTOMERS);
  const id = await createDueCampaign(caseId, { waveSize: Math.ceil(CUSTOMERS / 3) });

  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = sink.delivered.length;
    await vi.waitUntil(
      async () => sink.delivered.length > before || (await campaignById(id)).state === "finished",
      PATIENCE,
    );
    await pause(chance.upTo(500));
    const gone = new Promise((done) => house.app.process.once("exit", done));
    house.app.process.kill("SIGKILL");
    await gone;
    await timePasses();
    await house.startAgain();
  }
  await vi.waitUntil(async () => (await campaignById(id)).state === "finished", PATIENCE);

  const rows = await db.apologyDelivery.findMany({
    where: { campaignId: id },
    select: { id: true, state: true },
  });
  const counts = copies();
  const unconfirmed = rows.filter(({ state }) => state === "unconfirmed");
  expect(rows).toHaveLength(CUSTOMERS);
  expect(unconfirmed.length).toBeGreaterThan(0);
  for (const { id: delivery, state } of rows) {
    const got = counts.get(delivery) ?? 0;
    if (state === "sent") expect(got, delivery).toBe(1);
    else expect(got, `${delivery} is ${state}`).toBeLessThan(state === "unconfirmed" ? 2 : 1);
  }
  expect(rows.filter(({ state }) => state === "sent").length + unconfirmed.length).toBe(CUSTOMERS);
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 900_000);
