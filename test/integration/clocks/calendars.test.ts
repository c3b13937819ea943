import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { startCaseClock } from "~/features/cases/clocks/run-clocks.server";
import {
  calendarChoices,
  calendarList,
  workingTimeOf,
} from "~/features/clocks/calendars/calendar-queries.server";
import { calendarView } from "~/features/clocks/calendars/calendars-view.server";
import {
  addCalendar,
  addHoliday,
  editCalendar,
  removeHoliday,
  setCalendarArchived,
} from "~/features/clocks/calendars/save-calendar.server";
import { db, pool } from "~/platform/db.server";
import { CALENDARS } from "~templates/rules/calendars";
import { createCalendar } from "~test/factories/calendar";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const free = { opens: "", closes: "" };
const typed = {
  name: "YCloud support",
  timeZone: "Asia/Singapore",
  hours: [{ opens: "10:00", closes: "19:00" }, free, free, free, free, free, free],
  holidaySets: [],
};
const kinds = async () =>
  (await db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("the calendars of a first start", () => {
  it("are those of the rules, ready to count with", async () => {
    const migration = await readFile(
      new URL("../../../prisma/migrations/20261127045500_clocks/migration.sql", import.meta.url),
      "utf8",
    );
    await pool().query(migration.slice(migration.indexOf('INSERT INTO "BusinessCalendar"')));

    const calendars = await calendarList();

    expect(calendars.map(({ key }) => key)).toEqual(Object.keys(CALENDARS));
    const office = await workingTimeOf(calendars[0]?.id ?? "");
    expect(office?.openings).toMatchObject({ 1: [{ opensAt: 540, closesAt: 1020 }] });
    expect(office?.openings[6]).toBeUndefined();
    expect(office?.daysOff.has("2026-12-25")).toBe(true);
    expect(await calendarChoices("id", null)).toMatchObject([
      { label: "Indonesia, jam kantor" },
      { label: "Senin sampai Jumat, 24 jam" },
    ]);
  });
});

describe("a calendar of one's own", () => {
  it("is added, changed, given days off, and taken out of the choices", async () => {
    const sari = await createPerson();
    const id = await addCalendar(sari, typed);
    expect((await workingTimeOf(id))?.openings).toEqual({ 1: [{ opensAt: 600, closesAt: 1140 }] });

    const hours = [free, { opens: "09:00", closes: "00:00" }, free, free, free, free, free];
    const holidaySets = ["id_national" as const];
    expect(await editCalendar(sari, id, { ...typed, hours, holidaySets, version: 1 })).toEqual({
      ok: true,
    });
    await addHoliday(sari, id, { on: "2026-12-28", name: "Stocktaking" });

    const changed = await workingTimeOf(id);
    expect(changed?.openings).toEqual({ 2: [{ opensAt: 540, closesAt: 1440 }] });
    expect(changed?.daysOff.has("2026-12-28")).toBe(true);
    expect(changed?.daysOff.has("2026-12-25")).toBe(true);

    const view = await calendarView(id, sari, new Date("2026-11-27T03:00:00Z"));
    const added = view?.coming.find(({ holidayId }) => holidayId);
    expect(added).toMatchObject({ name: "Stocktaking", set: null });
    await removeHoliday(sari, id, added?.holidayId ?? "");
    expect((await workingTimeOf(id))?.daysOff.has("2026-12-28")).toBe(false);

    await setCalendarArchived(sari, id, new Date());
    expect(await calendarChoices("en", null)).toEqual([]);
    expect(await calendarChoices("en", id)).toHaveLength(1);
    expect(await kinds()).toEqual([
      "calendar.added",
      "calendar.changed",
      "calendar.day_added",
      "calendar.day_removed",
      "calendar.archived",
    ]);
  });

  it("keeps what somebody else saved meanwhile", async () => {
    const sari = await createPerson();
    const id = await addCalendar(sari, typed);
    await editCalendar(sari, id, { ...typed, name: "First", version: 1 });

    const second = await editCalendar(sari, id, { ...typed, name: "Second", version: 1 });

    expect(second).toMatchObject({ refusal: { key: "calendars.refusals.changedMeanwhile" } });
    expect((await db.businessCalendar.findUniqueOrThrow({ where: { id } })).name).toBe("First");
  });
});

describe("a clock in business hours", () => {
  const now = new Date("2026-11-27T15:00+07:00"); // Friday
  const clock = {
    kind: "promise",
    side: "bsp",
    dueAt: null,
    certainty: "stated",
    note: "YCloud answers",
  } as const;

  it("is due when 24 of them have passed, and says where it comes from", async () => {
    const sari = await createPerson({ name: "Sari" });
    const { id: calendarId } = await createCalendar();
    const { id: caseId } = await createActiveCase();

    const started = await startCaseClock(sari, { ...clock, caseId, calendarId, hours: 24 }, now);

    const id = started.ok ? started.value : "";
    expect(await db.clock.findUniqueOrThrow({ where: { id } })).toMatchObject({
      dueAt: new Date("2026-12-02T15:00+07:00"),
      calendarId,
      source: "Sari",
      checkedOn: new Date("2026-11-27T00:00:00Z"),
    });
  });

  it("is refused in a calendar in which nobody works, and on a case that is over", async () => {
    const sari = await createPerson();
    const { id: calendarId } = await createCalendar({ hours: { create: [] } });
    const { id: caseId } = await createActiveCase();
    const { id: closed } = await createCase({ phase: "closed" });

    expect(
      await startCaseClock(sari, { ...clock, caseId, calendarId, hours: 24 }, now),
    ).toMatchObject({ refusal: { key: "clocks.refusals.nobodyWorks" } });
    expect(await startCaseClock(sari, { ...clock, caseId: closed }, now)).toMatchObject({
      refusal: { key: "clocks.refusals.caseOver" },
    });
    expect(await db.clock.count()).toBe(0);
  });
});
