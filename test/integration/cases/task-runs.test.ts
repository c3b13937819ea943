import { describe, expect, it } from "vitest";
import { beginTaskRun, moveTaskRun } from "~/features/cases/board/runs/begin-task-run.server";
import { workOffTaskRuns } from "~/features/cases/board/runs/work-off-task-runs.server";
import { readTaskFilter } from "~/features/cases/board/task-filter";
import type { Person } from "~/features/identity/person";
import type { ManyTasksChange } from "~/features/tasks/many-tasks";
import { db } from "~/platform/db.server";
import { PutOff, untilEnding } from "~/platform/giving-way.server";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const begin = async (person: Person, change: ManyTasksChange, address = "whose=all") =>
  allowed(
    await beginTaskRun(
      person,
      { ids: null, filter: readTaskFilter(new URLSearchParams(address)) },
      change,
    ),
  );
const runOf = (id: string) => db.taskRun.findUniqueOrThrow({ where: { id } });
const giveTo = ({ id, name }: Person) =>
  ({ what: "assign", ownerId: id, ownerName: name }) as const;

async function manyTasks(caseId: string, count: number) {
  const tasks = [];
  for (let nth = 0; nth < count; nth++) tasks.push(await createTask({ caseId, mandatory: true }));
  return tasks;
}

describe("one change to many tasks", () => {
  it("reaches what the filter finds, with a version and an event for each, and the case hears of it", async () => {
    const [sari, andi] = [await createPerson(), await createPerson()];
    const { id: caseId } = await createActiveCase();
    await manyTasks(caseId, 7);
    await createTask({ caseId, stage: "recovery", titleEn: "other stage" });
    await createTask({ caseId, state: "done" });

    const id = await begin(sari, giveTo(andi), "whose=all&stage=appeal");
    await workOffTaskRuns(3);

    expect(await runOf(id)).toMatchObject({ state: "done", total: 7, seen: 7, done: 7 });
    const changed = await db.task.findMany({ where: { ownerId: andi.id } });
    expect(changed.map(({ version }) => version)).toEqual(Array(7).fill(2));
    expect(await db.auditEvent.count({ where: { kind: "task.changed_in_bulk", caseId } })).toBe(7);
    expect(
      await db.caseTrack.findUnique({ where: { caseId_stage: { caseId, stage: "tasks" } } }),
    ).toMatchObject({ state: "in_progress", blocksClosing: true });
  });

  it("goes on behind the last whole part after a stop, and does no task twice", async () => {
    const [sari, andi] = [await createPerson(), await createPerson()];
    const { id: caseId } = await createActiveCase();
    await manyTasks(caseId, 10);
    const id = await begin(sari, giveTo(andi));

    const ended = AbortSignal.abort();
    await expect(untilEnding(ended, () => workOffTaskRuns(4))).rejects.toThrow(PutOff);
    expect(await runOf(id)).toMatchObject({ state: "running", seen: 4, done: 4 });
    await workOffTaskRuns(4);

    expect(await runOf(id)).toMatchObject({ state: "done", seen: 10, done: 10 });
    expect(await db.task.count({ where: { ownerId: andi.id, version: 2 } })).toBe(10);
    expect(await db.auditEvent.count({ where: { kind: "task.changed_in_bulk" } })).toBe(10);
  });

  it("is paused, gone on with and cancelled by who began it only", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const { id: caseId } = await createActiveCase();
    await manyTasks(caseId, 2);
    const id = await begin(sari, giveTo(rina));

    expect(await moveTaskRun(rina, id, "pause")).toMatchObject({ ok: false });
    allowed(await moveTaskRun(sari, id, "pause"));
    await workOffTaskRuns();
    expect(await runOf(id)).toMatchObject({ state: "paused", seen: 0 });

    allowed(await moveTaskRun(sari, id, "cancel"));
    await workOffTaskRuns();
    expect(await db.task.count({ where: { ownerId: rina.id } })).toBe(0);
    expect(await moveTaskRun(sari, id, "resume")).toMatchObject({ ok: false });
  });

  it("is undone as a whole, but for tasks that somebody changed since", async () => {
    const sari = await createPerson();
    const { id: caseId } = await createActiveCase();
    const [moved] = await manyTasks(caseId, 5);
    const id = await begin(sari, { what: "state", state: "waived", reason: "A drill" });
    await workOffTaskRuns(2);
    expect(await db.task.count({ where: { state: "waived", waivedReason: "A drill" } })).toBe(5);
    await db.task.update({ where: { id: moved?.id }, data: { version: { increment: 1 } } });

    allowed(await moveTaskRun(sari, id, "undo"));
    await workOffTaskRuns(2);

    expect(await runOf(id)).toMatchObject({ state: "undone", undone: 4, kept: 1 });
    expect(await db.task.count({ where: { state: "open", endedAt: null, version: 3 } })).toBe(4);
    expect(await db.task.findUnique({ where: { id: moved?.id } })).toMatchObject({
      state: "waived",
    });
    expect(await db.auditEvent.count({ where: { kind: "task.restored_in_bulk" } })).toBe(4);
  });

  it("stops undoing where whoever began it may no longer, and goes on once they may again", async () => {
    const [sari, andi] = [await createPerson(), await createPerson()];
    const { id: caseId } = await createActiveCase();
    await manyTasks(caseId, 5);
    const id = await begin(sari, giveTo(andi));
    await workOffTaskRuns(2);
    allowed(await moveTaskRun(sari, id, "undo"));
    await expect(untilEnding(AbortSignal.abort(), () => workOffTaskRuns(2))).rejects.toThrow(
      PutOff,
    );
    await db.person.update({ where: { id: sari.id }, data: { deactivatedAt: new Date() } });

    await workOffTaskRuns(2);
    expect(await runOf(id)).toMatchObject({ state: "cancelled", done: 5, undone: 2 });
    expect(await db.task.count({ where: { ownerId: andi.id } })).toBe(3);

    await db.person.update({ where: { id: sari.id }, data: { deactivatedAt: null } });
    allowed(await moveTaskRun(sari, id, "undo"));
    await workOffTaskRuns(2);
    expect(await runOf(id)).toMatchObject({ state: "undone", undone: 5 });
    expect(await db.task.count({ where: { ownerId: null } })).toBe(5);
  });

  it("gives nobody what they may not see, and touches no task that is out of reach", async () => {
    const [ours, theirs] = [await createBusiness(), await createBusiness()];
    const sari = await createPerson({ businessIds: [ours.id, theirs.id] });
    const andi = await createPerson({ roles: ["customer_care"], businessIds: [ours.id] });
    const foreign = await createActiveCase({ businessId: (await createBusiness()).id });
    for (const businessId of [ours.id, theirs.id]) {
      await createTask({ caseId: (await createActiveCase({ businessId })).id });
    }
    await createTask({ caseId: foreign.id });

    const id = await begin(sari, giveTo(andi));
    await workOffTaskRuns();

    expect(await runOf(id)).toMatchObject({ total: 2, seen: 2, done: 1 });
    expect(
      await db.task.findMany({ where: { ownerId: andi.id }, include: { case: true } }),
    ).toMatchObject([{ case: { businessId: ours.id } }]);
    expect(
      await beginTaskRun(
        andi,
        { ids: [], filter: readTaskFilter(new URLSearchParams()) },
        giveTo(andi),
      ),
    ).toMatchObject({
      refusal: { key: "tasks.refusals.notYours" },
    });
  });
});
