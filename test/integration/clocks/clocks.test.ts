import { describe, expect, it } from "vitest";
import { editClock } from "~/features/clocks/edit-clock.server";
import { cancelClock, endClocks, meetClock } from "~/features/clocks/end-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

const now = new Date("2026-11-22T01:00:00Z");
const day = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);

const nearest = async (id: string) =>
  (await db.case.findUniqueOrThrow({ where: { id } })).nextDueAt;

const start = async (caseId: string, dueAt: Date | null) =>
  db.$transaction(async (tx) =>
    startClock(tx, await createPerson(), {
      caseId,
      kind: "appeal_window",
      side: "us",
      startsAt: now,
      dueAt,
      source: "VONAGE",
      certainty: "secondary",
    }),
  );

describe("the nearest clock of a case", () => {
  it("is always the earliest that runs and has a date", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();

    const far = await start(id, day(90));
    expect(await nearest(id)).toEqual(day(90));
    const near = await start(id, day(2));
    await start(id, null);
    expect(await nearest(id)).toEqual(day(2));

    await db.$transaction((tx) => meetClock(tx, sari, near, {}, now));
    expect(await nearest(id)).toEqual(day(90));
    await db.$transaction((tx) => editClock(tx, sari, far, { dueAt: day(30) }));
    expect(await nearest(id)).toEqual(day(30));
    await db.$transaction((tx) => editClock(tx, sari, far, { dueAt: null }));
    expect(await nearest(id)).toBeNull();
  });

  it("rolls back with the change that failed", async () => {
    const { id } = await createActiveCase();
    const sari = await createPerson();

    await db
      .$transaction(async (tx) => {
        await startClock(tx, sari, {
          caseId: id,
          kind: "watch",
          side: "us",
          startsAt: now,
          dueAt: day(1),
          source: "",
          certainty: "stated",
        });
        throw new Error("no");
      })
      .catch(() => {});

    expect(await nearest(id)).toBeNull();
  });
});

describe("a clock", () => {
  it("ends once: the second is told how", async () => {
    const [ana, ben] = [await createPerson(), await createPerson()];
    const { id } = await createActiveCase();
    const clockId = await start(id, day(1));

    const slower = await db.$transaction(async (tx) => {
      await meetClock(tx, ana, clockId, {}, now);
      const attempt = db.$transaction((other) => cancelClock(other, ben, clockId, {}, now));
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toEqual({
      ok: false,
      refusal: { key: "clocks.refusals.ended", params: { state: "met" } },
    });
  });

  it("keeps the date somebody else set meanwhile", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    const clockId = await start(id, day(1));
    await db.$transaction((tx) => editClock(tx, sari, clockId, { dueAt: day(2), version: 1 }));

    const second = await db.$transaction((tx) =>
      editClock(tx, sari, clockId, { dueAt: day(3), version: 1 }),
    );

    expect(second).toMatchObject({ refusal: { key: "clocks.refusals.movedMeanwhile" } });
    expect(await nearest(id)).toEqual(day(2));
  });

  it("records no end date as none", async () => {
    const { id } = await createActiveCase();

    await start(id, null);

    expect(await db.auditEvent.findFirst()).toMatchObject({
      kind: "clock.started_open",
      detail: { dueAt: null },
    });
  });

  it("ends with all others of its kind, and only those", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    await createClock({ caseId: id, kind: "appeal_decision" });
    await createClock({
      caseId: id,
      kind: "appeal_decision",
      state: "cancelled",
      endedAt: day(-1),
    });
    await createClock({ caseId: id, kind: "appeal_window" });
    const elsewhere = await createClock({
      caseId: (await createActiveCase()).id,
      kind: "appeal_decision",
    });

    const ended = await db.$transaction((tx) =>
      endClocks(tx, sari, { caseId: id, kinds: ["appeal_decision"], state: "met" }, now),
    );

    expect(ended).toBe(1);
    expect(await db.clock.count({ where: { state: "met" } })).toBe(1);
    expect(await db.clock.findUnique({ where: { id: elsewhere.id } })).toMatchObject({
      state: "running",
    });
  });
});
