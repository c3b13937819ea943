import { describe, expect, it } from "vitest";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import type { Restoration } from "~/features/cases/case-schemas";
import { relapseCase } from "~/features/cases/moves/relapse-case.server";
import { restoreCase } from "~/features/cases/moves/restore-case.server";
import { openCaseWithNotice } from "~/features/cases/opening/open-case-with-notice.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const now = new Date("2026-11-22T10:00:00Z");

const given = (changes: Partial<Restoration> = {}): Restoration => ({
  outcome: "restored_by_appeal",
  restoredAt: "2026-11-22T09:30",
  restoredZone: "Asia/Jakarta",
  proofEvidenceId: null,
  proofText: "",
  watchDays: 10,
  overrideReason: "",
  seenPhase: "active",
  ...changes,
});

describe("seeing that a watched case is restricted again", () => {
  const seen = (restrictedAt: string) => ({
    restrictedAt,
    restrictedZone: "UTC",
    reason: "The banner is back",
    seenPhase: "monitoring" as const,
  });
  const watched = async () => {
    const waba = await createAsset();
    const { id } = await createActiveCase({
      phase: "monitoring",
      businessId: waba.businessId,
      assetIds: [waba.id],
      restoredAt: new Date("2026-11-20T10:00:00Z"),
      monitoringUntil: new Date("2026-11-27T10:00:00Z"),
      outcome: "restored_by_expiry",
    });
    return { id, waba, sari: await createPerson() };
  };

  it("takes it up again, with what is in force since then", async () => {
    const { id, waba, sari } = await watched();

    expect(await relapseCase(sari, id, seen("2026-11-22T08:00"), reportAppeal, now)).toMatchObject({
      ok: true,
    });

    const startedAt = new Date("2026-11-22T08:00:00Z");
    expect(
      await db.case.findUnique({ where: { id }, include: { restrictions: true } }),
    ).toMatchObject({
      phase: "active",
      outcome: null,
      monitoringUntil: null,
      restrictions: [{ assetId: waba.id, class: "restricted_timed", startedAt, liftedAt: null }],
    });
    expect(await db.auditEvent.findFirst({ where: { kind: "case.relapsed" } })).toMatchObject({
      detail: { reason: "The banner is back" },
      happenedAt: startedAt,
    });
  });

  it("can be appealed anew where it is no ban, and could be before", async () => {
    const { id, sari } = await watched();
    await db.case.update({
      where: { id },
      data: { class: "template_rejected", bucket: "not_a_ban" },
    });
    await db.classification.create({
      data: {
        caseId: id,
        bucket: "not_a_ban",
        class: "template_rejected",
        level: "template",
        appealable: "yes",
        route: "appeal",
        answers: {},
        result: {},
        rulesVersion: "x",
        byName: "Sari",
      },
    });

    await relapseCase(sari, id, seen("2026-11-22T08:00"), reportAppeal, now);

    expect(await db.restriction.findMany({ where: { caseId: id } })).toMatchObject([
      { class: "template_rejected", liftedAt: null },
    ]);
  });

  it.each([
    ["2026-11-22T11:00", "cases.refusals.relapseAhead"],
    ["2026-11-19T08:00", "cases.refusals.relapseBefore"],
  ])("is refused for %s, and changes nothing", async (at, key) => {
    const { id, sari } = await watched();

    expect(await relapseCase(sari, id, seen(at), reportAppeal, now)).toMatchObject({
      refusal: { key },
    });

    expect(await db.case.findUnique({ where: { id } })).toMatchObject({ phase: "monitoring" });
    expect(await db.auditEvent.count()).toBe(0);
  });
});

describe("recording that access is back", () => {
  it("takes what was pasted as the proof, and watches as long as was asked", async () => {
    const sari = await createPerson();
    const { id } = await createActiveCase();

    const verdict = await restoreCase(
      sari,
      id,
      given({ proofText: "can_send_message: AVAILABLE" }),
      now,
    );

    expect(verdict).toEqual({ ok: true, value: new Date("2026-12-02T02:30:00Z") });
    expect(await db.case.findUnique({ where: { id }, include: { evidence: true } })).toMatchObject({
      phase: "monitoring",
      restoredAt: new Date("2026-11-22T02:30:00Z"),
      evidence: [{ kind: "health_snapshot", capturedZone: "Asia/Jakarta" }],
    });
  });

  it("keeps nothing of the proof when the case may not be restored", async () => {
    const sari = await createPerson();
    const { id } = await createCase({ phase: "closed" });

    const verdict = await restoreCase(
      sari,
      id,
      given({ proofText: "x", seenPhase: "closed" }),
      now,
    );

    expect(verdict).toMatchObject({ refusal: { key: "cases.refusals.moves.restore" } });
    expect(await db.evidence.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("needs proof even when somebody types a reason they have no right to", async () => {
    const viewer = await createPerson({ roles: ["bsp_liaison"] });
    const { id } = await createActiveCase();

    const verdict = await restoreCase(viewer, id, given({ overrideReason: "Trust me" }), now);

    expect(verdict).toMatchObject({ refusal: { key: "cases.refusals.needsProof" } });
  });
});

describe("opening a case with a notice", () => {
  it("keeps the notice unchanged as the first exhibit", async () => {
    const sari = await createPerson();
    const noticeText = "Your WhatsApp Business Account has been disabled.\n  Policy: spam";

    await openCaseWithNotice(
      sari,
      {
        businessId: null,
        assetIds: [],
        summary: "Disabled",
        happenedAt: "2026-11-22T07:12",
        happenedZone: "Asia/Jakarta",
        heardFrom: "meta_notice",
        noticeText,
        lead: true,
      },
      now,
    );

    expect(await db.evidence.findMany({ include: { file: true } })).toMatchObject([
      { kind: "notice_text", file: { bytes: Buffer.byteLength(noticeText) } },
    ]);
    expect(await db.case.findFirst()).toMatchObject({ phase: "triage" });
  });
});
