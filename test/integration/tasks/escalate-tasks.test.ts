import { describe, expect, it } from "vitest";
import { sealEvents } from "~/features/audit/seal-events.server";
import { readTaskFilter } from "~/features/cases/board/task-filter";
import { taskPage } from "~/features/cases/board/task-list.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { assignTask, moveTask } from "~/features/tasks/change-tasks.server";
import { escalateTasks } from "~/features/tasks/escalation/escalate-tasks.server";
import {
  changeEscalation,
  escalationRule,
} from "~/features/tasks/escalation/escalation-rule.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const HOUR = 3_600_000;
const DUE = new Date("2026-11-27T08:00:00Z");
const hoursLate = (hours: number) => new Date(DUE.getTime() + hours * HOUR);

const toldOf = (kind: string) =>
  db.auditEvent.findMany({ where: { kind }, select: { subjectId: true, detail: true } });

describe("a task that is late", () => {
  it("is told of once to whoever has it, and once more to the lead of the case", async () => {
    const [lead, rina] = [await createPerson(), await createPerson({ roles: ["customer_care"] })];
    const { id: caseId } = await createActiveCase({ ownerId: lead.id });
    const { id } = await createTask({ caseId, ownerId: rina.id, dueAt: DUE });

    expect(await escalateTasks(hoursLate(3.9))).toBe(0);
    expect(await escalateTasks(hoursLate(4))).toBe(1);
    expect(await escalateTasks(hoursLate(5))).toBe(0);
    expect(await escalateTasks(hoursLate(24))).toBe(1);
    expect(await escalateTasks(hoursLate(99))).toBe(0);

    expect(await toldOf("task.fell_late")).toMatchObject([{ subjectId: id }]);
    expect(await toldOf("task.escalated")).toMatchObject([{ subjectId: id }]);
    await sealEvents();
    await notifyOfEvents(new Date());
    const notices = await db.notification.findMany({ orderBy: { createdAt: "asc" } });
    expect(notices.map(({ personId, kind }) => [personId, kind]).toSorted()).toEqual(
      [
        [rina.id, "task_late"],
        [rina.id, "task_escalated"],
        [lead.id, "task_escalated"],
      ].toSorted(),
    );
  });

  it("is told of to everybody of its role while nobody has it", async () => {
    const [rina, dewi] = [
      await createPerson({ roles: ["customer_care"] }),
      await createPerson({ roles: ["bsp_liaison"] }),
    ];
    const { id: caseId } = await createActiveCase();
    await createTask({ caseId, role: "customer_care", dueAt: DUE });

    await escalateTasks(hoursLate(4));
    await sealEvents();
    await notifyOfEvents(new Date());

    const told = await db.notification.findMany({ where: { kind: "task_late" } });
    expect(told.map(({ personId }) => personId)).toContain(rina.id);
    expect(told.map(({ personId }) => personId)).not.toContain(dewi.id);
  });

  it("is told of once by two workers at once, who do not wait for each other", async () => {
    const { id: caseId } = await createActiveCase();
    for (let nth = 0; nth < 6; nth++) await createTask({ caseId, dueAt: DUE });

    await db.$transaction(async (tx) => {
      const [held] = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM "Task" ORDER BY id LIMIT 1 FOR NO KEY UPDATE`;
      // What another worker has in hand is left to it.
      const said = await Promise.all([
        escalateTasks(hoursLate(4), 2),
        escalateTasks(hoursLate(4), 2),
      ]);
      expect(said[0] + said[1]).toBe(5);
      expect((await toldOf("task.fell_late")).map(({ subjectId }) => subjectId)).not.toContain(
        held?.id,
      );
    });
    await Promise.all([escalateTasks(hoursLate(4), 2), escalateTasks(hoursLate(4), 2)]);

    const told = (await toldOf("task.fell_late")).map(({ subjectId }) => subjectId);
    expect(told).toHaveLength(6);
    expect(new Set(told).size).toBe(6);
  });

  it("leaves nothing behind when whoever told of it dies before it was kept", async () => {
    const { id: caseId } = await createActiveCase();
    await createTask({ caseId, dueAt: DUE });
    await db.$executeRaw`ALTER TABLE "AuditEvent" ADD CONSTRAINT dies CHECK (kind <> 'task.fell_late') NOT VALID`;

    try {
      await expect(escalateTasks(hoursLate(4))).rejects.toThrow();
    } finally {
      await db.$executeRaw`ALTER TABLE "AuditEvent" DROP CONSTRAINT dies`;
    }

    expect(await escalateTasks(hoursLate(4))).toBe(1);
  });

  it("says only what presses most after a standstill", async () => {
    const { id: caseId } = await createActiveCase();
    await createTask({ caseId, dueAt: DUE });

    await escalateTasks(hoursLate(72));

    expect(await toldOf("task.fell_late")).toEqual([]);
    expect(await toldOf("task.escalated")).toHaveLength(1);
  });

  it("is not spoken of any more once it is over, given another date, or its case is", async () => {
    const person = await createPerson();
    const { id: caseId } = await createActiveCase();
    const { id: closed } = await createActiveCase({ phase: "closed" });
    const [done, later] = [
      await createTask({ caseId, dueAt: DUE }),
      await createTask({ caseId, dueAt: DUE }),
    ];
    await createTask({ caseId: closed, dueAt: DUE });
    await escalateTasks(hoursLate(4));
    allowed(await db.$transaction((tx) => moveTask(tx, person, done.id, "complete")));
    allowed(
      await db.$transaction((tx) => assignTask(tx, person, later.id, { dueAt: hoursLate(30) })),
    );

    expect(await escalateTasks(hoursLate(33))).toBe(0);
    // The new date is told of by itself; what was reopened goes on where it stood.
    allowed(await db.$transaction((tx) => moveTask(tx, person, done.id, "reopen")));
    expect(await escalateTasks(hoursLate(34))).toBe(2);
    expect((await toldOf("task.escalated")).map(({ subjectId }) => subjectId)).toEqual([done.id]);
  });

  it("is found by the filter of the list as long as it is late and open", async () => {
    const person = await createPerson();
    const { id: caseId } = await createActiveCase();
    const { id } = await createTask({ caseId, dueAt: DUE });
    await createTask({ caseId, dueAt: hoursLate(2) });
    await escalateTasks(hoursLate(5));
    const filter = readTaskFilter(new URLSearchParams("whose=all&due=escalated"));
    const found = async () =>
      (await taskPage(person, filter, { after: null, before: null }, hoursLate(5))).rows;

    expect(await found()).toMatchObject([{ id }]);
    allowed(await db.$transaction((tx) => moveTask(tx, person, id, "complete")));
    expect(await found()).toEqual([]);
  });
});

describe("the rule of escalation", () => {
  it("is the usual one until somebody changes it, and switched off where it is left empty", async () => {
    const person = await createPerson();
    const { id: caseId } = await createActiveCase();
    await createTask({ caseId, dueAt: DUE });
    expect(await escalationRule()).toEqual({ ownerHours: 4, leadHours: 24, version: 0 });

    const never = { ownerHours: null, leadHours: null, version: 0 };
    allowed(await changeEscalation(person, never));

    expect(await escalateTasks(hoursLate(99))).toBe(0);
    expect(await changeEscalation(person, { ...never, ownerHours: 1 })).toMatchObject({
      refusal: { key: "taskSettings.refusals.changedMeanwhile" },
    });
    allowed(await changeEscalation(person, { ...never, ownerHours: 1, version: 1 }));
    expect(await escalateTasks(hoursLate(1))).toBe(1);
    expect(await db.auditEvent.count({ where: { kind: "escalation.changed" } })).toBe(2);
  });
});
