/**
 * One change to many tasks, with what each was before, a version and an event for each, against one
 * UPDATE of the same rows; in pairs, one after the other.
 */
import { beginTaskRun, moveTaskRun } from "~/features/cases/board/runs/begin-task-run.server";
import { workOffTaskRuns } from "~/features/cases/board/runs/work-off-task-runs.server";
import { readTaskFilter } from "~/features/cases/board/task-filter";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { msOf } from "./ratio";

const CASES = 100;
const DAY = 24 * 3_600_000;

export async function benchManyTasks(tasks: number, pairs: number) {
  const lead = await createPerson();
  const cases = [];
  for (let nth = 0; nth < CASES; nth++) cases.push((await createActiveCase()).id);
  await db.$executeRaw`
    INSERT INTO "Task" (id, "caseId", stage, "titleEn", "titleId", position)
    SELECT gen_random_uuid(), (${cases}::uuid[])[1 + n % ${CASES}], 'recovery', 'Call ' || n,
      'Telepon ' || n, n FROM generate_series(1, ${tasks}::int) n`;
  await db.$executeRaw`ANALYZE "Task"`;
  const filter = readTaskFilter(new URLSearchParams("whose=all&stage=recovery"));

  const ratios: number[] = [];
  let last = "";
  for (let pair = 0; pair < pairs; pair++) {
    const dueAt = new Date(Date.now() + pair * DAY);
    await db.$executeRaw`CHECKPOINT`;
    const bare = await msOf(
      () => db.$executeRaw`
        UPDATE "Task" SET "dueAt" = ${dueAt}, version = version + 1 WHERE stage = 'recovery'`,
    );
    await db.$executeRaw`CHECKPOINT`;
    const change = {
      what: "due",
      dueAt: new Date(dueAt.getTime() + DAY / 2).toISOString(),
    } as const;
    last = allowed(await beginTaskRun(lead, { ids: null, filter }, change));
    const ours = await msOf(() => workOffTaskRuns());
    await expectDone(last, tasks);
    ratios.push(ours / bare);
    console.log(`  ${Math.round(bare)} ms bare, ${Math.round(ours)} ms ours`);
  }
  allowed(await moveTaskRun(lead, last, "undo"));
  const undone = await msOf(() => workOffTaskRuns());
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / pairs);
  console.log(
    `one change to ${tasks} tasks with an event for each: ${mean.toFixed(2)}x one UPDATE (aim: 1.5), undone in ${(undone / 1000).toFixed(1)} s`,
  );
}

async function expectDone(id: string, tasks: number): Promise<void> {
  const { state, done } = await db.taskRun.findUniqueOrThrow({ where: { id } });
  if (state !== "done" || done !== tasks) throw new Error(`${done} of ${tasks} changed: ${state}`);
}
