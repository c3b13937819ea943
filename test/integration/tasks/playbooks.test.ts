import { describe, expect, it } from "vitest";
import { restoreCase } from "~/features/cases/moves/restore-case.server";
import { takeFromPlaybook, takingView } from "~/features/cases/tasks/take-from-playbook.server";
import { planRoute } from "~/features/classification/plan-route.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Person } from "~/features/identity/person";
import {
  addPlaybookTask,
  editPlaybookTask,
  movePlaybookTask,
  switchOff,
  switchOn,
} from "~/features/tasks/playbooks/edit-playbook.server";
import { ownTasks } from "~/features/tasks/playbooks/playbook-queries.server";
import {
  type NewPlaybookTask,
  newPlaybookTaskSchema,
} from "~/features/tasks/playbooks/playbook-schemas";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import type { Route } from "~templates/rules/vocabulary";
import { allowed } from "~test/factories/appeal";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

const NOW = new Date("2026-11-27T08:00:00Z");
const HOUR = 3_600_000;

const written = (titleEn: string, more: object = {}): NewPlaybookTask =>
  newPlaybookTaskSchema.parse({ titleEn, ...more });

const plan = (person: Person, caseId: string, playbook: Route = "appeal") =>
  db.$transaction((tx) => planRoute(tx, person, caseId, { playbook } as TriageResult, NOW));

const tasksOf = (caseId: string) =>
  db.task.findMany({ where: { caseId }, orderBy: { position: "asc" } });

describe("a playbook of an installation", () => {
  it("plans what came with it and what was added, but for what was switched off", async () => {
    const [lead, rina] = [await createPerson(), await createPerson({ roles: ["customer_care"] })];
    const { id: caseId } = await createActiveCase();
    const id = await addPlaybookTask(
      lead,
      "appeal",
      written("Tell the bank", {
        titleId: "Beri tahu bank",
        stage: "recovery",
        role: "customer_care",
        ownerId: rina.id,
        mandatory: "on",
        dueIn: "6",
        notes: "1. Call\n2. Write",
      }),
    );
    await addPlaybookTask(lead, "wait_out", written("Of another playbook"));
    expect(await switchOff(lead, "appeal", "note_cause", "We have a form for it")).toBe(true);

    await plan(lead, caseId);

    const tasks = await tasksOf(caseId);
    expect(tasks).toHaveLength(PLAYBOOKS.appeal.tasks.length);
    expect(tasks.map(({ playbookKey }) => playbookKey)).not.toContain("appeal.note_cause");
    expect(tasks.at(-1)).toMatchObject({
      playbookKey: `own.${id}`,
      titleEn: "Tell the bank",
      titleId: "Beri tahu bank",
      role: "customer_care",
      ownerId: rina.id,
      mandatory: true,
      notes: "1. Call\n2. Write",
      dueAt: new Date(NOW.getTime() + 6 * HOUR),
    });
    expect(
      (await db.auditEvent.findMany({ where: { subjectKind: "playbook" } })).map(
        ({ kind }) => kind,
      ),
    ).toEqual(expect.arrayContaining(["playbook.task_added", "playbook.task_switched_off"]));
  });

  it("plans what was switched on again or restored, and nothing that is retired", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase();
    const id = await addPlaybookTask(lead, "appeal", written("Tell the bank"));
    await movePlaybookTask(lead, "appeal", id, "retire");
    await switchOff(lead, "appeal", "note_cause", "No");
    await switchOn(lead, "appeal", "note_cause");

    await plan(lead, caseId);
    expect(await tasksOf(caseId)).toHaveLength(PLAYBOOKS.appeal.tasks.length);

    await movePlaybookTask(lead, "appeal", id, "restore");
    await plan(lead, caseId);
    expect((await tasksOf(caseId)).at(-1)?.playbookKey).toBe(`own.${id}`);
  });

  it("gives nobody a task of a case they may not see", async () => {
    const [ours, theirs] = [await createBusiness(), await createBusiness()];
    const lead = await createPerson();
    const andi = await createPerson({ businessIds: [theirs.id] });
    const { id: caseId } = await createActiveCase({ businessId: ours.id });
    await addPlaybookTask(lead, "appeal", written("Tell the bank", { ownerId: andi.id }));

    await plan(lead, caseId);

    expect((await tasksOf(caseId)).at(-1)).toMatchObject({
      titleEn: "Tell the bank",
      ownerId: null,
    });
  });

  it("keeps the order that people gave their tasks", async () => {
    const lead = await createPerson();
    const ids = [];
    for (const title of ["one", "two", "three"]) {
      ids.push(await addPlaybookTask(lead, "appeal", written(title)));
    }
    await movePlaybookTask(lead, "appeal", ids[2] ?? "", "up");
    await movePlaybookTask(lead, "appeal", ids[0] ?? "", "up");
    await movePlaybookTask(lead, "appeal", ids[0] ?? "", "down");

    expect((await ownTasks("appeal")).map(({ titleEn }) => titleEn)).toEqual([
      "three",
      "one",
      "two",
    ]);
  });

  it("refuses the slower of two people who change the same task", async () => {
    const lead = await createPerson();
    const id = await addPlaybookTask(lead, "appeal", written("Tell the bank"));

    allowed(
      await editPlaybookTask(lead, "appeal", id, { ...written("Call the bank"), version: 1 }),
    );

    expect(
      await editPlaybookTask(lead, "appeal", id, { ...written("Write"), version: 1 }),
    ).toMatchObject({ refusal: { key: "taskSettings.refusals.changedMeanwhile" } });
    expect(await ownTasks("appeal")).toMatchObject([{ titleEn: "Call the bank", version: 2 }]);
    expect(await switchOff(lead, "appeal", "no_such_task", "Why")).toBe(false);
  });
});

describe("a task that is counted from when access is back", () => {
  it("has no date until then, and gets it with the restoration", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase();
    await addPlaybookTask(
      lead,
      "appeal",
      written("Thank the customers", { dueIn: "24", dueFrom: "restored" }),
    );
    await plan(lead, caseId);
    const own = () => db.task.findFirst({ where: { caseId, titleEn: "Thank the customers" } });
    expect(await own()).toMatchObject({ dueAt: null });

    allowed(
      await restoreCase(
        lead,
        caseId,
        {
          outcome: "restored_by_appeal",
          reason: "",
          restoredAt: "2026-11-27T10:00",
          restoredZone: "UTC",
          proofText: "It works: health check is green",
          proofEvidenceId: null,
          watchDays: 7,
          seenPhase: "active",
        } as never,
        new Date("2026-11-27T11:00:00Z"),
      ),
    );

    expect(await own()).toMatchObject({ dueAt: new Date("2026-11-28T10:00:00Z") });
  });
});

describe("taking tasks from a playbook by hand", () => {
  const t = textsFor("en");

  it("adds what is ticked and nothing that any playbook brought already", async () => {
    const lead = await createPerson();
    const found = await createActiveCase();
    await plan(lead, found.id, "appeal");
    const own = await addPlaybookTask(lead, "wait_out", written("Tell the bank"));
    const before = (await tasksOf(found.id)).length;
    const view = await takingView(lead, found as never, "wait_out", t);
    const shared = view.tasks.find(({ here }) => here !== null);
    expect(shared).toBeDefined();

    const keys = [`own.${own}`, shared?.key ?? ""];
    expect(await takeFromPlaybook(lead, found.id, "wait_out", keys)).toEqual({
      ok: true,
      value: 1,
    });
    expect(await takeFromPlaybook(lead, found.id, "wait_out", keys)).toEqual({
      ok: true,
      value: 0,
    });

    expect((await tasksOf(found.id)).length).toBe(before + 1);
    expect((await takingView(lead, found as never, undefined, t)).playbook).toBe("appeal");
  });

  it("is not dropped by a later plan, as what a plan brought is", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase();
    const own = await addPlaybookTask(lead, "wait_out", written("Tell the bank"));
    allowed(await takeFromPlaybook(lead, caseId, "wait_out", [`own.${own}`]));

    await plan(lead, caseId, "appeal");

    const kept = await db.task.findFirst({ where: { caseId, playbookKey: `own.${own}` } });
    expect(kept).toMatchObject({ state: "open", chosen: true });
  });

  it("adds once when two people do it at once", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase();
    const own = await addPlaybookTask(lead, "wait_out", written("Tell the bank"));
    const take = () => takeFromPlaybook(lead, caseId, "wait_out", [`own.${own}`]);

    const attempts = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
      const both = Promise.all([take(), take()]);
      await untilSomeoneWaits();
      return { both };
    });

    const added = (await attempts.both).map((verdict) => (verdict.ok ? verdict.value : -1));
    expect(added.toSorted()).toEqual([0, 1]);
    expect(await tasksOf(caseId)).toHaveLength(1);
  });

  it("is refused once the case is over", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase({ phase: "closed" });

    expect(await takeFromPlaybook(lead, caseId, "appeal", ["appeal.keep_notice"])).toMatchObject({
      refusal: { key: "tasks.refusals.caseOver" },
    });
  });
});
