import { beforeEach, describe, expect, it } from "vitest";
import { caseQueue, PAGE_ROWS, queueSize } from "~/features/cases/queue/case-queue.server";
import {
  type QueueFilter,
  readFilter,
  readPlace,
  SORTS,
} from "~/features/cases/queue/queue-filter";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase, createTrack } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T01:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

let sari: Person;
beforeEach(async () => {
  sari = await createPerson({ name: "Sari" });
});

const page = (query: string, person = sari) =>
  caseQueue(
    person,
    readFilter(new URLSearchParams(query)),
    readPlace(new URLSearchParams(query)),
    now,
  );

const found = async (query: string, person = sari) =>
  (await page(query, person)).rows.map(({ id }) => id);

describe("the queue", () => {
  it("shows a case with everything its row says", async () => {
    const { id: businessId } = await createBusiness({ name: "Kopi Senja" });
    const waba = await createAsset({ businessId, name: "Utama" });
    const other = await createAsset({ businessId });
    const { id } = await createActiveCase({
      businessId,
      assetIds: [waba.id, other.id],
      ownerId: sari.id,
    });
    await createTrack(id, "appeal", { state: "waiting" });
    await createTrack(id, "tasks", {});
    await createClock({ caseId: id, kind: "appeal_decision", dueAt: hours(5) });
    await createClock({ caseId: id, kind: "appeal_window", dueAt: hours(500) });

    expect((await page("")).rows).toMatchObject([
      {
        id,
        business: "Kopi Senja",
        asset: "Utama",
        assetKind: "waba",
        assets: 2,
        owner: "Sari",
        phase: "active",
        clock: "appeal_decision",
        nextDueAt: hours(5),
        tracks: [{ stage: "appeal", state: "waiting" }],
      },
    ]);
  });

  it("leaves out drills and whatever is over, until they are asked for", async () => {
    const open = await createCase({ updatedAt: hours(-1) });
    const closed = await createCase({ phase: "closed", updatedAt: hours(-2) });
    const drill = await createCase({ isDrill: true, updatedAt: hours(-3) });

    expect(await found("")).toEqual([open.id]);
    expect(await found("phase=any")).toEqual([open.id, closed.id]);
    expect(await found("drills=1")).toEqual([open.id, drill.id]);
  });

  it("filters by everything its address can say", async () => {
    const target = await createActiveCase({ ownerId: sari.id, class: "locked", bucket: "banned" });
    await createTrack(target.id, "appeal", { state: "waiting" });
    const other = await createActiveCase();
    await createTrack(other.id, "appeal", { state: "done" });

    for (const query of [
      "phase=active&owner=me",
      `owner=${sari.id}`,
      "bucket=banned",
      "class=locked",
      "class=locked&class=warned&bucket=banned&bucket=not_a_ban",
      `business=${target.businessId}`,
      "stage=appeal:waiting",
    ]) {
      expect([query, await found(query)]).toEqual([query, [target.id]]);
    }
    expect(await found("owner=nobody")).toEqual([other.id]);
    expect(await found("stage=bsp:waiting")).toEqual([]);
  });

  it("counts what is due today in the reader's zone, with what is worse", async () => {
    const [missed, tonight, tomorrow, nextMonth] = [
      await createCase(),
      await createCase(),
      await createCase(),
      await createCase(),
    ];
    const dates = [hours(-2), hours(15), hours(17), hours(800)];
    for (const [index, { id }] of [missed, tonight, tomorrow, nextMonth].entries()) {
      await createClock({ caseId: id, dueAt: dates[index] });
    }

    expect(await found("clock=missed&sort=clock")).toEqual([missed.id]);
    expect(await found("clock=today&sort=clock")).toEqual([missed.id, tonight.id]);
    expect(await found("clock=week&sort=clock")).toEqual([missed.id, tonight.id, tomorrow.id]);
  });

  it("keeps to the businesses of a limited person, and to what they entered themselves", async () => {
    const { id: businessId } = await createBusiness();
    const dewi = await createPerson({ businessIds: [businessId] });
    const mine = await createCase({ businessId, updatedAt: hours(-1) });
    const entered = await createCase({
      businessId: null,
      openedById: dewi.id,
      updatedAt: hours(-2),
    });
    await createCase();
    await createCase({ businessId: null, openedById: sari.id });

    expect(await found("", dewi)).toEqual([mine.id, entered.id]);
    expect(await queueSize(dewi, readFilter(new URLSearchParams()), now)).toBe(2);
    expect(await found("q=messages", dewi)).toEqual([mine.id, entered.id]);
  });

  it("counts no further than anybody reads", async () => {
    await db.case.createMany({
      data: Array.from({ length: 1005 }, (_, index) => ({
        reference: `C-2018-${String(index).padStart(4, "0")}`,
        summary: "x",
        heardFrom: "other",
        happenedAt: now,
        happenedZone: "UTC",
      })),
    });

    expect(await queueSize(sari, readFilter(new URLSearchParams()), now)).toBe(1001);
  });
});

describe("pages of the queue", () => {
  const total = PAGE_ROWS * 2 + 7;

  /** Many cases share a date, and some have none: the places where pages lose or repeat rows. */
  beforeEach(async () => {
    await db.case.createMany({
      data: Array.from({ length: total }, (_, index) => ({
        reference: `C-20${20 + (index % 3)}-${String(9_990 + index).padStart(4, "0")}`,
        summary: "x",
        heardFrom: "other",
        happenedAt: hours(-(index % 7)),
        happenedZone: "UTC",
        createdAt: hours(-(index % 5)),
        updatedAt: hours(-(index % 4)),
        nextDueAt: index % 3 === 0 ? null : hours(index % 6),
      })),
    });
  });

  const walk = async (query: string, way: "next" | "previous", start: string | null = null) => {
    const seen: string[] = [];
    let cursor = start;
    let pages = 0;
    for (;;) {
      const side = way === "next" ? "after" : "before";
      const at = cursor ? `&${side}=${encodeURIComponent(cursor)}` : "";
      const { rows, ...ends } = await page(`${query}${at}`);
      const ids = rows.map(({ id }) => id);
      if (way === "next") seen.push(...ids);
      else seen.unshift(...ids);
      pages += 1;
      cursor = ends[way];
      if (!cursor || pages > 10) return { seen, pages, last: ends };
    }
  };

  it.each(SORTS.flatMap((sort) => [`sort=${sort}`, `sort=${sort}&order=reversed`]))(
    "follow each other without a gap, forth and back: %s",
    async (query) => {
      const forth = await walk(query, "next");
      const back = await walk(query, "previous", forth.last.previous);

      expect(new Set(forth.seen).size).toBe(total);
      expect(forth.pages).toBe(3);
      expect(back.seen).toEqual(forth.seen.slice(0, PAGE_ROWS * 2));
    },
  );

  it("stand in the order they claim", async () => {
    const { rows: byClock } = await page("sort=clock");
    const dates = byClock.map(({ nextDueAt }) => nextDueAt?.getTime() ?? Number.POSITIVE_INFINITY);
    const { rows: byReference } = await page("sort=reference");

    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    expect(byReference[0]?.reference).toBe("C-2022-10094");
    expect((await page("sort=clock&order=reversed")).rows[0]?.nextDueAt).toBeNull();
  });
});

describe("searching the queue", () => {
  const target = async (given: Parameters<typeof createCase>[0] = {}) =>
    (await createCase(given)).id;

  it("finds a case by what it says about itself", async () => {
    const { id: businessId } = await createBusiness({
      name: "Kopi Senja",
      legalName: "PT Rembulan",
    });
    const waba = await createAsset({
      businessId,
      name: "Gerai Utama",
      externalId: "1022000000000398",
    });
    const number = await createAsset({
      businessId,
      kind: "phone_number",
      name: "CS",
      phone: "+6281234567890",
    });
    const id = await target({
      reference: "C-2026-0042",
      businessId,
      assetIds: [waba.id, number.id],
      summary: "Promo harbolnas diblokir",
    });
    await createCase({ businessId: (await createBusiness({ name: "Batik Raya" })).id });

    for (const typed of [
      "C-2026-0042",
      "c-2026-0042",
      "2026-0042",
      "kopi",
      "senja kop",
      "rembulan",
      "gerai",
      "harbolnas",
      "HARBOL",
      "0398",
      "1022000000000398",
      "0812-3456-7890",
      "+62 812 3456 7890",
      "kopi 0398",
    ]) {
      expect([typed, await found(`q=${encodeURIComponent(typed)}`)]).toEqual([typed, [id]]);
    }
    for (const typed of ["arbolnas", "kopi teh", "9999", "%", "_", "'"]) {
      expect([typed, await found(`q=${encodeURIComponent(typed)}`)]).toEqual([typed, []]);
    }
  });

  it("follows names and remarks as they change", async () => {
    const waba = await createAsset({ name: "Lama" });
    const id = await target({ businessId: waba.businessId, assetIds: [waba.id] });
    const comment = await db.caseComment.create({
      data: { caseId: id, authorId: sari.id, authorName: "Sari", text: "Dewi bilang tiket 88213" },
    });

    expect(await found("q=tiket")).toEqual([id]);
    await db.caseComment.update({ where: { id: comment.id }, data: { text: "", removedAt: now } });
    expect(await found("q=tiket")).toEqual([]);

    await db.asset.update({ where: { id: waba.id }, data: { name: "Baru" } });
    await db.business.update({ where: { id: waba.businessId }, data: { name: "Toko Lima" } });
    expect(await found("q=lama")).toEqual([]);
    expect(await found("q=toko baru")).toEqual([id]);
  });

  it("obeys the filters beside it", async () => {
    const filter: QueueFilter = readFilter(new URLSearchParams("q=messages&phase=closed"));
    await target();
    await target({ phase: "closed" });

    expect(await queueSize(sari, filter, now)).toBe(1);
  });
});
