import { beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "~/features/audit/actor";
import { confirmEnd } from "~/features/cases/moves/confirm-end.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { assignCase } from "~/features/cases/people/assign-case.server";
import type { Person } from "~/features/identity/person";
import { applySignals } from "~/features/intake/apply-signals.server";
import { askIfOver } from "~/features/intake/ask-if-over.server";
import { assetHistory } from "~/features/intake/asset-history.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { hear, restricted } from "~test/factories/signal";

const WABA = "102290129340398";
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

let wabaId: string;
let lead: Person;
let caseId: string;
let restrictionId: string;
beforeEach(async () => {
  wabaId = (await createAsset({ externalId: WABA })).id;
  lead = await createPerson();
  await hear(restricted(WABA, at(0), at(72)));
  await applySignals(() => at(1));
  ({ id: caseId } = await db.case.findFirstOrThrow());
  ({ id: restrictionId } = await db.restriction.findFirstOrThrow());
});

const GIVEN = {
  isOver: "yes" as const,
  endedAt: "2026-11-23T08:00",
  endedZone: "Asia/Jakarta",
  proofEvidenceId: null,
  proofText: "",
  seen: "",
  overrideReason: "",
};

async function activate() {
  const classification = {
    class: "restricted_timed",
    bucket: "paused",
    level: "waba",
    severity: "high",
    rulesVersion: "x",
  };
  await db.$transaction(async (tx) => {
    await assignCase(tx, lead, caseId, lead.id, at(2));
    await moveCase(tx, systemActor, caseId, "activate", { classification }, at(2));
  });
}

const nextOf = async () =>
  (await db.caseTrack.findUniqueOrThrow({ where: { caseId_stage: { caseId, stage: "case" } } }))
    .next;

describe("the end of a restriction", () => {
  it("has a clock and a question that waits for it", async () => {
    expect(await db.clock.findMany({ where: { kind: "restriction_end" } })).toMatchObject([
      { dueAt: at(72), side: "meta", certainty: "stated", state: "running" },
    ]);
    const jobs = await db.$queryRaw`
      SELECT task_identifier AS name, run_at AS at FROM graphile_worker.jobs WHERE key LIKE 'ask-if-over%'`;
    expect(jobs).toEqual([{ name: "ask-if-over", at: at(72) }]);
  });

  it("moves when a newer one is told", async () => {
    await hear(restricted(WABA, at(5), at(120)));
    await applySignals(() => at(6));

    expect(await db.clock.findMany({ where: { kind: "restriction_end" } })).toMatchObject([
      { dueAt: at(120), state: "running" },
    ]);
    expect(await db.restriction.findMany()).toMatchObject([{ expiresAt: at(120), askAt: at(120) }]);
  });

  it("is asked about once when it is reached, and not before", async () => {
    await askIfOver(restrictionId, at(71));
    expect(await nextOf()).not.toMatchObject([{ key: "cases.next.confirmEnd" }, {}]);

    await askIfOver(restrictionId, at(72));
    await askIfOver(restrictionId, at(73));

    expect(await nextOf()).toMatchObject([
      { key: "cases.next.confirmEnd", href: `restrictions/${restrictionId}` },
      {},
    ]);
    expect(await db.auditEvent.count({ where: { kind: "restriction.end_reached" } })).toBe(1);
  });

  it("is confirmed with a proof, and the case that has nothing else is restored", async () => {
    await activate();

    const verdict = await confirmEnd(
      lead,
      caseId,
      restrictionId,
      { ...GIVEN, proofText: "health: AVAILABLE" },
      at(74),
    );

    expect(verdict).toEqual({ ok: true, value: "restored" });
    expect(await db.restriction.findFirst()).toMatchObject({
      liftedAt: at(73),
      liftedHow: "expired_confirmed",
    });
    expect(await db.case.findFirst()).toMatchObject({
      phase: "monitoring",
      outcome: "restored_by_expiry",
    });
    expect(await db.clock.count({ where: { kind: "restriction_end", state: "running" } })).toBe(0);
    expect((await assetHistory(db, wabaId)).state.spans).toMatchObject([
      { endedAt: at(73), how: "expired_confirmed" },
    ]);
  });

  it("is not confirmed without a proof or a reason", async () => {
    await activate();

    const verdict = await confirmEnd(lead, caseId, restrictionId, GIVEN, at(74));

    expect(verdict).toMatchObject({ refusal: { key: "cases.refusals.needsProof" } });
    expect(await db.restriction.findFirst()).toMatchObject({ liftedAt: null });
  });

  it("is not confirmed with what proves nothing of this case, whatever else is in force", async () => {
    const { id: elsewhere } = await createEvidence({ caseId: (await createCase()).id });
    await db.restriction.create({
      data: {
        caseId,
        class: "disabled",
        types: [],
        startedAt: at(1),
        startedZone: "Asia/Jakarta",
      },
    });
    const given = { ...GIVEN, proofEvidenceId: elsewhere };

    const verdict = await confirmEnd(lead, caseId, restrictionId, given, at(74));

    expect(verdict).toMatchObject({ refusal: { key: "cases.refusals.proofUnknown" } });
    expect(await db.restriction.count({ where: { liftedAt: { not: null } } })).toBe(0);
  });

  it("is asked about again a day after somebody saw that it is not over", async () => {
    await activate();
    await askIfOver(restrictionId, at(72));

    const given = { ...GIVEN, isOver: "no" as const, seen: "Sending is still refused with 368" };
    const verdict = await confirmEnd(lead, caseId, restrictionId, given, at(74));

    expect(verdict).toEqual({ ok: true, value: "asked_again" });
    expect(await db.restriction.findFirst()).toMatchObject({ liftedAt: null, askAt: at(98) });
    expect(await nextOf()).not.toMatchObject([{ key: "cases.next.confirmEnd" }]);
    expect(
      await db.auditEvent.findMany({ where: { kind: "restriction.still_in_force" } }),
    ).toMatchObject([{ detail: { seen: "Sending is still refused with 368" } }]);
  });

  it("begins anew with what is told after it was confirmed", async () => {
    await activate();
    await confirmEnd(lead, caseId, restrictionId, { ...GIVEN, proofText: "ok" }, at(74));

    await hear(restricted(WABA, at(90), at(150)));
    await applySignals(() => at(91));

    expect(await db.case.findMany()).toMatchObject([{ phase: "active" }]);
    expect(await db.restriction.count()).toBe(2);
  });
});
