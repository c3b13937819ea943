/** The list of tasks over all cases, its first page and one far behind, with few tasks and with many. */
import { writeTaskCursor } from "~/features/cases/board/task-filter";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import type { RunningApp } from "~test/support/running-app";
import type { Effort } from "./effort";
import { reportGrowth } from "./pages-bench";

const CASES = 100;
const ASKED_EACH = 9;
const FEW = 1000;

export async function benchTaskPages(app: RunningApp, cookie: string, { tasks, rounds }: Effort) {
  const cases: string[] = [];
  for (let nth = 0; nth < CASES; nth++) cases.push((await createActiveCase()).id);
  const before = new Map<string, Time[]>();
  for (const size of [FEW, tasks]) {
    await fillUpTo(size, cases);
    const deep = await cursorAt(Math.floor(size * 0.9));
    const pages = [
      ["first page of tasks", "/tasks?whose=all"],
      ["page of tasks behind nine tenths", `/tasks?whose=all&after=${encodeURIComponent(deep)}`],
      ["escalated tasks", "/tasks?whose=all&due=escalated"],
      ["board of tasks", "/tasks?whose=all&view=board"],
    ] as const;
    for (const [name, path] of pages) {
      const times: Time[] = [];
      for (let round = 0; round <= rounds; round++) times.push(await timeOf(app, cookie, path));
      // What is slow only once is not what is measured.
      times.shift();
      const few = before.get(name);
      if (few) reportGrowth(name, { from: FEW, to: size, of: "tasks" }, few, times);
      else before.set(name, times);
    }
  }
}

/** The middle one of several times, in milliseconds, asked one after the other. */
type Time = { p50: number };

async function timeOf(app: RunningApp, cookie: string, path: string): Promise<Time> {
  const times: number[] = [];
  for (let nth = 0; nth < ASKED_EACH; nth++) {
    const began = performance.now();
    const answer = await fetch(app.origin + path, { headers: { cookie } });
    await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    times.push(performance.now() - began);
  }
  return { p50: times.toSorted((one, other) => one - other)[Math.floor(ASKED_EACH / 2)] ?? 0 };
}

/** Some of them late and escalated, some without a date. */
async function fillUpTo(size: number, cases: readonly string[]): Promise<void> {
  const there = await db.task.count();
  await db.$executeRaw`
    INSERT INTO "Task" (id, "caseId", stage, "titleEn", "titleId", position, "dueAt", escalation,
      "escalatedDueAt")
    SELECT gen_random_uuid(), (${[...cases]}::uuid[])[1 + n % ${CASES}], 'recovery', 'Call ' || n,
      'Telepon ' || n, n, due, (n % 4 = 0)::int, due
    FROM generate_series(${there + 1}::int, ${size}::int) n,
      LATERAL (SELECT CASE WHEN n % 10 = 9 THEN NULL
        ELSE now() + (n % 5000 - 1000) * interval '1 hour' END AS due) dated`;
  await db.$executeRaw`VACUUM ANALYZE "Task"`;
}

/** The place of the `nth` task in the order of the list. */
async function cursorAt(nth: number): Promise<string> {
  const [task] = await db.$queryRaw<{ id: string; dueAt: Date | null }[]>`
    SELECT id, "dueAt" FROM "Task" WHERE state IN ('open', 'in_progress')
    ORDER BY COALESCE("dueAt", 'infinity'), id OFFSET ${nth} LIMIT 1`;
  if (!task) throw new Error("There are fewer tasks than that");
  return writeTaskCursor(task);
}
