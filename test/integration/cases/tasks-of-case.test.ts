import { describe, expect, it } from "vitest";
import { reportTasks } from "~/features/cases/tasks/report-tasks.server";
import { addCaseTask, changeTask, giveTask } from "~/features/cases/tasks/work-on-tasks.server";
import { db } from "~/platform/db.server";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const now = new Date("2026-11-22T01:00:00Z");

const trackOf = (caseId: string) =>
  db.caseTrack.findUnique({ where: { caseId_stage: { caseId, stage: "tasks" } } });

describe("the tasks of a case", () => {
  it("hold back closing while a mandatory one is open, and let go when it is done or waived", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    const [one, other] = [
      await createTask({ caseId: id, mandatory: true }),
      await createTask({ caseId: id, mandatory: true }),
    ];
    await reportTasks(db, id, now);
    expect(await trackOf(id)).toMatchObject({ blocksClosing: true, state: "not_started" });

    await changeTask(sari, id, one.id, "complete", {}, now);
    expect(await trackOf(id)).toMatchObject({
      blocksClosing: true,
      state: "in_progress",
      summaryParams: { done: 1, all: 2 },
    });

    await changeTask(sari, id, other.id, "waive", { reason: "No template was hit" }, now);
    expect(await trackOf(id)).toMatchObject({ blocksClosing: false, state: "done", next: [] });

    await changeTask(sari, id, one.id, "reopen", {}, now);
    expect(await trackOf(id)).toMatchObject({ blocksClosing: true });
  });

  it("are the next step of whoever owns them, or of the role they are for", async () => {
    const rina = await createPerson();
    const { id } = await createActiveCase();
    await createTask({ caseId: id, role: "customer_care", position: 1 });
    await createTask({ caseId: id, ownerId: rina.id, position: 2 });

    await reportTasks(db, id, now);

    expect(await trackOf(id)).toMatchObject({
      next: [
        { role: "customer_care", key: "cases.next.task" },
        { personId: rina.id, key: "cases.next.task" },
      ],
    });
  });

  it("are waived and given away by those who manage them, taken by anybody", async () => {
    const dewi = await createPerson({ roles: ["bsp_liaison"] });
    const sari = await createPerson();
    const { id } = await createActiveCase();
    const task = await createTask({ caseId: id });

    expect(await changeTask(dewi, id, task.id, "waive", { reason: "Not now" })).toMatchObject({
      refusal: { key: "tasks.refusals.notYours" },
    });
    expect(await giveTask(dewi, id, task.id, { ownerId: sari.id })).toMatchObject({
      refusal: { key: "tasks.refusals.notYours" },
    });
    expect(await giveTask(dewi, id, task.id, { ownerId: dewi.id })).toMatchObject({ ok: true });
    expect(await giveTask(sari, id, task.id, { ownerId: sari.id })).toMatchObject({ ok: true });
    expect(await giveTask(dewi, id, task.id, { ownerId: dewi.id })).toMatchObject({ ok: false });
  });

  it("are not reached through another case, and not given to who cannot see it", async () => {
    const sari = await createPerson();
    const outsider = await createPerson({ businessIds: [] });
    const [here, there] = [await createActiveCase(), await createActiveCase()];
    const task = await createTask({ caseId: here.id });

    expect(await changeTask(sari, there.id, task.id, "complete")).toMatchObject({
      refusal: { key: "tasks.refusals.gone" },
    });
    expect(await giveTask(sari, here.id, task.id, { ownerId: outsider.id })).toMatchObject({
      refusal: { key: "tasks.refusals.ownerGone" },
    });
    expect(
      await addCaseTask(sari, here.id, { stage: "appeal", title: "X", ownerId: outsider.id }),
    ).toMatchObject({ refusal: { key: "tasks.refusals.ownerGone" } });
  });

  it("keeps what two people changed of one task, and shows both where they meet", async () => {
    const [sari, rina, dewi] = [
      await createPerson({ name: "Sari" }),
      await createPerson({ name: "Rina" }),
      await createPerson({ name: "Dewi" }),
    ];
    const { id } = await createActiveCase();
    const due = new Date("2026-11-30T10:00:00Z");
    const task = await createTask({ caseId: id, ownerId: dewi.id, dueAt: null });
    const opened = { seenOwnerId: dewi.id, seenDueAt: null };

    // Rina gives it away; Sari, who still sees Dewi, only dates it.
    await giveTask(rina, id, task.id, { ownerId: rina.id, dueAt: null, ...opened });
    expect(
      await giveTask(sari, id, task.id, { ownerId: dewi.id, dueAt: due, ...opened }),
    ).toMatchObject({ ok: true });
    expect(await db.task.findUnique({ where: { id: task.id } })).toMatchObject({
      ownerId: rina.id,
      dueAt: due,
    });

    expect(
      await giveTask(sari, id, task.id, { ownerId: sari.id, dueAt: null, ...opened }),
    ).toMatchObject({
      refusal: {
        key: "tasks.refusals.givenMeanwhile",
        params: { owner: "Rina", mine: "Sari", by: expect.any(String), at: expect.any(Date) },
      },
    });
    const later = new Date("2026-12-05T10:00:00Z");
    expect(
      await giveTask(rina, id, task.id, { ownerId: dewi.id, dueAt: later, ...opened }),
    ).toMatchObject({
      refusal: {
        key: "tasks.refusals.datedMeanwhile",
        params: { by: "Sari", due, mine: later },
      },
    });
    expect(await db.task.findUnique({ where: { id: task.id } })).toMatchObject({
      ownerId: rina.id,
      dueAt: due,
    });
  });

  it("does not take from somebody what looked free a moment ago", async () => {
    const [sari, rina] = [await createPerson(), await createPerson()];
    const { id } = await createActiveCase();
    const task = await createTask({ caseId: id, ownerId: rina.id });

    const taken = await giveTask(sari, id, task.id, { ownerId: sari.id, seenOwnerId: null });

    expect(taken).toMatchObject({ refusal: { key: "tasks.refusals.givenMeanwhile" } });
  });
});
