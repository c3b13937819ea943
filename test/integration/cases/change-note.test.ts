import { describe, expect, it } from "vitest";
import { changeNotes, saveChangeNote } from "~/features/cases/changes/change-note.server";
import { changesView } from "~/features/cases/changes/changes-view.server";
import { addCaseTask } from "~/features/cases/tasks/work-on-tasks.server";
import { preventionOf } from "~/features/intake/prevention.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

const now = new Date("2026-11-22T01:00:00Z");
const t = textsFor("en");

const planned = (title: string, more = {}) => ({
  stage: "learn",
  title,
  measure: "consent" as const,
  ...more,
});

describe("what a case changes for good", () => {
  it("keeps every version with who wrote it and when, and tells of it on the timeline", async () => {
    const [sari, dewi] = [await createPerson({ name: "Sari" }), await createPerson()];
    const { id } = await createActiveCase();

    await saveChangeNote(sari, id, { version: 0, text: "Lists are checked." }, now);
    await saveChangeNote(dewi, id, { version: 1, text: "Lists are checked twice." });

    expect(await changeNotes(id, 5)).toMatchObject([
      { version: 2, text: "Lists are checked twice.", byName: dewi.name },
      { version: 1, text: "Lists are checked.", byName: "Sari", at: now },
    ]);
    expect(
      await db.auditEvent.findMany({ where: { caseId: id }, orderBy: { id: "asc" } }),
    ).toMatchObject([
      { kind: "case.changes_written", detail: { version: 1 } },
      { kind: "case.changes_written", detail: { version: 2 } },
    ]);
  });

  it("overwrites nothing that somebody else wrote meanwhile", async () => {
    const [sari, dewi] = [await createPerson({ name: "Sari" }), await createPerson()];
    const { id } = await createActiveCase();
    await saveChangeNote(sari, id, { version: 0, text: "Hers" }, now);

    const second = await saveChangeNote(dewi, id, { version: 0, text: "His" });

    expect(second).toMatchObject({ refusal: { key: "changes.refusals.changedMeanwhile" } });
    expect(await saveChangeNote(dewi, id, { version: 1, text: "Both" })).toMatchObject({
      ok: true,
    });
  });

  it("lets the slower of two people who save at once wait, and then tells them", async () => {
    const [sari, dewi] = [await createPerson(), await createPerson()];
    const { id } = await createActiveCase();

    const slower = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Case" WHERE id = ${id}::uuid FOR UPDATE`;
      const attempts = [
        saveChangeNote(sari, id, { version: 0, text: "One" }),
        saveChangeNote(dewi, id, { version: 0, text: "Other" }),
      ];
      await untilSomeoneWaits();
      return { attempts };
    });

    const verdicts = await Promise.all(slower.attempts);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.changeNote.count()).toBe(1);
  });

  it("leaves no trace of saving the same words again", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    await saveChangeNote(sari, id, { version: 0, text: "" });

    expect(await db.changeNote.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("is carried out by tasks that name the measure they serve", async () => {
    const sari = await createPerson();
    const found = await createActiveCase();
    await addCaseTask(sari, found.id, planned("Check opt-ins", { ownerId: sari.id, dueAt: now }));
    await addCaseTask(sari, found.id, { stage: "appeal", title: "Write the appeal" });

    const view = await changesView(sari, await keyOf(found.id), t, now);

    expect(view.tasks).toMatchObject([
      { title: "Check opt-ins", measure: "Consent", owner: { id: sari.id }, dueAt: now },
    ]);
    expect(await db.auditEvent.findFirst({ where: { kind: "task.change_planned" } })).toMatchObject(
      { detail: { titleEn: "Check opt-ins", measure: "consent" } },
    );
  });

  it("is planned by whoever works on the case, for themselves or for nobody yet", async () => {
    const rina = await createPerson({ roles: ["customer_care"] });
    const sari = await createPerson();
    const found = await createActiveCase();

    expect(
      await addCaseTask(rina, found.id, planned("For Sari", { ownerId: sari.id })),
    ).toMatchObject({ refusal: { key: "tasks.refusals.notYours" } });
    expect(
      await addCaseTask(rina, found.id, planned("For me", { ownerId: rina.id })),
    ).toMatchObject({ ok: true });

    const { people, mayWork } = await changesView(rina, await keyOf(found.id), t);
    expect({ people, mayWork }).toEqual({
      people: [{ value: rina.id, label: rina.name }],
      mayWork: true,
    });
  });

  it("can be read, and not written, by a viewer; and is still carried out once the case is closed", async () => {
    const viewer = await createPerson({ roles: ["viewer"] });
    const sari = await createPerson();
    const closed = await createCase({ phase: "closed" });

    expect(await changesView(viewer, await keyOf(closed.id), t)).toMatchObject({ mayWork: false });
    expect(await changesView(sari, await keyOf(closed.id), t)).toMatchObject({ mayWork: true });
  });
});

describe("the prevention of a business", () => {
  it("lists the open changes of its cases, and of no other, in the reader's language", async () => {
    const sari = await createPerson();
    const { id: businessId } = await createBusiness();
    const here = await createActiveCase({ businessId });
    const done = await addCaseTask(sari, here.id, planned("Done already"));
    await db.task.updateMany({
      where: { id: done.ok ? done.value : "" },
      data: { state: "done" },
    });
    await addCaseTask(sari, here.id, planned("Fewer messages", { measure: "frequency" }));
    await addCaseTask(sari, (await createActiveCase()).id, planned("Elsewhere"));
    await addCaseTask(sari, (await createCase({ businessId, phase: "void" })).id, planned("Void"));

    const { changes } = await preventionOf({ language: "en" }, businessId, now);

    expect(changes).toMatchObject([
      { measure: "frequency", title: "Fewer messages", reference: here.reference },
    ]);
  });
});

const keyOf = (id: string) =>
  db.case.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      reference: true,
      phase: true,
      businessId: true,
      class: true,
      bucket: true,
      ownerId: true,
      openedById: true,
      version: true,
    },
  });
