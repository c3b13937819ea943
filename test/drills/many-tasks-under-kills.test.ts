/**
 * One change to many tasks, and taking it back, while the app is killed again and again (R2). Each is
 * done exactly once: a version and an event for every task, and afterwards everything as it was.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { beginTaskRun, moveTaskRun } from "~/features/cases/board/runs/begin-task-run.server";
import { readTaskFilter } from "~/features/cases/board/task-filter";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { chance as chanceOf } from "~test/support/chance";
import { type House, openHouse } from "~test/support/house-under-drill";

const TASKS = process.env.DRILL_FULL ? 100_000 : 30_000;
const CASES = 20;
const KILLS = process.env.DRILL_FULL ? 25 : 2;
const PATIENCE = { timeout: 240_000, interval: 10 };
const DUE = new Date("2027-01-15T03:00:00Z");

const chance = chanceOf("many tasks under kills");
let house: House;

beforeAll(async () => {
  house = await openHouse({ LOG_LEVEL: "warn" });
}, 300_000);
afterAll(() => house.close());

it("changes each task once and takes each change back once, whatever dies in between", async () => {
  const lead = await createPerson();
  const cases: string[] = [];
  for (let nth = 0; nth < CASES; nth += 1) cases.push((await createActiveCase()).id);
  await db.$executeRaw`
    INSERT INTO "Task" (id, "caseId", stage, "titleEn", "titleId", position, "dueAt")
    SELECT gen_random_uuid(), (${cases}::uuid[])[1 + n % ${CASES}], 'recovery', 'Call ' || n,
      'Telepon ' || n, n, CASE WHEN n % 3 = 0 THEN '2026-12-01T00:00:00Z'::timestamptz END
    FROM generate_series(1, ${TASKS}::int) n`;
  await db.$executeRaw`ANALYZE "Task"`;
  const dates = () => db.$queryRaw<{ hash: string }[]>`
    SELECT md5(string_agg(id || ':' || COALESCE("dueAt"::text, ''), ',' ORDER BY id)) AS hash
    FROM "Task" WHERE stage = 'recovery'`;
  const before = await dates();

  const filter = readTaskFilter(new URLSearchParams("whose=all&stage=recovery"));
  const change = { what: "due", dueAt: DUE.toISOString() } as const;
  const id = allowed(await beginTaskRun(lead, { ids: null, filter }, change));
  await killsUntil(id, "done", ({ seen }) => seen);

  const changed = { stage: "recovery", dueAt: DUE, version: 2 } as const;
  expect(await db.task.count({ where: changed })).toBe(TASKS);
  expect(await db.taskRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
    seen: TASKS,
    done: TASKS,
  });
  const events = () =>
    db.auditEvent.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } });
  const told = (await events()).filter(({ kind }) => kind.startsWith("task."));
  expect(told.map(({ _count }) => _count)).toEqual([TASKS]);

  allowed(await moveTaskRun(lead, id, "undo"));
  await killsUntil(id, "undone", ({ undone }) => undone);

  expect(await dates()).toEqual(before);
  expect(await db.task.count({ where: { stage: "recovery", version: 3 } })).toBe(TASKS);
  expect(await db.taskRun.findUniqueOrThrow({ where: { id } })).toMatchObject({
    undone: TASKS,
    kept: 0,
  });
  expect(house.output()).not.toMatch(/"level":"error"/);
}, 900_000);

type Standing = { seen: number; undone: number; state: string };

/** Kills the app whenever it got further, until there is nothing left to kill it at. */
async function killsUntil(
  id: string,
  state: "done" | "undone",
  far: (run: Standing) => number,
): Promise<void> {
  const standing = () => db.taskRun.findUniqueOrThrow({ where: { id } });
  let kills = 0;
  for (; kills < KILLS; kills += 1) {
    const before = far(await standing());
    await vi.waitUntil(async () => {
      const run = await standing();
      return far(run) > before || run.state === state;
    }, PATIENCE);
    if ((await standing()).state === state) break;
    await pause(chance.upTo(100));
    await house.dieAndReturn();
  }
  await vi.waitUntil(async () => (await standing()).state === state, PATIENCE);
  expect(kills).toBeGreaterThan(0);
}
