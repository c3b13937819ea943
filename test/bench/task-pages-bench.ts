/** The list of tasks over all cases, its first page and one far behind, with few tasks and with many. */
import { writeTaskCursor } from "~/features/cases/board/task-filter";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import type { RunningApp } from "~test/support/running-app";
import type { Effort } from "./effort";
import { type Load, load } from "./load";
import { reportGrowth } from "./pages-bench";

const CASES = 100;
const FEW = 1000;

export async function benchTaskPages(
  app: RunningApp,
  cookie: string,
  { tasks, rounds, seconds }: Effort,
) {
  const asked = { cookie, seconds, pid: app.process.pid ?? 0 };
  const cases: string[] = [];
  for (let nth = 0; nth < CASES; nth++) cases.push((await createActiveCase()).id);
  const before = new Map<string, Load[]>();
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
      const loads: Load[] = [];
      // What is slow only once is not what is measured.
      for (let warm = 0; warm < 3; warm++) {
        await (await fetch(app.origin + path, { headers: { cookie } })).text();
      }
      for (let round = 0; round < rounds; round++) {
        loads.push(await load({ url: app.origin + path, ...asked }));
      }
      const few = before.get(name);
      if (few) reportGrowth(name, { from: FEW, to: size, of: "tasks" }, few, loads);
      else before.set(name, loads);
    }
  }
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
