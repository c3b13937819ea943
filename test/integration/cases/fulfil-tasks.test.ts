import { describe, expect, it } from "vitest";
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import { db } from "~/platform/db.server";
import type { TextKey } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import { PLAYBOOKS } from "~templates/playbooks/playbooks";
import { createActiveCase } from "~test/factories/case";
import { createTask } from "~test/factories/task";

const say = (caseId: string, key: TextKey) =>
  reportTrack(db, caseId, "appeal", {
    state: "in_progress",
    summary: { key, params: { round: 1 } },
  });

const planned = (caseId: string) =>
  Promise.all(
    ["write_appeal", "submit_appeal", "fix_cause"].map((key, position) =>
      createTask({ caseId, playbookKey: `appeal.${key}`, position, mandatory: true }),
    ),
  );

const states = async (caseId: string) =>
  (await db.task.findMany({ where: { caseId }, orderBy: { position: "asc" } })).map(
    ({ state }) => state,
  );

describe("a task of a playbook", () => {
  it("closes by itself once its stage reports that what it asks for is done", async () => {
    const { id } = await createActiveCase();
    await planned(id);

    await say(id, "appealTrack.state.draft");
    expect(await states(id)).toEqual(["open", "open", "open"]);

    await say(id, "appealTrack.state.in_review");
    expect(await states(id)).toEqual(["done", "open", "open"]);
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "task.completed", actorKind: "system", caseId: id },
    ]);
    expect(
      await db.caseTrack.findUnique({ where: { caseId_stage: { caseId: id, stage: "tasks" } } }),
    ).toMatchObject({ summaryParams: { done: 1, all: 3 } });
  });

  it("closes with those before it where the appeal was filed elsewhere", async () => {
    const { id } = await createActiveCase();
    await planned(id);

    await say(id, "appealTrack.state.under_review");

    expect(await states(id)).toEqual(["done", "done", "open"]);
  });

  it("stays open again where somebody reopened it and nothing new was reported", async () => {
    const { id } = await createActiveCase();
    await planned(id);
    await say(id, "appealTrack.state.approved");
    await db.task.updateMany({ where: { caseId: id }, data: { state: "open" } });

    await say(id, "appealTrack.state.approved");

    expect(await states(id)).toEqual(["open", "open", "open"]);
  });

  it("waits only for what a stage can report", () => {
    const t = textsFor("en");
    const awaited = Object.values(PLAYBOOKS).flatMap(({ tasks }) =>
      tasks.flatMap((task) => ("doneWhen" in task && task.doneWhen) || []),
    );

    expect(awaited.length).toBeGreaterThan(0);
    for (const key of awaited) expect(t(key as TextKey, { round: 1 })).not.toBe(key);
  });
});
