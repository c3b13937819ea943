import { describe, expect, it } from "vitest";
import { feedBehind } from "~/features/cases/clocks/feed.server";
import {
  feedOf,
  makeFeed,
  revokeFeed,
  setFeedCoverage,
} from "~/features/clocks/feed/calendar-feed.server";
import { db } from "~/platform/db.server";
import { loader } from "~/routes/calendar.$file";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";
import { eventsIn } from "~test/support/read-ics";

const linkTo = (path: string) => `https://reinstate.example${path}`;
const clocksAt = async (token: string) =>
  eventsIn((await feedBehind(token, linkTo)) ?? "").map(({ UID }) => UID);
const uid = ({ id }: { id: string }) => `clock-${id}@reinstate`;
const ask = (file: string, headers: Record<string, string> = {}) =>
  loader({
    request: new Request(`http://house.test/calendar/${file}`, { headers }),
    params: { file },
    context: {},
  } as Parameters<typeof loader>[0]).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });

describe("a private calendar", () => {
  it("carries the running clocks of open cases that one leads or works on", async () => {
    await createInstallation();
    const sari = await createPerson();
    const { id: own } = await createActiveCase({ ownerId: sari.id });
    const { id: working } = await createActiveCase();
    await createTask({ caseId: working, ownerId: sari.id });
    const { id: other } = await createActiveCase();
    const { id: closed } = await createCase({ phase: "closed", ownerId: sari.id });
    const led = await createClock({ caseId: own });
    const worked = await createClock({ caseId: working });
    const elsewhere = await createClock({ caseId: other });
    await createClock({ caseId: closed });
    await createClock({ caseId: own, dueAt: null });
    await createClock({ caseId: own, state: "met", endedAt: new Date() });
    await createClock({ caseId: own, state: "paused", pausedAt: new Date() });

    const token = await makeFeed(sari, "own");
    expect((await clocksAt(token)).toSorted()).toEqual([led, worked].map(uid).toSorted());

    await setFeedCoverage(sari, "all");
    expect((await clocksAt(token)).toSorted()).toEqual(
      [led, worked, elsewhere].map(uid).toSorted(),
    );
  });

  it("speaks the person's language, and counts its revisions", async () => {
    await createInstallation({ organisation: "Kopi, Teh; dan Lain" });
    const dewi = await createPerson({ language: "id" });
    const { id: businessId } = await createBusiness({ name: "Kopi Senja" });
    const { id: caseId, reference } = await createActiveCase({ ownerId: dewi.id, businessId });
    const changedAt = new Date("2026-11-27T03:00:00Z");
    const { id } = await createClock({ caseId, version: 3, changedAt });

    const [event] = eventsIn((await feedBehind(await makeFeed(dewi, "own"), linkTo)) ?? "");

    expect(event).toMatchObject({
      SUMMARY: `Hari terakhir mengajukan banding (${reference}, Kopi Senja)`,
      SEQUENCE: "2",
      DTSTAMP: "20261127T030000Z",
      DTSTART: "20261220T040000Z",
      URL: `https://reinstate.example/cases/${reference}/clocks/${id}`,
    });
    expect(event?.DESCRIPTION).toContain("Giliran: pihak kita\nKepastian: dari sumber kedua");
    expect(event?.alarms.map(({ TRIGGER }) => TRIGGER)).toEqual([
      "-P30D",
      "-P15D",
      "-P5D",
      "-P1D",
      "-PT1H",
    ]);
  });

  it("shows what the person may see when it is read, not when it was made", async () => {
    await createInstallation();
    const { id: businessId } = await createBusiness();
    const andi = await createPerson();
    const { id: caseId } = await createActiveCase({ businessId });
    await createClock({ caseId });
    const token = await makeFeed(andi, "all");
    expect(await clocksAt(token)).toHaveLength(1);

    await db.person.update({ where: { id: andi.id }, data: { seesAllBusinesses: false } });

    expect(await clocksAt(token)).toEqual([]);
  });

  it("keeps no secret in the database, and dies when replaced, revoked or when its person leaves", async () => {
    await createInstallation();
    const sari = await createPerson();
    const first = await makeFeed(sari, "own");
    const rows = await db.$queryRaw<{ row: string }[]>`SELECT f::text AS row FROM "CalendarFeed" f`;
    expect(rows[0]?.row).not.toContain(first);

    const second = await makeFeed(sari, "own");
    expect(await feedBehind(first, linkTo)).toBeNull();
    expect(await feedBehind(second, linkTo)).not.toBeNull();

    await db.person.update({ where: { id: sari.id }, data: { deactivatedAt: new Date() } });
    expect(await feedBehind(second, linkTo)).toBeNull();
    await db.person.update({ where: { id: sari.id }, data: { deactivatedAt: null } });
    await revokeFeed(sari);
    expect(await feedBehind(second, linkTo)).toBeNull();
    expect(await feedOf(sari.id)).toBeNull();
    const kinds = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(kinds.map(({ kind }) => kind)).toEqual([
      "calendar_feed.made",
      "calendar_feed.replaced",
      "calendar_feed.revoked",
    ]);
  });
});

describe("the door of private calendars", () => {
  it("answers a calendar program, and with 304 while nothing changed", async () => {
    await createInstallation();
    const sari = await createPerson();
    const file = `${await makeFeed(sari, "own")}.ics`;

    const answer = await ask(file);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);

    const again = await ask(file, { "if-none-match": answer.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect((await feedOf(sari.id))?.lastReadAt).not.toBeNull();
  });

  it.each(["", "calendar.ics", `${"x".repeat(43)}.ics`, "x".repeat(43)])(
    "does not know %s",
    async (file) => {
      await createInstallation();

      expect((await ask(file)).status).toBe(404);
    },
  );

  it("lets nobody try addresses without end", async () => {
    await createInstallation();
    const statuses: number[] = [];
    for (let guess = 0; guess < 32; guess += 1) {
      statuses.push((await ask(`${String(guess).padStart(43, "x")}.ics`)).status);
    }

    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(statuses.slice(30)).toEqual([429, 429]);
  });

  it("lets a program that runs wild wait", async () => {
    await createInstallation();
    const file = `${await makeFeed(await createPerson(), "own")}.ics`;
    for (let count = 0; count < 60; count += 1) await ask(file);

    const answer = await ask(file);

    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
