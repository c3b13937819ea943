import { describe, expect, it } from "vitest";

import { type Arrival, storeDelivery } from "~/features/signals/receiving/store-delivery.server";
import { db, pool } from "~/platform/db.server";
import { openBytes } from "~/platform/sealed-bytes.server";
import { createSource } from "~test/factories/signal-source";

const at = new Date("2026-11-27T03:20:00.123Z");

const arrival = (sourceId: string | null, body: string | Buffer): Arrival => ({
  sourceId,
  provider: "meta",
  arrivedBy: "webhook",
  proof: "signed",
  body: Buffer.from(body as string),
  headers: { "content-type": "application/json" },
  receivedAt: at,
});

const waitingJobs = async () =>
  (await pool().query("SELECT task_identifier FROM graphile_worker.jobs")).rows;

describe("storing a delivery", () => {
  it("keeps the bytes as they came, encrypted, and sees to it that they are read", async () => {
    const { id: sourceId } = await createSource();
    const body = Buffer.from([0x7b, 0x22, 0xff, 0x00, 0x0d, 0x0a, 0x7d]);

    const stored = await storeDelivery(arrival(sourceId, body));

    const kept = await db.delivery.findFirstOrThrow();
    expect(stored).toEqual({ verdict: "accepted", id: kept.id });
    expect(openBytes("delivery", kept.body).equals(body)).toBe(true);
    expect(Buffer.from(kept.body).includes(body)).toBe(false);
    expect(kept).toMatchObject({ sourceId, state: "waiting", receivedAt: at, proof: "signed" });
    expect(await waitingJobs()).toEqual([{ task_identifier: "read-deliveries" }]);
  });

  it("stores ten thousand duplicates in any order once", async () => {
    const { id: sourceId } = await createSource();
    const bodies = Array.from({ length: 50 }, (_, number) => `{"event":${number}}`);
    const shuffled = Array.from(
      { length: 10_000 },
      (_, index) => bodies[(index * 7919) % 50] ?? "",
    );

    const verdicts = await Promise.all(
      shuffled.map((body) => storeDelivery(arrival(sourceId, body))),
    );

    expect(verdicts.filter(({ verdict }) => verdict === "accepted")).toHaveLength(50);
    expect(await db.delivery.count()).toBe(50);
    expect((await waitingJobs()).length).toBeLessThanOrEqual(2);
    expect(
      await db.deliveryCount.findMany({
        orderBy: { verdict: "asc" },
        select: { hour: true, verdict: true, count: true, lastAt: true },
      }),
    ).toEqual([
      { hour: new Date("2026-11-27T03:00:00Z"), verdict: "accepted", count: 50, lastAt: at },
      { hour: new Date("2026-11-27T03:00:00Z"), verdict: "repeated", count: 9_950, lastAt: at },
    ]);
  });

  it("takes the same bytes from two sources as two deliveries", async () => {
    const [one, other] = [await createSource(), await createSource()];

    await Promise.all([
      storeDelivery(arrival(one.id, "{}")),
      storeDelivery(arrival(other.id, "{}")),
    ]);

    expect(await db.delivery.count()).toBe(2);
  });

  it("keeps a test out of what is read", async () => {
    const { id: sourceId } = await createSource();

    await storeDelivery({ ...arrival(sourceId, "{}"), arrivedBy: "test" });

    expect(await db.delivery.findFirst()).toMatchObject({ state: "read", readAt: at });
    expect(await db.deliveryCount.findMany()).toMatchObject([{ verdict: "tested", count: 1 }]);
    expect(await waitingJobs()).toEqual([]);
  });

  it("refuses only what cannot be stored, not what waited beside it", async () => {
    const { id: sourceId } = await createSource();
    const nobodys = "01900000-0000-7000-8000-000000000000";

    const outcomes = await Promise.allSettled([
      storeDelivery(arrival(sourceId, "one")),
      storeDelivery(arrival(nobodys, "two")),
      storeDelivery(arrival(sourceId, "three")),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await db.delivery.count()).toBe(2);
  });

  it("enqueues nothing when the delivery is not stored", async () => {
    await expect(
      storeDelivery(arrival("01900000-0000-7000-8000-000000000000", "x")),
    ).rejects.toThrow();

    expect(await waitingJobs()).toEqual([]);
  });
});
