import { describe, expect, it } from "vitest";
import type { NewCase } from "~/features/cases/case-schemas";
import { nextCaseReference } from "~/features/cases/opening/number-case.server";
import { openCase } from "~/features/cases/opening/open-case.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

const now = new Date("2026-11-22T01:00:00Z");

const seen = (given: Partial<NewCase> = {}): NewCase => ({
  businessId: null,
  assetIds: [],
  summary: "Messages fail with 131031",
  happenedAt: "2026-11-22T07:12",
  happenedZone: "Asia/Jakarta",
  heardFrom: "failed_messages",
  noticeText: "",
  lead: false,
  ...given,
});

const referencesInOrder = async () =>
  (await db.case.findMany({ select: { reference: true } }))
    .map(({ reference }) => reference)
    .sort();

describe("opening a case", () => {
  it("keeps what was seen, when it happened outside, and who opened it", async () => {
    const sari = await createPerson();
    const waba = await createAsset();
    const business = { businessId: waba.businessId, assetIds: [waba.id] };

    const opened = await openCase(sari, seen(business), undefined, now);

    expect(opened).toMatchObject({ ok: true, value: { reference: "C-2026-0001" } });
    expect(
      await db.case.findFirst({ include: { assets: true, tracks: { orderBy: { stage: "asc" } } } }),
    ).toMatchObject({
      reference: "C-2026-0001",
      phase: "new",
      openedById: sari.id,
      ownerId: null,
      happenedAt: new Date("2026-11-22T00:12:00Z"),
      happenedZone: "Asia/Jakarta",
      assets: [{ assetId: waba.id, isPrimary: true }],
      tracks: [{ stage: "case" }, { stage: "classify", state: "not_started", next: [] }],
    });
    expect(await db.auditEvent.findMany()).toMatchObject([
      {
        kind: "case.opened",
        actorId: sari.id,
        happenedAt: new Date("2026-11-22T00:12:00Z"),
        happenedZone: "Asia/Jakarta",
      },
    ]);
  });

  it("begins triage at once for whoever takes the lead", async () => {
    const sari = await createPerson();

    await openCase(sari, seen({ lead: true }), undefined, now);

    expect(await db.case.findFirst({ include: { tracks: true } })).toMatchObject({
      phase: "triage",
      ownerId: sari.id,
      tracks: expect.arrayContaining([
        expect.objectContaining({
          stage: "classify",
          next: [expect.objectContaining({ href: "classify", personId: sari.id })],
        }),
      ]),
    });
  });

  it("knows neither the businesses nor the assets outside a person's reach", async () => {
    const [mine, theirs] = [await createBusiness(), await createBusiness()];
    const dewi = await createPerson({ businessIds: [mine.id] });
    const foreign = await createAsset({ businessId: theirs.id });

    expect(await openCase(dewi, seen({ businessId: theirs.id }))).toMatchObject({
      refusal: { key: "cases.refusals.businessUnknown" },
    });
    expect(
      await openCase(dewi, seen({ businessId: mine.id, assetIds: [foreign.id] })),
    ).toMatchObject({ refusal: { key: "cases.refusals.assetUnknown" } });
    expect(await openCase(dewi, seen({ assetIds: [foreign.id] }))).toMatchObject({
      refusal: { key: "cases.refusals.assetUnknown" },
    });
    expect(await db.case.count()).toBe(0);
    expect(await db.caseCounter.count()).toBe(0);
  });
});

describe("case numbers", () => {
  it("have no gaps and no doubles under fifty simultaneous openings", async () => {
    const first = await createPerson();
    const people = [first, ...(await Promise.all(Array.from({ length: 4 }, () => createPerson())))];

    const opened = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        openCase(people[index % 5] ?? first, seen({ lead: index % 2 === 0 }), undefined, now),
      ),
    );

    expect(opened.every(({ ok }) => ok)).toBe(true);
    expect(await referencesInOrder()).toEqual(
      Array.from({ length: 50 }, (_, index) => `C-2026-${String(index + 1).padStart(4, "0")}`),
    );
  });

  it("are not used up by an opening that fails, even while another waits for the number", async () => {
    const sari = await createPerson();
    let waiting: Promise<unknown> = Promise.resolve();

    const failed = db
      .$transaction(async (tx) => {
        await nextCaseReference(tx, now);
        waiting = openCase(sari, seen(), undefined, now);
        await untilSomeoneWaits();
        throw new Error("the disk is full");
      })
      .catch((error: Error) => error.message);

    expect(await failed).toBe("the disk is full");
    await waiting;
    expect(await referencesInOrder()).toEqual(["C-2026-0001"]);
  });

  it("are not given out while what comes with the case fails", async () => {
    const sari = await createPerson();
    const attach = () => Promise.reject(new Error("no such exhibit"));

    await expect(openCase(sari, seen(), attach, now)).rejects.toThrow("no such exhibit");
    await openCase(sari, seen(), undefined, now);

    expect(await referencesInOrder()).toEqual(["C-2026-0001"]);
  });

  it("start over each year of the installation's calendar", async () => {
    const sari = await createPerson();
    await db.installation.create({
      data: { organisation: "Nusantara", language: "id", timeZone: "Asia/Jakarta" },
    });

    await openCase(sari, seen(), undefined, new Date("2026-12-31T16:59:00Z"));
    await openCase(sari, seen(), undefined, new Date("2026-12-31T17:00:00Z"));

    expect(await referencesInOrder()).toEqual(["C-2026-0001", "C-2027-0001"]);
  });
});
