import { describe, expect, it } from "vitest";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { relapseCase } from "~/features/cases/moves/relapse-case.server";
import { restoreCase } from "~/features/cases/moves/restore-case.server";
import { planRoute } from "~/features/classification/plan-route.server";
import type { TriageResult } from "~/features/enforcement/triage-result";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Route } from "~templates/rules/vocabulary";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const NOW = new Date("2026-11-22T10:00:00Z");
const LATER = new Date("2026-11-24T10:00:00Z");

const classify = async (sari: Person, caseId: string, playbook: Route, at = NOW) => {
  await db.classification.create({
    data: {
      caseId,
      bucket: "paused",
      class: "restricted_timed",
      level: "waba",
      appealable: "yes",
      route: playbook,
      answers: {},
      result: {},
      rulesVersion: "2026-11-22",
      byName: sari.name,
      at,
    },
  });
  await db.$transaction((tx) => planRoute(tx, sari, caseId, { playbook } as TriageResult, at));
};

const follow = async (playbook: Route) => {
  const sari = await createPerson();
  const { id } = await createActiveCase();
  await classify(sari, id, playbook);
  return { id, sari };
};

const restore = async (sari: Person, id: string) =>
  expect(
    await restoreCase(
      sari,
      id,
      {
        outcome: "restored_by_appeal",
        restoredAt: "2026-11-22T09:30",
        restoredZone: "UTC",
        proofEvidenceId: null,
        proofText: "A test message went out.",
        watchDays: 7,
        overrideReason: "",
        seenPhase: "active",
      },
      NOW,
    ),
  ).toMatchObject({ ok: true });

const relapse = async (sari: Person, id: string) =>
  expect(
    await relapseCase(
      sari,
      id,
      {
        restrictedAt: "2026-11-24T09:00",
        restrictedZone: "UTC",
        reason: "The banner is back",
        seenPhase: "monitoring",
      },
      reportAppeal,
      LATER,
    ),
  ).toMatchObject({ ok: true });

/** Name and state of what a plan brought, in its order. */
const tasksOf = async (caseId: string) =>
  Object.fromEntries(
    (await db.task.findMany({ where: { caseId }, orderBy: { position: "asc" } })).map(
      ({ playbookKey, state }) => [playbookKey, state],
    ),
  );

const counted = async (kind: string) =>
  (await db.auditEvent.findMany({ where: { kind } })).map(
    ({ detail }) => (detail as { count: number }).count,
  );

describe("the tasks of a case whose access is back", () => {
  it("begin again slowly; what only made sense meanwhile is dropped", async () => {
    const { id, sari } = await follow("appeal");
    await db.task.updateMany({
      where: { playbookKey: "appeal.holding_notice" },
      data: { state: "in_progress" },
    });

    await restore(sari, id);

    expect(await tasksOf(id)).toMatchObject({
      "appeal.pause_campaigns": "waived",
      "appeal.submit_appeal": "waived",
      "appeal.holding_notice": "in_progress",
      "appeal.fix_cause": "open",
      "monitor.restart_gate": "open",
      "monitor.watch_quality": "open",
    });
    // Once for all playbooks.
    expect(await db.task.count({ where: { playbookKey: { endsWith: ".list_affected" } } })).toBe(1);
    expect(await counted("task.plan_dropped")).toEqual([5]);
    const track = await db.caseTrack.findUniqueOrThrow({
      where: { caseId_stage: { caseId: id, stage: "tasks" } },
    });
    expect(JSON.stringify(track.next)).toContain("Before sending");
    expect(JSON.stringify(track.next)).not.toContain("Pause campaigns");
  });

  it("are taken up anew when it is lost again, but for what a person declared not needed", async () => {
    const { id, sari } = await follow("appeal");
    await db.task.updateMany({
      where: { playbookKey: "appeal.confirm_admin" },
      data: { state: "waived", waivedReason: "Budi signs in" },
    });
    await db.task.updateMany({
      where: { playbookKey: "appeal.pause_campaigns" },
      data: { state: "done" },
    });
    await restore(sari, id);

    await relapse(sari, id);

    expect(await tasksOf(id)).toMatchObject({
      "appeal.pause_campaigns": "open",
      "appeal.submit_appeal": "open",
      "appeal.confirm_admin": "waived",
      "monitor.restart_gate": "waived",
    });
    expect(
      await db.task.findFirst({ where: { playbookKey: "appeal.pause_campaigns" } }),
    ).toMatchObject({ dueAt: new Date("2026-11-24T11:00:00Z"), endedAt: null, endedById: null });
    expect(await counted("task.plan_taken_up")).toEqual([5]);
  });

  it("are those of what it was classified as last, also where it was so before", async () => {
    const { id, sari } = await follow("appeal");
    await classify(sari, id, "fix_and_wait", new Date("2026-11-22T10:01:00Z"));
    await classify(sari, id, "appeal", new Date("2026-11-22T10:02:00Z"));
    expect(await tasksOf(id)).toMatchObject({ "appeal.submit_appeal": "open" });

    await restore(sari, id);
    await relapse(sari, id);

    expect(await tasksOf(id)).toMatchObject({ "appeal.submit_appeal": "open" });
    const stands = Object.entries(await tasksOf(id)).filter(([, state]) => state === "open");
    expect(stands.map(([key]) => key?.split(".")[0])).not.toContain("fix_and_wait");
  });

  it("stay those of the watch where the case is classified once more meanwhile", async () => {
    const { id, sari } = await follow("appeal");
    await restore(sari, id);

    await classify(sari, id, "appeal", LATER);

    expect(await tasksOf(id)).toMatchObject({
      "appeal.pause_campaigns": "waived",
      "appeal.fix_cause": "open",
      "monitor.restart_gate": "open",
      "monitor.watch_quality": "open",
    });
  });

  it("stay done where the return was recorded by mistake", async () => {
    const { id, sari } = await follow("appeal");
    await db.task.updateMany({
      where: { playbookKey: "appeal.pause_campaigns" },
      data: { state: "done" },
    });
    await restore(sari, id);

    const details = { reason: "It was another number" };
    const moved = await db.$transaction((tx) =>
      moveCase(tx, sari, id, "take_back_restoration", details, NOW),
    );
    expect(moved).toMatchObject({ ok: true });

    expect(await tasksOf(id)).toMatchObject({
      "appeal.pause_campaigns": "done",
      "appeal.submit_appeal": "open",
      "monitor.restart_gate": "waived",
    });
  });

  it("are left alone where nothing was stopped on purpose, or no plan was followed", async () => {
    const { id, sari } = await follow("fix_setup");
    await restore(sari, id);
    expect(Object.keys(await tasksOf(id)).filter((key) => key.startsWith("monitor"))).toEqual([]);

    const unplanned = await createActiveCase();
    await restore(sari, unplanned.id);
    expect(await tasksOf(unplanned.id)).toEqual({});
  });
});
