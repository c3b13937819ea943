import { describe, expect, it } from "vitest";
import { recordRestriction } from "~/features/assets/record-restriction.server";
import {
  lastRestrictionEnd,
  restrictionsInForce,
  restrictionsOfAsset,
} from "~/features/assets/restriction-queries.server";
import type { CaseMove } from "~/features/cases/case-lifecycle";
import type { MoveDetails } from "~/features/cases/moves/case-changes";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { recordClass } from "~/features/cases/moves/record-class.server";
import { mergeCase } from "~/features/cases/related-cases/merge-cases.server";
import { reportTrack } from "~/features/cases/tracks/report-track.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createActiveCase, createCase, createTrack } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { createRestriction } from "~test/factories/restriction";
import { untilSomeoneWaits } from "~test/support/database";

const now = new Date("2026-11-22T01:00:00Z");
const day = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);
const happened = { at: day(-1), zone: "Asia/Jakarta" };

const move = (actor: Person, id: string, name: CaseMove, details?: MoveDetails, at = now) =>
  db.$transaction((tx) => moveCase(tx, actor, id, name, details, at));

const classification = {
  class: "restricted_timed",
  bucket: "paused",
  level: "waba",
  severity: "critical",
  rulesVersion: "2026-11-22",
};

const eventKinds = async (caseId: string) =>
  (await db.auditEvent.findMany({ where: { caseId }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("moving a case", () => {
  it("writes the classification with the move and says so once", async () => {
    const sari = await createPerson();
    const { id } = await createCase({ phase: "triage", ownerId: sari.id });

    const moved = await move(sari, id, "activate", { classification });

    expect(moved).toEqual({ ok: true, value: "active" });
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({
      ...classification,
      phase: "active",
      version: 2,
      updatedAt: now,
    });
    expect(await eventKinds(id)).toEqual(["case.classified"]);
  });

  it("changes nothing when it refuses", async () => {
    const sari = await createPerson();
    const before = await createCase({ phase: "closed" });

    const refused = await move(sari, before.id, "restore", { outcome: "restored_by_fix" });

    expect(refused).toMatchObject({ refusal: { key: "cases.refusals.moves.restore" } });
    expect(await db.case.findUnique({ where: { id: before.id } })).toEqual(before);
    expect(await eventKinds(before.id)).toEqual([]);
  });

  it("tells the slower of two people the truth", async () => {
    const [ana, ben] = [await createPerson(), await createPerson()];
    const { id } = await createActiveCase();
    const details = {
      outcome: "denied_final",
      reason: "No way left",
      seenPhase: "active",
    } as const;

    const slower = await db.$transaction(async (tx) => {
      await moveCase(tx, ana, id, "close", details, now);
      const attempt = move(ben, id, "close", details);
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toEqual({
      ok: false,
      refusal: { key: "cases.refusals.movedMeanwhile", params: { phase: "closed" } },
    });
    expect(await db.auditEvent.findMany({ where: { caseId: id } })).toMatchObject([
      { kind: "case.closed", actorId: ana.id },
    ]);
  });

  it("does not close on what a part said before it became unfinished", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    await createTrack(id, "tasks", { state: "done", blocksClosing: true });

    const closing = await db.$transaction(async (tx) => {
      const summary = { key: "cases.summaries.noTasks" } as const;
      await reportTrack(tx, id, "tasks", { state: "in_progress", summary, blocksClosing: true });
      const attempt = move(sari, id, "close", { outcome: "denied_final", reason: "No way left" });
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await closing.attempt).toMatchObject({ refusal: { key: "cases.refusals.tracksOpen" } });
  });
});

describe("restoring", () => {
  it("lifts what was in force, begins the watch and keeps the proof", async () => {
    const sari = await createPerson();
    const waba = await createAsset();
    const { id } = await createActiveCase({ businessId: waba.businessId, assetIds: [waba.id] });
    await db.$transaction((tx) =>
      recordRestriction(tx, sari, {
        caseId: id,
        assetId: waba.id,
        class: "restricted_timed",
        types: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
        violationType: "SPAM",
        startedAt: day(-3),
        startedZone: "UTC",
        expiresAt: null,
      }),
    );
    const proof = await createEvidence({ caseId: id });

    const outcome = "restored_by_appeal" as const;
    await move(sari, id, "restore", { outcome, proofEvidenceId: proof.id, happened });

    expect(
      await db.case.findUnique({ where: { id }, include: { restrictions: true, clocks: true } }),
    ).toMatchObject({
      phase: "monitoring",
      outcome,
      restoredAt: day(-1),
      monitoringUntil: day(6),
      nextDueAt: day(6),
      restrictions: [{ liftedAt: day(-1), liftedHow: outcome }],
      clocks: [{ kind: "watch", state: "running", dueAt: day(6) }],
    });
    expect(await eventKinds(id)).toEqual([
      "restriction.recorded",
      "evidence.attached",
      "case.restored",
      "restriction.lifted",
      "clock.started",
    ]);
  });

  it("takes no exhibit of another case, and none that was taken out", async () => {
    const sari = await createPerson();
    const [here, there] = [await createActiveCase(), await createActiveCase()];
    const foreign = await createEvidence({ caseId: there.id });
    const removed = await createEvidence({ caseId: here.id });
    await db.evidence.update({ where: { id: removed.id }, data: { removedAt: now } });

    for (const { id: proofEvidenceId } of [foreign, removed]) {
      const details = { outcome: "restored_by_fix", proofEvidenceId } as const;
      expect(await move(sari, here.id, "restore", details)).toMatchObject({
        refusal: { key: "cases.refusals.proofUnknown" },
      });
    }
  });

  it("goes without proof on somebody's word, and the record says whose", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();

    await move(sari, id, "restore", {
      outcome: "restored_by_expiry",
      mayOverride: true,
      overrideReason: "The banner is gone, the screenshot comes later",
    });

    expect(
      await db.auditEvent.findFirst({ where: { kind: "case.gate_overridden" } }),
    ).toMatchObject({
      actorId: sari.id,
      detail: { gate: "proof", reason: "The banner is gone, the screenshot comes later" },
    });
  });
});

describe("closing", () => {
  it("waits for blocking parts, and reads tracks for that and nothing else", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    const details = { outcome: "denied_final", reason: "No way left" } as const;
    await createTrack(id, "tasks", { blocksClosing: true });

    expect(await move(sari, id, "close", details)).toMatchObject({
      refusal: { key: "cases.refusals.tracksOpen", params: { stage: "tasks" } },
    });

    await createTrack(id, "tasks", { blocksClosing: true, state: "waived" });
    expect(await move(sari, id, "close", details)).toEqual({ ok: true, value: "closed" });
  });

  it("stops the clocks that still run", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    await createClock({ caseId: id });

    await move(sari, id, "close", { outcome: "migrated", reason: "New number" });

    expect(await db.case.findUnique({ where: { id }, include: { clocks: true } })).toMatchObject({
      nextDueAt: null,
      closedAt: now,
      clocks: [{ state: "cancelled", endedAt: now }],
    });
  });

  it("after the watch keeps how access came back and counts the watch as met", async () => {
    const sari = await createPerson();
    const { id } = await createCase({
      phase: "monitoring",
      outcome: "restored_by_appeal",
      monitoringUntil: day(-1),
    });
    await createClock({ caseId: id, kind: "watch", dueAt: day(-1) });

    await move(sari, id, "finish");

    expect(await db.case.findUnique({ where: { id }, include: { clocks: true } })).toMatchObject({
      phase: "closed",
      outcome: "restored_by_appeal",
      clocks: [{ state: "met" }],
    });
  });

  it("can be taken back with a reason", async () => {
    const lead = await createPerson();
    const { id } = await createActiveCase({ ownerId: lead.id });
    await move(lead, id, "close", { outcome: "denied_final", reason: "No way left" });

    const reopened = await move(lead, id, "reopen", { reason: "Meta wrote again" });

    expect(reopened).toEqual({ ok: true, value: "active" });
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({
      outcome: null,
      outcomeReason: "",
      closedAt: null,
    });
    expect(await eventKinds(id)).toEqual(["case.closed", "case.reopened"]);
  });
});

describe("a new restriction on an asset that is being watched", () => {
  const watched = async (assetId: string, businessId: string) =>
    createCase({
      phase: "monitoring",
      businessId,
      assetIds: [assetId],
      ownerId: (await createPerson()).id,
      class: "restricted_timed",
      outcome: "restored_by_expiry",
      restoredAt: day(-2),
      monitoringUntil: day(5),
    });

  it("brings the case back to work inside the window", async () => {
    const waba = await createAsset();
    const { id } = await watched(waba.id, waba.businessId);
    await createClock({ caseId: id, kind: "watch", dueAt: day(5) });
    const actor = await createPerson();

    const back = await move(actor, id, "relapse", { relapsedAt: day(0), happened });

    expect(back.ok).toBe(true);
    expect(await db.case.findUnique({ where: { id }, include: { clocks: true } })).toMatchObject({
      phase: "active",
      outcome: null,
      monitoringUntil: null,
      clocks: [{ state: "cancelled" }],
    });
  });

  it("leaves it alone after the window", async () => {
    const waba = await createAsset();
    const { id } = await watched(waba.id, waba.businessId);
    const actor = await createPerson();

    const back = await move(actor, id, "relapse", { relapsedAt: day(6), happened });

    expect(back.ok).toBe(false);
    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ phase: "monitoring" });
  });
});

describe("classifying again", () => {
  it("changes what the case says it is, and not where it stands", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();
    const locked = { ...classification, class: "locked", bucket: "banned" };

    await db.$transaction((tx) => recordClass(tx, sari, id, locked, now));

    expect(await db.case.findUnique({ where: { id } })).toMatchObject({
      phase: "active",
      class: "locked",
      bucket: "banned",
    });
    expect(await db.auditEvent.findFirst()).toMatchObject({
      kind: "case.classified",
      detail: { class: "locked", before: "restricted_timed" },
    });
  });

  it("is for cases that are being worked on", async () => {
    const sari = await createPerson();
    const { id } = await createCase({ phase: "closed" });

    const refused = await db.$transaction((tx) => recordClass(tx, sari, id, classification, now));

    expect(refused).toMatchObject({ refusal: { key: "cases.refusals.notReclassified" } });
  });
});

describe("what a case had put in force", () => {
  const restricted = async (sari: Person, class_ = "limit_reached") => {
    const waba = await createAsset();
    const { id } = await createActiveCase({
      businessId: waba.businessId,
      assetIds: [waba.id],
      ownerId: sari.id,
      class: class_,
    });
    const own = await db.$transaction((tx) =>
      recordRestriction(tx, sari, {
        caseId: id,
        assetId: waba.id,
        class: class_,
        types: [],
        violationType: null,
        startedAt: day(-3),
        startedZone: "UTC",
        expiresAt: day(2),
      }),
    );
    const inForce = async () =>
      (await restrictionsInForce(waba.businessId)).map((each) => each.id).sort();
    return { id, own, waba, inForce };
  };

  it("is over with a case that was closed as put right, and comes back with it", async () => {
    const sari = await createPerson();
    const { id, own, inForce } = await restricted(sari);

    await move(sari, id, "close", { outcome: "restored_by_fix", reason: "The quota is back" });
    expect(await inForce()).toEqual([]);
    expect(await db.restriction.findUnique({ where: { id: own } })).toMatchObject({
      liftedAt: now,
      liftedHow: "restored_by_fix",
    });
    expect(await eventKinds(id)).toContain("restriction.lifted");

    await move(sari, id, "reopen", { reason: "It was not" });
    expect(await inForce()).toEqual([own]);
    expect(await eventKinds(id)).toContain("restriction.put_back");
  });

  it("is withdrawn with an error, and counts as no restriction that ended", async () => {
    const sari = await createPerson();
    const { id, own, waba, inForce } = await restricted(sari, "disabled");
    const told = await createRestriction({
      caseId: id,
      signalId: "0193c000-0000-7000-8000-000000000001",
    });

    await move(sari, id, "void", { reason: "It was another account" });
    expect(await inForce()).toEqual([told.id]);
    expect(await db.restriction.findUnique({ where: { id: own } })).toMatchObject({
      liftedHow: "voided",
    });
    expect(await lastRestrictionEnd(waba.businessId)).toBeNull();
    expect(await restrictionsOfAsset(waba.id)).toEqual([]);
    expect(await eventKinds(id)).toContain("restriction.withdrawn");

    await move(sari, id, "reopen", { reason: "It was this one" });
    expect(await inForce()).toEqual([own, told.id].sort());
  });

  it("stays in force where the platform goes on restricting", async () => {
    const sari = await createPerson();
    const { id, own, inForce } = await restricted(sari, "disabled");

    await move(sari, id, "close", { outcome: "denied_final", reason: "No way left" });

    expect(await inForce()).toEqual([own]);
  });

  it("ends with the case that a duplicate was merged into", async () => {
    const sari = await createPerson();
    const { id, waba, inForce } = await restricted(sari);
    const goesOn = await createActiveCase({ businessId: waba.businessId, assetIds: [waba.id] });
    await db.$transaction((tx) => mergeCase(tx, sari, id, goesOn.id, {}, now));
    const proof = await createEvidence({ caseId: goesOn.id });

    const outcome = "restored_by_fix" as const;
    await move(sari, goesOn.id, "restore", { outcome, proofEvidenceId: proof.id, happened });

    expect(await inForce()).toEqual([]);
  });
});
