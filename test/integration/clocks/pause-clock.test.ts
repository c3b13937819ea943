import { describe, expect, it } from "vitest";
import { editClock } from "~/features/clocks/edit-clock.server";
import { endClocks, meetClock } from "~/features/clocks/end-clocks.server";
import { pauseClock, resumeClock } from "~/features/clocks/pausing/pause-clock.server";
import { db } from "~/platform/db.server";
import { createCalendar } from "~test/factories/calendar";
import { createActiveCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

const now = new Date("2026-11-27T03:00:00Z");
const HOUR = 3_600_000;
const hours = (count: number) => new Date(now.getTime() + count * HOUR);
const reason = "They wait for a document from us";

const promise = async (overrides: { dueAt?: Date | null; calendarId?: string } = {}) => {
  const { id: caseId } = await createActiveCase();
  return createClock({
    caseId,
    kind: "promise",
    note: "YCloud answers",
    side: "bsp",
    startsAt: now,
    dueAt: hours(10),
    ...overrides,
  });
};
const stored = (id: string) => db.clock.findUniqueOrThrow({ where: { id } });
const pause = async (id: string, at: Date) =>
  db.$transaction(async (tx) => pauseClock(tx, await createPerson(), id, { reason }, at));
const resume = async (id: string, at: Date) =>
  db.$transaction(async (tx) => resumeClock(tx, await createPerson(), id, at));
const nearest = async (caseId: string) =>
  (await db.case.findUniqueOrThrow({ where: { id: caseId } })).nextDueAt;

describe("a pause", () => {
  it("stops the clock, and its case is not due by it meanwhile", async () => {
    const { id, caseId } = await promise();
    expect(await nearest(caseId)).toEqual(hours(10));

    expect((await pause(id, hours(2))).ok).toBe(true);

    expect(await stored(id)).toMatchObject({ state: "paused", pausedAt: hours(2), remindAt: null });
    expect(await nearest(caseId)).toBeNull();
    expect(await db.clockPause.findMany()).toMatchObject([{ from: hours(2), until: null, reason }]);
    expect(await db.auditEvent.findFirst({ where: { kind: "clock.paused" } })).toMatchObject({
      caseId,
      detail: { reason, note: "YCloud answers" },
    });
  });

  it("gives back what was left, segment by segment", async () => {
    const { id, caseId } = await promise();

    await pause(id, hours(2));
    expect(await resume(id, hours(5))).toEqual({ ok: true, value: hours(13) });
    await pause(id, hours(6));
    expect(await resume(id, hours(16))).toEqual({ ok: true, value: hours(23) });

    expect(await stored(id)).toMatchObject({
      state: "running",
      dueAt: hours(23),
      pausedAt: null,
      pausedSeconds: 13 * 3600,
      remindAt: hours(22),
    });
    expect(await nearest(caseId)).toEqual(hours(23));
    expect(await db.clockPause.findMany({ orderBy: { from: "asc" } })).toMatchObject([
      { from: hours(2), until: hours(5) },
      { from: hours(6), until: hours(16) },
    ]);
  });

  it("is measured in working time where a calendar is chosen", async () => {
    const { id: calendarId } = await createCalendar();
    // Friday 10:00 in Jakarta, eight working hours: Monday 10:00.
    const { id } = await promise({ calendarId, dueAt: new Date("2026-11-30T10:00+07:00") });

    await pause(id, new Date("2026-11-27T16:00+07:00"));
    const resumed = await resume(id, new Date("2026-11-30T09:00+07:00"));

    expect(resumed).toEqual({ ok: true, value: new Date("2026-11-30T11:00+07:00") });
  });

  it("is refused for what others set, twice, and after the end", async () => {
    const { id: caseId } = await createActiveCase();
    const window = await createClock({ caseId, kind: "appeal_window", dueAt: hours(100) });
    const { id } = await promise();

    expect(await pause(window.id, now)).toMatchObject({
      refusal: { key: "clocks.refusals.setByOthers" },
    });
    await pause(id, now);
    expect(await pause(id, now)).toMatchObject({
      refusal: { key: "clocks.refusals.pausedAlready" },
    });
    await db.$transaction(async (tx) => meetClock(tx, await createPerson(), id, {}, hours(1)));
    expect(await resume(id, hours(2))).toMatchObject({ refusal: { key: "clocks.refusals.ended" } });
    expect(await db.clockPause.count()).toBe(1);
  });

  it("ends with the clock, and the clock can be neither corrected nor run meanwhile", async () => {
    const { id, caseId } = await promise();
    await pause(id, hours(1));
    const sari = await createPerson();

    const edited = await db.$transaction((tx) =>
      editClock(tx, sari, id, { dueAt: hours(50), reason: "x" }, hours(2)),
    );
    expect(edited).toMatchObject({ refusal: { key: "clocks.refusals.resumeFirst" } });

    await db.$transaction((tx) =>
      endClocks(tx, sari, { caseId, state: "cancelled", reason: "closed" }, hours(3)),
    );

    expect(await stored(id)).toMatchObject({ state: "cancelled", pausedSeconds: 7200 });
    expect(await db.clockPause.findFirst()).toMatchObject({
      until: hours(3),
      endedByName: sari.name,
    });
  });
});

describe("two people at once", () => {
  it("pause a clock once: the slower is told", async () => {
    const { id } = await promise();
    const [ana, ben] = [await createPerson(), await createPerson()];

    const slower = await db.$transaction(async (tx) => {
      await pauseClock(tx, ana, id, { reason }, now);
      const attempt = db.$transaction((other) => pauseClock(other, ben, id, { reason }, now));
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({
      refusal: { key: "clocks.refusals.pausedAlready" },
    });
    expect(await db.clockPause.count()).toBe(1);
  });

  it("let it run again once: the due date moves once", async () => {
    const { id } = await promise();
    await pause(id, hours(1));
    const [ana, ben] = [await createPerson(), await createPerson()];

    const slower = await db.$transaction(async (tx) => {
      await resumeClock(tx, ana, id, hours(3));
      const attempt = db.$transaction((other) => resumeClock(other, ben, id, hours(4)));
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({ refusal: { key: "clocks.refusals.runsAlready" } });
    expect(await stored(id)).toMatchObject({ dueAt: hours(12), pausedSeconds: 7200 });
  });

  it("never leave a clock in two pauses, whatever writes them", async () => {
    const { id } = await promise();
    const open = { clockId: id, from: now, reason, byName: "Ana" };
    await db.clockPause.create({ data: open });

    await expect(db.clockPause.create({ data: open })).rejects.toThrow();
  });
});
