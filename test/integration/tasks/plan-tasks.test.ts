import { describe, expect, it } from "vitest";
import { changeTask } from "~/features/cases/tasks/work-on-tasks.server";
import { type PlannedTask, planTasks } from "~/features/tasks/plan-tasks.server";
import { tasksOfCase } from "~/features/tasks/task-queries.server";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const task = (key: string): PlannedTask => ({
  key,
  stage: "appeal",
  title: { en: `Do ${key}`, id: `Kerjakan ${key}` },
  mandatory: true,
  role: "support_lead",
  dueAt: null,
});

const plan = async (caseId: string, keys: string[], replaces = false) => {
  const sari = await createPerson();
  return db.$transaction((tx) => planTasks(tx, sari, caseId, keys.map(task), { replaces }));
};

const keysAndStates = async (caseId: string) =>
  (await tasksOfCase(caseId)).map(({ playbookKey, state }) => `${playbookKey} ${state}`);

describe("planning tasks", () => {
  it("adds what is new, in order, and never the same twice", async () => {
    const { id } = await createActiveCase();

    await plan(id, ["a", "b"]);
    await plan(id, ["b", "c"]);

    expect(await keysAndStates(id)).toEqual(["a open", "b open", "c open"]);
    expect(await db.auditEvent.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { kind: "task.planned", detail: { count: 2 } },
      { kind: "task.planned", detail: { count: 1 } },
    ]);
  });

  it("drops of the earlier plan what nobody has begun", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    await plan(id, ["a", "b", "c"]);
    const [, b] = await tasksOfCase(id);
    await changeTask(sari, id, b?.id ?? "", "begin");

    const result = await plan(id, ["c", "d"], true);

    expect(result).toEqual({ added: 1, dropped: 1 });
    expect(await keysAndStates(id)).toEqual(["a waived", "b in_progress", "c open", "d open"]);
  });
});

describe("working on a task", () => {
  it("makes what nobody owns the property of whoever begins it", async () => {
    const dewi = await createPerson({ roles: ["bsp_liaison"] });
    const { id } = await createActiveCase();
    await plan(id, ["a"]);
    const [a] = await tasksOfCase(id);

    await changeTask(dewi, id, a?.id ?? "", "begin");

    expect(await tasksOfCase(id)).toMatchObject([{ state: "in_progress", ownerId: dewi.id }]);
  });
});
