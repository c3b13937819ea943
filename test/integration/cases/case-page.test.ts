import { Client } from "pg";
import { describe, expect, it, vi } from "vitest";
import { recordEvent } from "~/features/audit/record-event.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { caseHead } from "~/features/cases/page/case-head.server";
import { caseSide } from "~/features/cases/page/case-side.server";
import { headView } from "~/features/cases/page/head-view.server";
import { sideView } from "~/features/cases/page/side-view.server";
import { peopleWhoSee } from "~/features/cases/people/people-of-case.server";
import { mergeCase } from "~/features/cases/related-cases/merge-cases.server";
import { caseTimeline } from "~/features/cases/timeline/case-timeline.server";
import { addComment, removeComment } from "~/features/cases/timeline/comment-on-case.server";
import { whyClassified } from "~/features/classification/why-classified.server";
import { openPromises } from "~/features/promises/promise-queries.server";
import { db } from "~/platform/db.server";
import { inRequestScope } from "~/platform/http/request-scope.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase, createTrack } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";
import { createPromise } from "~test/factories/promise";
import { createTask } from "~test/factories/task";

const now = new Date("2026-11-22T01:00:00Z");
const t = textsFor("en", "Asia/Jakarta");

describe("a case by its number", () => {
  it("is there for those who may see it, and for nobody else", async () => {
    const { id: businessId } = await createBusiness();
    const limited = await createPerson({ businessIds: [businessId] });
    const everywhere = await createPerson();
    const mine = await createCase({ businessId });
    const theirs = await createCase();
    const entered = await createCase({ businessId: null, openedById: limited.id });
    const unknown = await createCase({ businessId: null });

    for (const find of [caseByReference, caseHead]) {
      expect(await find(limited, mine.reference)).toMatchObject({ id: mine.id });
      expect(await find(limited, entered.reference)).toMatchObject({ id: entered.id });
      expect(await find(limited, theirs.reference)).toBeNull();
      expect(await find(limited, unknown.reference)).toBeNull();
      expect(await find(everywhere, unknown.reference)).toMatchObject({ id: unknown.id });
      expect(await find(everywhere, "C-1999-0001")).toBeNull();
      expect(await find(everywhere, "' OR TRUE --")).toBeNull();
    }
  });
});

describe("the top of a case", () => {
  it("says what was hit, how the stages stand, and what is next for this reader", async () => {
    const sari = await createPerson({ name: "Sari" });
    const dewi = await createPerson({ roles: ["bsp_liaison"] });
    const waba = await createAsset({ name: "Utama", externalId: "1022" });
    const { id, reference } = await createActiveCase({
      businessId: waba.businessId,
      assetIds: [waba.id],
      ownerId: sari.id,
      class: "disabled",
      bucket: "banned",
    });
    await createTrack(id, "classify", {
      state: "done",
      summary: { key: "cases.summaries.classified", params: { class: "disabled" } },
    });
    await createTrack(id, "tasks", {
      next: [
        {
          role: "bsp_liaison",
          key: "cases.next.task",
          params: { titleEn: "Export", titleId: "Ekspor" },
          href: "tasks",
          dueAt: now,
        },
      ],
    });
    const head = await caseHead(sari, reference);
    if (!head) throw new Error("The case is not there");

    expect(headView(head, sari, t, now)).toMatchObject({
      hit: { name: "Disabled", tone: "critical" },
      asset: { label: "Utama · 1022", others: 0 },
      stages: [{ label: "Classify", state: "Disabled", tone: "good" }],
      next: { mine: null, others: [{ words: "Export", who: "BSP liaison" }] },
    });
    expect(headView(head, dewi, textsFor("id"), now).next).toMatchObject({
      mine: { words: "Ekspor", dueAt: now },
    });
  });
});

describe("what stands beside", () => {
  it("carries dates as dates, links from both sides, and whoever has a task", async () => {
    const dewi = await createPerson({ name: "Dewi" });
    const [one, other] = [await createActiveCase(), await createActiveCase()];
    const dueAt = new Date("2026-12-01T00:00:00Z");
    await createClock({ caseId: one.id, dueAt });
    await createTask({ caseId: one.id, ownerId: dewi.id });
    await db.caseLink.create({
      data: { fromId: one.id, toId: other.id, kind: "related", byId: dewi.id },
    });

    expect(await caseSide(one.id, dewi)).toMatchObject({
      clocks: [{ dueAt, state: "running" }],
      people: [{ name: "Dewi" }],
      links: [{ reference: other.reference }],
    });
    expect((await caseSide(other.id, dewi)).links).toMatchObject([{ reference: one.reference }]);
  });

  it("names no case of a business that its reader may not see", async () => {
    const sari = await createPerson();
    const [mine, theirs, duplicate] = [
      await createActiveCase(),
      await createActiveCase(),
      await createActiveCase(),
    ];
    await db.caseLink.create({
      data: { fromId: mine.id, toId: theirs.id, kind: "related", byId: sari.id },
    });
    await db.case.update({ where: { id: duplicate.id }, data: { mergedIntoId: mine.id } });
    const limited = await createPerson({ businessIds: [mine.businessId ?? ""] });

    expect(await caseSide(mine.id, limited)).toMatchObject({ links: [], merged: [] });
    expect(await caseSide(mine.id, sari)).toMatchObject({
      links: [{ reference: theirs.reference }],
      merged: [{ reference: duplicate.reference }],
    });
  });
});

describe("a timeline", () => {
  it("words events for its reader, and shows remarks where they were made", async () => {
    const sari = await createPerson({ name: "Sari" });
    const opened = await createCase();
    const happened = { at: new Date("2026-11-22T00:12:00Z"), zone: "Asia/Jakarta" };
    await recordEvent(db, sari, {
      subject: { kind: "case", id: opened.id },
      caseId: opened.id,
      kind: "case.opened",
      happened,
    });
    await db.$transaction((tx) => addComment(tx, sari, opened, "Look at this", now));

    const { items, older } = await caseTimeline(sari, opened.id, { filter: "all" }, t);

    expect(items).toMatchObject([
      { actor: "Sari", comment: { text: "Look at this", isMine: true } },
      { sentence: "opened the case", outside: happened, comment: null },
    ]);
    expect(older).toBeNull();
    const indonesian = await caseTimeline(
      { ...sari, language: "id" },
      opened.id,
      { filter: "outside" },
      textsFor("id"),
    );
    expect(indonesian.items.map(({ sentence }) => sentence)).toEqual(["membuka kasus"]);
  });

  it("shows that a removed remark was there, and nothing of it", async () => {
    const sari = await createPerson();
    const opened = await createCase();
    const { id } = await db.$transaction((tx) => addComment(tx, sari, opened, "Rahasia", now));
    await db.$transaction((tx) => removeComment(tx, sari, opened.id, id, now));

    const timeline = await caseTimeline(sari, opened.id, { filter: "all" }, t);

    expect(JSON.stringify(timeline)).not.toContain("Rahasia");
    expect(timeline.items.at(-1)).toMatchObject({ comment: { isRemoved: true } });
  });

  it("tells decisions from the rest, and ours from what happened outside", async () => {
    const sari = await createPerson();
    const { id } = await createCase();
    const record = (kind: string, happened?: { at: Date; zone: string }) =>
      recordEvent(db, sari, { subject: { kind: "case", id }, caseId: id, kind, happened });
    await record("case.opened", { at: now, zone: "UTC" });
    await record("case.assigned");
    await record("case.closed");

    const kinds = async (filter: "outside" | "ours" | "decisions") =>
      (await caseTimeline(sari, id, { filter }, t)).items.map(({ kind }) => kind);

    expect(await kinds("outside")).toEqual(["case.opened"]);
    expect(await kinds("ours")).toEqual(["case.closed", "case.assigned"]);
    expect(await kinds("decisions")).toEqual(["case.closed"]);
  });

  it("goes on page by page, and takes in what happened on a merged case", async () => {
    const sari = await createPerson();
    const { id: businessId } = await createBusiness();
    const goesOn = await createActiveCase({ businessId });
    const double = await createActiveCase({ businessId });
    for (let count = 0; count < 55; count += 1) {
      const kind = "case.assigned";
      await recordEvent(db, sari, {
        subject: { kind: "case", id: double.id },
        caseId: double.id,
        kind,
        detail: { owner: `Person ${count}` },
      });
    }
    await db.$transaction((tx) => mergeCase(tx, sari, double.id, goesOn.id, {}, now));

    const first = await caseTimeline(sari, goesOn.id, { filter: "all" }, t);
    const before = first.older ?? "";
    const second = await caseTimeline(sari, goesOn.id, { filter: "all", before }, t);

    expect(first.items).toHaveLength(50);
    expect(second.older).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(57);
    expect(second.items.at(-1)).toMatchObject({ on: double.reference });
  });
});

describe("all of a case's page", () => {
  it("comes in two statements: what the case is, and everything about it", async () => {
    const person = await createPerson();
    const { id: caseId, reference } = await createActiveCase();
    const dueAt = new Date("2026-11-24T04:00:00.123Z");
    await createTask({ caseId, dueAt, position: 2, titleEn: "Second" });
    await createTask({ caseId, position: 1, titleEn: "First", mandatory: true });
    await createPromise({ caseId });
    const asked = vi.spyOn(Client.prototype, "query");

    const side = await inRequestScope("id", "nonce", async () => {
      const head = await caseHead(person, reference);
      if (!head) throw new Error("The case is not there");
      const [found] = await Promise.all([
        sideView(head, person, t),
        caseTimeline(person, head.id, { filter: "all" }, t),
        peopleWhoSee(head),
        whyClassified(person, head.id),
      ]);
      return found;
    });

    const statements = asked.mock.calls.length;
    asked.mockRestore();
    expect(statements).toBe(2);
    expect(side.tasks).toMatchObject([
      { title: "First", mandatory: true, dueAt: null },
      { title: "Second", mandatory: false, dueAt },
    ]);
    expect(side.promises).toMatchObject([{ side: "us", text: "Publish a consent page" }]);
    expect(side.promises[0]?.dueAt).toBeInstanceOf(Date);
  });

  it("tells of each promise which clock counts it there", async () => {
    const { id: caseId } = await createActiveCase();
    const [first, second] = [await createPromise({ caseId }), await createPromise({ caseId })];
    await db.clock.updateMany({ where: { promiseId: first }, data: { state: "paused" } });
    await db.clock.updateMany({ where: { promiseId: second }, data: { state: "met" } });

    expect(await openPromises(caseId, 4)).toMatchObject([
      { id: first, clock: { state: "paused", dueAt: expect.any(Date) } },
      { id: second, clock: null },
    ]);
    expect(await openPromises(caseId, 1)).toHaveLength(1);
  });
});
