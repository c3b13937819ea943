import { describe, expect, it } from "vitest";
import { beginMacroRun } from "~/features/cases/board/runs/begin-macro-run.server";
import { moveTaskRun } from "~/features/cases/board/runs/begin-task-run.server";
import { workOffTaskRuns } from "~/features/cases/board/runs/work-off-task-runs.server";
import { readTaskFilter } from "~/features/cases/board/task-filter";
import { applyMacro } from "~/features/cases/tasks/macros/apply-macro.server";
import { addMacro, editMacro, setMacroRetired } from "~/features/tasks/macros/edit-macro.server";
import { newMacroSchema } from "~/features/tasks/macros/macro-schemas";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createTask } from "~test/factories/task";

const NOW = new Date("2026-11-27T08:00:00Z");
const IN_A_DAY = new Date("2026-11-28T08:00:00Z");

/** Before the runs of these tests began. */
const old = { createdAt: new Date("2026-11-27T07:00:00Z") };

const written = (more: object) => newMacroSchema.parse({ name: "Answered", ...more });
const remarks = (caseId: string) =>
  db.caseComment.findMany({ where: { caseId, removedAt: null }, select: { text: true } });
const everything = (address = "whose=all") => ({
  ids: null,
  filter: readTaskFilter(new URLSearchParams(address)),
});

describe("a macro on one task", () => {
  it("does all of it at once, with an event for each part and the remark filled in", async () => {
    const [lead, rina] = [await createPerson(), await createPerson({ roles: ["customer_care"] })];
    const { id: businessId } = await createBusiness({ name: "Kopi Senja" });
    const asset = await createAsset({ businessId, name: "Main number" });
    const found = await createActiveCase({ businessId, assetIds: [asset.id] });
    const { id } = await createTask({ caseId: found.id });
    const macro = await addMacro(
      lead,
      written({
        state: "in_progress",
        give: "person",
        ownerId: rina.id,
        dueHours: "24",
        comment: "{{case}}, {{business}}, {{asset}}: Rina answers",
      }),
    );

    allowed(await applyMacro(lead, found.id, id, macro, NOW));

    expect(await db.task.findUnique({ where: { id } })).toMatchObject({
      state: "in_progress",
      ownerId: rina.id,
      dueAt: IN_A_DAY,
    });
    expect(await remarks(found.id)).toEqual([
      { text: `${found.reference}, Kopi Senja, Main number: Rina answers` },
    ]);
    const kinds = await db.auditEvent.findMany({ where: { subjectKind: "task", subjectId: id } });
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual([
      "task.assigned",
      "task.begun",
      "task.dated",
    ]);
  });

  it("gives and dates a task before it ends it, and after it reopens it", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase();
    const { id } = await createTask({ caseId });
    const finish = await addMacro(lead, written({ state: "done", give: "me" }));
    const reopen = await addMacro(lead, written({ state: "open", give: "nobody", dueHours: "24" }));

    allowed(await applyMacro(lead, caseId, id, finish, NOW));
    expect(await db.task.findUnique({ where: { id } })).toMatchObject({
      state: "done",
      ownerId: lead.id,
      endedById: lead.id,
    });
    allowed(await applyMacro(lead, caseId, id, reopen, NOW));
    expect(await db.task.findUnique({ where: { id } })).toMatchObject({
      state: "open",
      ownerId: null,
      dueAt: IN_A_DAY,
    });
  });

  it("does nothing of it where a part is not allowed", async () => {
    const [lead, rina] = [await createPerson(), await createPerson({ roles: ["customer_care"] })];
    const { id: caseId } = await createActiveCase();
    const { id } = await createTask({ caseId });
    const macro = await addMacro(
      lead,
      written({ state: "done", give: "me", dueHours: "24", comment: "Done" }),
    );

    expect(await applyMacro(rina, caseId, id, macro)).toMatchObject({
      refusal: { key: "tasks.refusals.notYours" },
    });
    await setMacroRetired(lead, macro, new Date());
    expect(await applyMacro(lead, caseId, id, macro)).toMatchObject({
      refusal: { key: "taskSettings.refusals.macroGone" },
    });

    expect(await db.task.findUnique({ where: { id } })).toMatchObject({
      state: "open",
      version: 1,
    });
    expect(await remarks(caseId)).toEqual([]);
  });
});

describe("a macro on many tasks", () => {
  it("changes them all, remarks once on each case, and is taken back with its remarks", async () => {
    const [lead, rina] = [await createPerson(), await createPerson({ roles: ["customer_care"] })];
    const cases = [await createActiveCase(), await createActiveCase()];
    for (const { id: caseId } of cases) {
      for (let nth = 0; nth < 3; nth++) await createTask({ ...old, caseId, stage: "recovery" });
    }
    const other = await createTask({ caseId: cases[0]?.id ?? "", stage: "appeal" });
    const macro = await addMacro(
      lead,
      written({
        state: "in_progress",
        give: "person",
        ownerId: rina.id,
        dueHours: "24",
        comment: "Rina answers {{case}}",
      }),
    );

    const run = allowed(
      await beginMacroRun(lead, everything("whose=all&stage=recovery"), macro, NOW),
    );
    await editMacro(lead, macro, { ...written({ state: "done" }), version: 1 });
    await workOffTaskRuns(2);

    expect(await db.taskRun.findUnique({ where: { id: run } })).toMatchObject({
      state: "done",
      done: 6,
    });
    const changed = await db.task.findMany({ where: { ownerId: rina.id } });
    expect(changed).toHaveLength(6);
    expect(changed).toEqual(
      changed.map(() => expect.objectContaining({ state: "in_progress", dueAt: IN_A_DAY })),
    );
    for (const { id, reference } of cases) {
      expect(await remarks(id)).toEqual([{ text: `Rina answers ${reference}` }]);
    }

    allowed(await moveTaskRun(lead, run, "undo"));
    await workOffTaskRuns(2);

    expect(await db.taskRun.findUnique({ where: { id: run } })).toMatchObject({
      state: "undone",
      undone: 6,
    });
    expect(await db.task.count({ where: { state: "open", ownerId: null, dueAt: null } })).toBe(7);
    expect(await remarks(cases[0]?.id ?? "")).toEqual([]);
    expect(await db.task.findUnique({ where: { id: other.id } })).toMatchObject({ version: 1 });
  });

  it("takes the rest of it where the state is right already, and leaves what would stay as it is", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createActiveCase();
    const begun = await createTask({
      caseId,
      state: "in_progress",
      ownerId: (await createPerson()).id,
    });
    const mine = await createTask({ caseId, state: "in_progress", ownerId: lead.id });
    const macro = await addMacro(lead, written({ state: "in_progress", give: "me" }));

    const run = allowed(await beginMacroRun(lead, everything(), macro));
    await workOffTaskRuns();

    expect(await db.taskRun.findUnique({ where: { id: run } })).toMatchObject({ seen: 2, done: 1 });
    expect(await db.task.findUnique({ where: { id: begun.id } })).toMatchObject({
      ownerId: lead.id,
      state: "in_progress",
    });
    expect(await db.task.findUnique({ where: { id: mine.id } })).toMatchObject({ version: 1 });
  });

  it("keeps whoever has a begun task when it only dates it", async () => {
    const [lead, rina] = [await createPerson(), await createPerson()];
    const { id: caseId } = await createActiveCase();
    const { id } = await createTask({ ...old, caseId, state: "in_progress", ownerId: rina.id });
    const free = await createTask({ ...old, caseId });
    const macro = await addMacro(lead, written({ state: "in_progress", dueHours: "24" }));

    allowed(await beginMacroRun(lead, everything(), macro, NOW));
    await workOffTaskRuns();

    expect(await db.task.findUnique({ where: { id } })).toMatchObject({
      ownerId: rina.id,
      dueAt: IN_A_DAY,
    });
    // Whoever begins what nobody has, has it.
    expect(await db.task.findUnique({ where: { id: free.id } })).toMatchObject({
      ownerId: lead.id,
    });
  });
});
