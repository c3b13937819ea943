import { describe, expect, it, vi } from "vitest";
import { claimTask, handBackTask } from "~/features/cases/tasks/work-on-tasks.server";
import { db, pool } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const taskOf = (id: string) =>
  db.task.findUniqueOrThrow({
    where: { id },
    select: { ownerId: true, state: true, version: true },
  });

/** Begins work while somebody holds the case, and lets go once it queues. All connections but two are its own. */
async function whileHeld<Work>(caseId: string, begin: () => Work): Promise<Work> {
  const [holder, watcher] = [await pool().connect(), await pool().connect()];
  try {
    await holder.query("BEGIN");
    await holder.query('SELECT 1 FROM "Case" WHERE id = $1 FOR UPDATE', [caseId]);
    const work = begin();
    await vi.waitUntil(async () => {
      const { rowCount } = await watcher.query(`SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`);
      return (rowCount ?? 0) > 1;
    });
    await holder.query("COMMIT");
    return work;
  } finally {
    holder.release();
    watcher.release();
  }
}

describe("claiming a task", () => {
  it("gives it to one of twenty who press at once, and tells the others who has it", async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, () => createPerson({ roles: ["customer_care"] })),
    );
    const { id: caseId } = await createActiveCase();
    const task = await createTask({ caseId, role: "customer_care" });

    const claims = await whileHeld(caseId, () =>
      people.map((person) => claimTask(person, caseId, task.id, task.version)),
    );
    const verdicts = await Promise.all(claims);

    const winner = people[verdicts.findIndex(({ ok }) => ok)];
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.filter(({ ok }) => !ok)[0]).toEqual({
      ok: false,
      refusal: { key: "tasks.refusals.taken", params: { name: winner?.name } },
    });
    expect(await taskOf(task.id)).toMatchObject({ ownerId: winner?.id, version: 2 });
    expect(await db.auditEvent.count({ where: { kind: "task.assigned" } })).toBe(1);
  });

  it("is refused where the task has changed since it was looked at", async () => {
    const dewi = await createPerson({ roles: ["bsp_liaison"] });
    const { id: caseId } = await createActiveCase();
    const task = await createTask({ caseId, version: 3 });

    expect(await claimTask(dewi, caseId, task.id, 2)).toMatchObject({
      refusal: { key: "tasks.refusals.changedMeanwhile" },
    });
    expect(await taskOf(task.id)).toMatchObject({ ownerId: null, version: 3 });
  });

  it("can be undone by who did it, begun or not, and by nobody else", async () => {
    const [dewi, andi] = [
      await createPerson({ roles: ["bsp_liaison"] }),
      await createPerson({ roles: ["bsp_liaison"] }),
    ];
    const { id: caseId } = await createActiveCase();
    const waiting = await createTask({ caseId, ownerId: dewi.id });
    const begun = await createTask({ caseId, ownerId: dewi.id, state: "in_progress" });

    expect(await handBackTask(andi, caseId, begun.id)).toMatchObject({
      refusal: { key: "tasks.refusals.notYours" },
    });
    expect(await handBackTask(dewi, caseId, waiting.id)).toMatchObject({ ok: true });
    expect(await handBackTask(dewi, caseId, begun.id)).toMatchObject({ ok: true });

    expect(await taskOf(waiting.id)).toMatchObject({ ownerId: null, state: "open" });
    expect(await taskOf(begun.id)).toMatchObject({ ownerId: null, state: "open" });
    expect(await db.auditEvent.count({ where: { kind: "task.handed_back" } })).toBe(1);
  });
});
