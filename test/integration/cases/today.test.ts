import { describe, expect, it } from "vitest";
import { clocksPressing } from "~/features/cases/clocks/clock-reach.server";
import {
  actionsToday,
  clocksToday,
  mentionsToday,
  tasksToday,
  teamToday,
} from "~/features/cases/today/today.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase, createTrack } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const now = new Date("2026-11-22T01:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const asking = (href: string, more: object = {}) => ({
  next: [{ role: "support_lead" as const, key: "cases.next.classify" as const, href, ...more }],
});

describe("what to do today", () => {
  it("is one step per case: what is late first, what is mine by name before the rest", async () => {
    const sari = await createPerson();
    const [anyone, mine, late] = [
      await createActiveCase(),
      await createActiveCase({ ownerId: sari.id }),
      await createActiveCase(),
    ];
    await createTrack(anyone.id, "classify", asking("any"));
    await createTrack(mine.id, "classify", asking("mine", { personId: sari.id }));
    await createTrack(mine.id, "appeal", asking("second"));
    await createTrack(late.id, "tasks", asking("late", { dueAt: hours(-3) }));

    const actions = await actionsToday(sari, now);

    expect(actions.map(({ action }) => action.href)).toEqual(["late", "mine", "any"]);
  });

  it("leaves the watch and the restoration of a case to whoever leads it, until it is due", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const led = await createActiveCase({ ownerId: rina.id });
    await createTrack(led.id, "case", asking("restoration"));

    expect(await actionsToday(sari, now)).toEqual([]);
    expect(await actionsToday(rina, now)).toHaveLength(1);

    await createTrack(led.id, "case", asking("closure", { dueAt: hours(-1) }));
    expect(await actionsToday(sari, now)).toHaveLength(1);
  });

  it("shows nothing of closed cases, drills, and businesses out of reach", async () => {
    const { id: businessId } = await createBusiness();
    const limited = await createPerson({ businessIds: [businessId] });
    for (const given of [{ phase: "closed" as const }, { isDrill: true }]) {
      const { id } = await createCase({ businessId, ...given });
      await createTrack(id, "classify", asking("x"));
      await createClock({ caseId: id });
      await createTask({ caseId: id, ownerId: limited.id });
    }
    const elsewhere = await createActiveCase();
    await createTrack(elsewhere.id, "classify", asking("x"));
    await createClock({ caseId: elsewhere.id });
    await createTask({ caseId: elsewhere.id, ownerId: limited.id });

    expect(await actionsToday(limited, now)).toEqual([]);
    expect(await clocksToday(limited)).toEqual([]);
    expect(await tasksToday(limited)).toEqual([]);
    expect(await teamToday(limited, now)).toEqual({ open: 0, unled: 0, waiting: 0, restored: 0 });
  });
});

describe("clocks, tasks and mentions of the day", () => {
  it("stand nearest first", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    await createClock({ caseId: id, kind: "far", dueAt: hours(50) });
    await createClock({ caseId: id, kind: "near", dueAt: hours(1) });
    await createClock({ caseId: id, kind: "open", dueAt: null });
    await createTask({ caseId: id, ownerId: sari.id, titleEn: "later" });
    await createTask({ caseId: id, ownerId: sari.id, titleEn: "soon", dueAt: hours(2) });
    await createTask({ caseId: id, ownerId: sari.id, titleEn: "over", state: "done" });

    expect((await clocksToday(sari)).map(({ kind }) => kind)).toEqual(["near", "far"]);
    expect((await tasksToday(sari)).map(({ titleEn }) => titleEn)).toEqual(["soon", "later"]);
  });

  it("tell who called this person lately, and not what they wrote themselves", async () => {
    const [sari, dewi] = [await createPerson(), await createPerson({ name: "Dewi" })];
    const { id } = await createCase();
    const comment = (authorId: string, createdAt: Date) =>
      db.caseComment.create({
        data: {
          caseId: id,
          authorId,
          authorName: "Dewi",
          text: "look",
          mentions: [sari.id],
          createdAt,
        },
      });
    const recent = await comment(dewi.id, hours(-2));
    await comment(dewi.id, hours(-24 * 8));
    await comment(sari.id, hours(-1));

    expect((await mentionsToday(sari, now)).map(({ id: found }) => found)).toEqual([recent.id]);
  });
});

describe("clocks that run out today", () => {
  it("count up to the reader's own midnight, the missed ones apart", async () => {
    const sari = await createPerson({ timeZone: "Asia/Jakarta" });
    // 08:00 in Jakarta: its midnight is 16 hours away.
    for (const dueAt of [hours(-2), hours(15), hours(17)]) {
      const { id } = await createActiveCase();
      await createClock({ caseId: id, dueAt });
      await createClock({ caseId: id, dueAt: hours(100) });
    }

    expect(await clocksPressing(sari, now)).toEqual({ missed: 1, today: 1 });
  });

  it("count neither closed cases nor those of other businesses", async () => {
    const { id: businessId } = await createBusiness();
    const limited = await createPerson({ businessIds: [businessId], timeZone: "Asia/Jakarta" });
    const closed = await createCase({ businessId, phase: "closed" });
    const foreign = await createActiveCase();
    for (const { id } of [closed, foreign]) await createClock({ caseId: id, dueAt: hours(1) });

    expect(await clocksPressing(limited, now)).toEqual({ missed: 0, today: 0 });
  });
});
