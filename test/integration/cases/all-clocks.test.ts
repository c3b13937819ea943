import { describe, expect, it } from "vitest";
import { allClocks } from "~/features/cases/clocks/all-clocks.server";
import { clocksPressing } from "~/features/cases/clocks/clock-reach.server";
import { readClocksFilter } from "~/features/cases/clocks/clocks-filter";
import type { Person } from "~/features/identity/person";
import { textsFor } from "~/platform/i18n/texts.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-27T03:00:00Z"); // 10:00 in Jakarta
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const view = (person: Person, query = "") =>
  allClocks(person, readClocksFilter(new URLSearchParams(query)), textsFor("en"), now);
const groups = async (person: Person, query = "") =>
  (await view(person, query)).groups.map(({ name, clocks }) => [name, clocks.map(({ id }) => id)]);

describe("all clocks", () => {
  it("stand in groups by how near their end is, the missed ones first", async () => {
    const sari = await createPerson();
    const { id: caseId } = await createActiveCase();
    const at = (dueAt: Date | null) => createClock({ caseId, kind: "promise", dueAt });
    const [open, later, week, today, missed] = [
      await at(null),
      await at(hours(24 * 30)),
      await at(hours(24 * 3)),
      await at(hours(5)),
      await at(hours(-5)),
    ];
    await createClock({ caseId, state: "met", endedAt: now });
    const paused = await createClock({ caseId, state: "paused", pausedAt: now });

    expect(await groups(sari)).toEqual([
      ["missed", [missed.id]],
      ["today", [today.id]],
      ["week", [week.id]],
      ["later", [later.id]],
      ["open", [open.id]],
    ]);
    expect(await groups(sari, "state=paused")).toEqual([["paused", [paused.id]]]);
    expect(await clocksPressing(sari, now)).toEqual({ missed: 1, today: 1 });
  });

  it("are narrowed by side and by who leads", async () => {
    const sari = await createPerson();
    const { id: own } = await createActiveCase({ ownerId: sari.id });
    const { id: unled } = await createCase({ phase: "new", ownerId: null });
    const ours = await createClock({ caseId: own, side: "us", dueAt: hours(1) });
    const theirs = await createClock({ caseId: own, side: "bsp", dueAt: hours(2) });
    const nobodys = await createClock({ caseId: unled, side: "bsp", dueAt: hours(3) });

    expect(await groups(sari, "side=bsp")).toEqual([["today", [theirs.id, nobodys.id]]]);
    expect(await groups(sari, "owner=me")).toEqual([["today", [ours.id, theirs.id]]]);
    expect(await groups(sari, "owner=nobody&side=us")).toEqual([]);
    expect(await groups(sari, `owner=${sari.id}&side=us`)).toEqual([["today", [ours.id]]]);
  });

  it("are those of open cases of one's own businesses, drills left out", async () => {
    const { id: businessId } = await createBusiness();
    const andi = await createPerson({ businessIds: [businessId] });
    const { id: within } = await createActiveCase({ businessId });
    const { id: foreign } = await createActiveCase({ businessId: (await createBusiness()).id });
    const { id: drill } = await createActiveCase({ businessId, isDrill: true });
    const { id: closed } = await createCase({ businessId, phase: "closed" });
    const seen = await createClock({ caseId: within, dueAt: hours(1) });
    for (const caseId of [foreign, drill, closed]) await createClock({ caseId, dueAt: hours(1) });

    expect(await groups(andi)).toEqual([["today", [seen.id]]]);
    expect(await clocksPressing(andi, now)).toEqual({ missed: 0, today: 1 });
  });

  it("are read to the end, page by page, each once, those without an end last", async () => {
    const sari = await createPerson();
    const { id: caseId } = await createActiveCase();
    for (let count = 0; count < 230; count += 1) {
      const dueAt = count < 120 ? hours(Math.floor(count / 10)) : null;
      await createClock({ caseId, kind: "promise", dueAt });
    }
    const seen: string[] = [];

    let query = "";
    for (let page = 0; page < 4; page += 1) {
      const { groups: found, next } = await view(sari, query);
      seen.push(...found.flatMap(({ clocks }) => clocks.map(({ id }) => id)));
      if (!next) break;
      query = new URLSearchParams({ after: next }).toString();
    }

    expect(seen).toHaveLength(230);
    expect(new Set(seen).size).toBe(230);
  });
});
