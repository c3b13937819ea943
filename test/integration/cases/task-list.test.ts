import { describe, expect, it } from "vitest";
import { readTaskFilter, readTaskPlace } from "~/features/cases/board/task-filter";
import {
  caseOfTask,
  countTasks,
  PAGE_TASKS,
  taskPage,
} from "~/features/cases/board/task-list.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const now = new Date("2026-11-27T09:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const listed = async (person: Person, address: string) => {
  const query = new URLSearchParams(address);
  return taskPage(person, readTaskFilter(query), readTaskPlace(query), now);
};
const titles = async (person: Person, address = "") =>
  (await listed(person, address)).rows.map(({ titleEn }) => titleEn);

describe("the tasks of all cases", () => {
  it("that are a person's queue are their own and what nobody of their role has taken", async () => {
    const [andi, sari] = [await createPerson({ roles: ["customer_care"] }), await createPerson()];
    const { id: caseId } = await createActiveCase();
    const of = (titleEn: string, facts: object) => createTask({ caseId, titleEn, ...facts });
    await of("mine, later", { ownerId: andi.id, dueAt: inHours(5) });
    await of("for care", { role: "customer_care", dueAt: inHours(1) });
    await of("for anybody", {});
    await of("for the liaison", { role: "bsp_liaison" });
    await of("Sari's, for care", { role: "customer_care", ownerId: sari.id });
    await of("done", { ownerId: andi.id, state: "done" });

    expect(await titles(andi)).toEqual(["for care", "mine, later", "for anybody"]);
    expect(await titles(andi, "whose=mine")).toEqual(["mine, later"]);
    expect(await titles(andi, "whose=unclaimed")).toEqual(["for care", "for anybody"]);
    expect(await titles(andi, "whose=all&due=today")).toEqual(["for care", "mine, later"]);
    expect(await titles(andi, "state=done")).toEqual(["done"]);
    expect(await titles(andi, `owner=${sari.id}`)).toEqual(["Sari's, for care"]);
    expect(await countTasks(andi, readTaskFilter(new URLSearchParams("whose=all")), now)).toBe(5);
  });

  it("are those of businesses one may see, and of cases that are not over", async () => {
    const [ours, theirs] = [await createBusiness(), await createBusiness()];
    const andi = await createPerson({ roles: ["customer_care"], businessIds: [ours.id] });
    const seen = await createActiveCase({ businessId: ours.id });
    const hidden = await createActiveCase({ businessId: theirs.id });
    const closed = await createCase({ businessId: ours.id, phase: "closed" });
    await createTask({ caseId: seen.id, titleEn: "seen" });
    const foreign = await createTask({ caseId: hidden.id, titleEn: "hidden" });
    await createTask({ caseId: closed.id, titleEn: "left over" });

    expect(await titles(andi, "whose=all")).toEqual(["seen"]);
    expect(await titles(andi, `whose=all&business=${theirs.id}`)).toEqual([]);
    expect(await caseOfTask(andi, foreign.id)).toBeNull();
  });

  it("come page by page in the order of their dates, forth and back, each once", async () => {
    const andi = await createPerson({ roles: ["customer_care"] });
    const { id: caseId } = await createActiveCase();
    const all = PAGE_TASKS * 2 + 7;
    await db.task.createMany({
      data: Array.from({ length: all }, (_, nth) => ({
        caseId,
        stage: "recovery",
        titleEn: String(nth),
        titleId: String(nth),
        ...(nth % 3 === 0 && { ownerId: andi.id }),
        // Many share a date, and some have none.
        dueAt: nth % 4 === 0 ? null : inHours(nth % 5),
      })),
    });

    const first = await listed(andi, "");
    const second = await listed(andi, `after=${first.next}`);
    const third = await listed(andi, `after=${second.next}`);
    const back = await listed(andi, `before=${third.previous}`);

    const seen = [...first.rows, ...second.rows, ...third.rows];
    expect(new Set(seen.map(({ id }) => id)).size).toBe(all);
    const dates = seen.map(({ dueAt }) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(dates).toEqual(dates.toSorted((one, other) => (one === other ? 0 : one - other)));
    expect(first.previous).toBeNull();
    expect(third.next).toBeNull();
    expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id));
  });
});
