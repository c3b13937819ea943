import { describe, expect, it } from "vitest";
import { startCaseClock } from "~/features/cases/clocks/run-clocks.server";
import { meetClock } from "~/features/clocks/end-clocks.server";
import { pauseClock, resumeClock } from "~/features/clocks/pausing/pause-clock.server";
import { remindOfClocks } from "~/features/clocks/reminders/remind-of-clocks.server";
import { startClock } from "~/features/clocks/start-clock.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { createActiveCase, createCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";

const noticed = new Date("2026-11-01T04:00:00Z");
const DAY = 24 * 3_600_000;
const later = (days: number) => new Date(noticed.getTime() + days * DAY);

const appealWindow = async () => {
  const { id: caseId } = await createActiveCase();
  const person = await createPerson();
  const id = await atMoment(noticed, () =>
    db.$transaction((tx) =>
      startClock(tx, person, {
        caseId,
        kind: "appeal_window",
        side: "us",
        startsAt: noticed,
        dueAt: later(90),
        source: "VONAGE",
        certainty: "secondary",
      }),
    ),
  );
  return { id, caseId };
};
const said = async () =>
  (
    await db.auditEvent.findMany({
      where: { kind: { in: ["clock.reminder_due", "clock.missed"] } },
      orderBy: { id: "asc" },
      select: { kind: true, detail: true },
    })
  ).map(({ kind, detail }) =>
    [kind, (detail as { hours?: number }).hours].filter(Boolean).join(" "),
  );

describe("reminders", () => {
  it("come after 60, 75 and 85 of 90 days, a day and an hour before, and when it was missed", async () => {
    const { id, caseId } = await appealWindow();

    for (let hour = 0; hour <= 91 * 24; hour += 6) await remindOfClocks(later(hour / 24));

    // Looking every six hours, the hour before the end is met with the end itself.
    expect(await said()).toEqual([
      "clock.reminder_due 720",
      "clock.reminder_due 360",
      "clock.reminder_due 120",
      "clock.reminder_due 24",
      "clock.missed",
    ]);
    expect(await db.clock.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "running",
      remindAt: null,
    });
    expect(await db.auditEvent.findFirst({ where: { kind: "clock.missed" } })).toMatchObject({
      caseId,
      actorKind: "system",
      subjectKind: "clock",
      subjectId: id,
      detail: { clock: "appeal_window", side: "us", dueAt: later(90).toISOString() },
    });
  });

  it("are recorded once by however many workers, and again by none", async () => {
    const { id: caseId } = await createActiveCase();
    for (let count = 0; count < 230; count += 1) {
      await createClock({ caseId, kind: "promise", dueAt: later(1), remindAt: later(0) });
    }

    const workers = await Promise.all(Array.from({ length: 6 }, () => remindOfClocks(later(0.5))));

    expect(workers.reduce((sum, each) => sum + each)).toBe(230);
    expect(await remindOfClocks(later(0.5))).toBe(0);
    expect(new Set(await said())).toEqual(new Set(["clock.reminder_due 24"]));
    expect(await db.auditEvent.count()).toBe(230);
  });

  it("of a clock that somebody has in hand wait, and are still to come when that came to nothing", async () => {
    const { id } = await appealWindow();

    await db
      .$transaction(async (tx) => {
        await tx.clock.updateMany({ where: { id }, data: { remindAt: null } });
        expect(await remindOfClocks(later(60))).toBe(0);
        throw new Error("killed");
      })
      .catch(() => {});

    expect(await remindOfClocks(later(60))).toBe(1);
    expect(await remindOfClocks(later(60))).toBe(0);
  });

  it("stop while a clock stands still, and follow its new date", async () => {
    const { id: caseId } = await createActiveCase();
    const sari = await createPerson();
    const { id } = await createClock({
      caseId,
      kind: "promise",
      startsAt: later(0),
      dueAt: later(3),
      remindAt: later(2),
    });

    await db.$transaction((tx) => pauseClock(tx, sari, id, { reason: "waits" }, later(1)));
    expect(await remindOfClocks(later(4))).toBe(0);
    await db.$transaction((tx) => resumeClock(tx, sari, id, later(5)));
    expect(await remindOfClocks(later(5.9))).toBe(0);
    expect(await remindOfClocks(later(6))).toBe(1);
  });

  it("end with the clock, and leave out cases that are over", async () => {
    const { id: caseId } = await createActiveCase();
    const sari = await createPerson();
    const met = await createClock({ caseId, dueAt: later(2), remindAt: later(1) });
    const { id: closed } = await createCase({ phase: "closed" });
    await createClock({ caseId: closed, dueAt: later(2), remindAt: later(1) });

    await db.$transaction((tx) => meetClock(tx, sari, met.id, {}, later(0.5)));

    expect(await remindOfClocks(later(3))).toBe(0);
  });

  it("say at once that a date in the past was missed", async () => {
    const { id: caseId } = await createActiveCase();
    const sari = await createPerson();

    await startCaseClock(
      sari,
      { caseId, kind: "promise", side: "bsp", dueAt: later(-1), certainty: "stated", note: "Late" },
      noticed,
    );

    expect(await remindOfClocks(new Date())).toBe(1);
    expect(await said()).toEqual(["clock.missed"]);
  });
});
