import { describe, expect, it, onTestFinished } from "vitest";
import { hashOfNumber } from "~/features/signals/messages/outcome-of.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createDelivery } from "~test/factories/delivery";
import { createSource } from "~test/factories/signal-source";
import { preference, statuses, violation } from "~test/support/webhooks";

const WABA = "102290129340398";
const NUMBER = "106540352242922";
const NOON = 1_764_158_400; // 2025-11-26T12:00:00Z

const everything = () => db.signal.findMany({ orderBy: { happenedAt: "asc" } });
const counts = () => db.failureCount.findMany({ orderBy: [{ hour: "asc" }, { code: "asc" }] });

describe("reading what waits", () => {
  it("turns a delivery into signals and is done with it", async () => {
    const { id } = await createDelivery({ says: violation(WABA) });

    await readDeliveries();

    expect(await everything()).toMatchObject([
      { kind: "violation", deliveryId: id, position: 0, standing: "waiting" },
    ]);
    expect(await db.delivery.findFirst()).toMatchObject({
      state: "read",
      readAt: expect.any(Date),
      rulesVersion: expect.any(String),
    });
  });

  it("puts what cannot be read before a person, once, and goes on", async () => {
    await createDelivery({ says: '{"object":"whatsapp_business' });
    await createDelivery({ says: violation(WABA) });
    const broken = await createDelivery();
    await db.delivery.update({ where: { id: broken.id }, data: { body: Buffer.from("no seal") } });

    await readDeliveries();

    expect(
      await db.signal.groupBy({ by: ["kind", "standing"], _count: true, orderBy: { kind: "asc" } }),
    ).toEqual([
      { kind: "unknown", standing: "needs_person", _count: 2 },
      { kind: "violation", standing: "waiting", _count: 1 },
    ]);
    expect(await db.delivery.count({ where: { state: "waiting" } })).toBe(0);
  });

  it("gives up what fails again and again, puts it before a person, and reads the rest", async () => {
    const { id: bad } = await createDelivery({ says: violation(WABA) });
    await createDelivery({ says: violation(WABA, 1_743_459_999) });
    // What a database may refuse for reasons that nobody foresaw.
    await db.$executeRawUnsafe(`
      CREATE FUNCTION refuse_bad() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'not this one'; END $$`);
    await db.$executeRawUnsafe(`
      CREATE TRIGGER refuse_bad BEFORE INSERT ON "Signal" FOR EACH ROW
      WHEN (NEW."deliveryId" = '${bad}' AND NEW.kind <> 'unknown') EXECUTE FUNCTION refuse_bad()`);
    onTestFinished(async () => {
      await db.$executeRawUnsafe(`DROP TRIGGER refuse_bad ON "Signal"`);
      await db.$executeRawUnsafe("DROP FUNCTION refuse_bad");
    });

    await readDeliveries();
    await readDeliveries();

    expect(
      await db.signal.findMany({
        orderBy: { kind: "asc" },
        select: { kind: true, standing: true, deliveryId: true },
      }),
    ).toMatchObject([
      { kind: "unknown", standing: "needs_person", deliveryId: bad },
      { kind: "violation", standing: "waiting" },
    ]);
    expect(await db.delivery.count({ where: { state: "waiting" } })).toBe(0);
  });

  it("reads the words of a notice where a person pasted them", async () => {
    await createDelivery({
      arrivedBy: "paste",
      proof: "by_hand",
      says: "Your WhatsApp Business Account has been disabled for violating policy.",
    });

    await readDeliveries();

    expect(await everything()).toMatchObject([{ kind: "disabled" }]);
  });

  it("keeps messages out of the list of signals", async () => {
    await createDelivery({
      says: statuses(WABA, NUMBER, [
        { id: "wamid.1", status: "sent", at: NOON },
        { id: "wamid.2", status: "failed", at: NOON, code: 131049 },
      ]),
    });

    await readDeliveries();

    expect(await everything()).toEqual([]);
    expect(await db.messageOutcome.count()).toBe(2);
    expect(await counts()).toMatchObject([
      { sender: NUMBER, hour: new Date("2025-11-26T12:00:00Z"), code: "131049", count: 1 },
    ]);
  });

  it("reports the first early warning of a sender's day and counts the others", async () => {
    const number = await createAsset({ kind: "phone_number", externalId: NUMBER });
    const failed = (id: string, at: number) =>
      createDelivery({
        says: statuses(WABA, NUMBER, [{ id, status: "failed", at, code: 131048 }]),
      });
    await failed("wamid.2", NOON + 60);
    await readDeliveries();
    await db.signal.updateMany({ data: { standing: "settled" } });
    await failed("wamid.1", NOON);
    await failed("wamid.3", NOON + 120);
    await failed("wamid.4", NOON + 86_400);

    await readDeliveries();

    expect(await everything()).toMatchObject([
      { kind: "send_failed", happenedAt: new Date(NOON * 1000), standing: "waiting" },
      { kind: "send_failed", happenedAt: new Date((NOON + 86_400) * 1000) },
    ]);
    expect(await db.signalAsset.findMany({ orderBy: { happenedAt: "asc" } })).toMatchObject([
      { assetId: number.id, happenedAt: new Date(NOON * 1000) },
      { assetId: number.id, happenedAt: new Date((NOON + 86_400) * 1000) },
    ]);
    expect((await counts()).map(({ count }) => count)).toEqual([3, 1]);
  });

  it("never stores whom a message went to", async () => {
    await createDelivery({
      says: statuses(WABA, NUMBER, [
        { id: "wamid.1", status: "failed", at: NOON, code: 131048, to: "6281234567890" },
      ]),
    });
    await createDelivery({ says: preference(WABA, "6281234567890", "stop", NOON) });

    await readDeliveries();

    const stored = JSON.stringify([
      await everything(),
      await db.messageOutcome.findMany(),
      await db.assetSuggestion.findMany(),
    ]);
    expect(stored).not.toContain("81234567890");
    expect(await db.messageOutcome.findFirst()).toMatchObject({
      recipientHash: new Uint8Array(hashOfNumber("+62 812-3456-7890")),
    });
  });

  it("takes a failure back out of the count when the message arrived after all", async () => {
    const told = (status: string, at: number) =>
      createDelivery({
        says: statuses(WABA, NUMBER, [
          { id: "wamid.1", status, at, ...(status === "failed" && { code: 131026 }) },
        ]),
      });
    await told("failed", NOON);
    await readDeliveries();
    expect(await counts()).toHaveLength(1);
    await told("delivered", NOON + 5);

    await readDeliveries();

    expect(await counts()).toEqual([]);
    expect(await db.messageOutcome.findFirst()).toMatchObject({
      state: "delivered",
      code: "131026",
      failedAt: new Date(NOON * 1000),
      deliveredAt: new Date((NOON + 5) * 1000),
    });
  });

  it("lets the latest word of a contact count, in whatever order the words come", async () => {
    const { businessId } = await createAsset({ externalId: WABA });
    await createDelivery({ says: preference(WABA, "16505551234", "resume", NOON + 60) });
    await readDeliveries();
    await createDelivery({ says: preference(WABA, "16505551234", "stop", NOON) });

    await readDeliveries();

    expect(await db.contactChoice.findMany()).toMatchObject([
      {
        businessId,
        channel: "whatsapp",
        category: "marketing",
        stopped: false,
        at: new Date((NOON + 60) * 1000),
      },
    ]);
    expect(await everything()).toEqual([]);
  });

  it("takes a refusal because somebody stopped marketing as their choice", async () => {
    const { businessId } = await createAsset({ externalId: WABA });
    await createDelivery({
      says: statuses(WABA, NUMBER, [{ id: "wamid.1", status: "failed", at: NOON, code: 131050 }]),
    });

    await readDeliveries();

    expect(await db.contactChoice.findMany()).toMatchObject([{ businessId, stopped: true }]);
  });

  it("remembers a choice for which no business is known yet", async () => {
    await createDelivery({ says: preference(WABA, "16505551234", "stop", NOON) });

    await readDeliveries();

    expect(await db.contactChoice.count()).toBe(0);
    expect(await db.delivery.findFirst()).toMatchObject({ state: "read", hasUnplaced: true });
  });

  it("gives what no asset claims to the business of its source", async () => {
    const { id: businessId } = await createBusiness();
    const { id: sourceId } = await createSource({ businessId, provider: "ycloud" });
    await createDelivery({
      sourceId,
      provider: "ycloud",
      says: {
        id: "evt_1",
        type: "contact.unsubscribe.created",
        apiVersion: "v2",
        createTime: "2025-11-26T12:00:00.000Z",
        contactUnsubscribeCreated: { phoneNumber: "+16505551234", source: "Whatsapp" },
      },
    });

    await readDeliveries();

    expect(await db.contactChoice.findMany()).toMatchObject([{ businessId, category: "all" }]);
  });

  it("does not read one delivery twice when two workers drain at once", async () => {
    for (let number = 0; number < 60; number += 1) {
      await createDelivery({
        says: statuses(WABA, NUMBER, [
          { id: `wamid.${number % 20}`, status: "failed", at: NOON, code: 131026 },
        ]),
      });
    }

    await Promise.all([readDeliveries(), readDeliveries(), readDeliveries()]);

    expect(await counts()).toMatchObject([{ count: 20 }]);
    expect(await db.delivery.count({ where: { state: "waiting" } })).toBe(0);
  });
});
