import { beforeEach, describe, expect, it } from "vitest";
import { recordRestriction } from "~/features/assets/record-restriction.server";
import { systemActor } from "~/features/audit/actor";
import type { Person } from "~/features/identity/person";
import { applySignals } from "~/features/intake/apply-signals.server";
import { assetHistory } from "~/features/intake/asset-history.server";
import { undoAct } from "~/features/intake/undo-act.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import {
  disabled,
  hear,
  numberChanged,
  reinstated,
  restricted,
  violated,
} from "~test/factories/signal";

const WABA = "102290129340398";
const now = new Date("2026-11-25T00:00:00Z");
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

let waba: { id: string; businessId: string };
let lead: Person;
beforeEach(async () => {
  waba = await createAsset({ externalId: WABA });
  lead = await createPerson();
});

const heardAndApplied = async (payload: unknown) => {
  await hear(payload);
  await applySignals(() => now);
};
const actNamed = (act: string) => db.signalAct.findFirstOrThrow({ where: { act } });
const undo = async (act: string) =>
  undoAct(lead, (await actNamed(act)).id, "It was another account", now);
const phases = async () =>
  (await db.case.findMany({ orderBy: { id: "asc" }, select: { phase: true } })).map(
    ({ phase }) => phase,
  );

async function activeCase() {
  const { id } = await createActiveCase({
    businessId: waba.businessId,
    assetIds: [waba.id],
    class: "disabled",
    severity: "critical",
    happenedAt: at(0),
  });
  await db.$transaction((tx) =>
    recordRestriction(tx, systemActor, {
      caseId: id,
      assetId: waba.id,
      class: "disabled",
      types: [],
      violationType: null,
      startedAt: at(0),
      startedZone: "UTC",
      expiresAt: null,
    }),
  );
  return id;
}

describe("taking back that a case was opened", () => {
  it("voids the case with the reason, and no further word opens another", async () => {
    await heardAndApplied(disabled(WABA, at(0)));

    expect(await undo("opened_case")).toEqual({ ok: true, value: undefined });
    await heardAndApplied(disabled(WABA, at(1)));
    await db.signal.updateMany({ data: { standing: "waiting" } });
    await applySignals(() => now);

    expect(await phases()).toEqual(["void"]);
    expect(await db.case.findFirst()).toMatchObject({ outcomeReason: "It was another account" });
    expect(await db.signalAct.count()).toBe(1);
    expect(await db.auditEvent.findMany({ where: { kind: "signal.act_undone" } })).toMatchObject([
      { actorId: lead.id, detail: { act: "opened_case", reason: "It was another account" } },
    ]);
  });

  it("leaves a later restriction to a case of its own", async () => {
    await heardAndApplied(disabled(WABA, at(0)));
    await undo("opened_case");
    await heardAndApplied(reinstated(WABA, at(5)));

    await heardAndApplied(disabled(WABA, at(9)));

    expect(await phases()).toEqual(["void", "new"]);
  });

  it("is done once", async () => {
    await heardAndApplied(disabled(WABA, at(0)));
    await undo("opened_case");

    expect(await undo("opened_case")).toMatchObject({
      refusal: { key: "signals.refusals.undoneAlready" },
    });
  });
});

describe("taking back that a signal joined", () => {
  it("puts it before a person and its restriction off the case", async () => {
    const id = await activeCase();
    await heardAndApplied(violated(WABA, at(3)));

    await undo("joined_case");

    expect(await db.signal.findFirst({ where: { kind: "violation" } })).toMatchObject({
      standing: "needs_person",
      reason: "detached",
      caseId: null,
    });
    expect(await db.restriction.findMany({ where: { caseId: id, liftedAt: null } })).toMatchObject([
      { class: "disabled" },
    ]);
  });
});

describe("taking back a weight", () => {
  it("returns to the one before", async () => {
    await heardAndApplied(violated(WABA, at(0)));
    await heardAndApplied(disabled(WABA, at(30)));

    await undo("raised_severity");

    expect(await db.case.findFirst()).toMatchObject({ severity: "medium" });
  });
});

describe("taking back a restoration", () => {
  it("makes the case active again, with what was in force, and a replay does not restore it", async () => {
    const id = await activeCase();
    await heardAndApplied(reinstated(WABA, at(48)));

    await undo("restored_case");
    await db.signal.updateMany({ data: { standing: "waiting" } });
    await applySignals(() => now);

    expect(await db.case.findUnique({ where: { id } })).toMatchObject({
      phase: "active",
      outcome: null,
      monitoringUntil: null,
    });
    expect(await db.restriction.findMany()).toMatchObject([{ liftedAt: null, liftedHow: null }]);
    expect(await db.clock.count({ where: { kind: "watch", state: "running" } })).toBe(0);
  });

  it("counts for the state of the asset as well", async () => {
    await heardAndApplied(disabled(WABA, at(0)));
    await heardAndApplied(reinstated(WABA, at(5)));

    await undo("said_over");

    expect((await assetHistory(db, waba.id)).state.spans).toMatchObject([
      { class: "disabled", endedAt: null },
    ]);
  });
});

describe("taking back that a restriction was said to be over", () => {
  it("goes on with it on the case, and the same word does not end it again", async () => {
    await heardAndApplied(restricted(WABA, at(0), at(72)));
    await heardAndApplied(reinstated(WABA, at(5)));
    const before = await db.restriction.findFirstOrThrow();

    expect(await undo("said_over")).toMatchObject({ ok: true });
    await db.signal.updateMany({ data: { standing: "waiting" } });
    await applySignals(() => now);

    expect(before).toMatchObject({ liftedAt: at(5), liftedHow: "reinstated" });
    expect(await db.restriction.findMany()).toMatchObject([
      { id: before.id, liftedAt: null, liftedHow: null, expiresAt: at(72) },
    ]);
    expect(await db.clock.count({ where: { kind: "restriction_end", state: "running" } })).toBe(1);
    expect(await phases()).toEqual(["new"]);
  });
});

describe("taking back a merge", () => {
  it("lets the smaller case stand by itself again, and no further word merges it", async () => {
    const phone = "+6281234567890";
    await createAsset({
      businessId: waba.businessId,
      parentId: waba.id,
      kind: "phone_number",
      phone,
    });
    await heardAndApplied(numberChanged(WABA, phone, at(6), { qualityRating: "RED" }));
    await heardAndApplied(disabled(WABA, at(5)));
    expect(await phases()).toEqual(["merged", "new"]);

    expect(await undo("merged_case")).toMatchObject({ ok: true });
    expect(await phases()).toEqual(["new", "new"]);

    await heardAndApplied(disabled(WABA, at(7)));
    await db.signal.updateMany({ data: { standing: "waiting" } });
    await applySignals(() => now);
    expect(await phases()).toEqual(["new", "new"]);
    expect(await db.case.findMany({ where: { mergedIntoId: { not: null } } })).toEqual([]);
  });
});

describe("taking back a relapse", () => {
  it("goes on with the watch as it was", async () => {
    const id = await activeCase();
    await heardAndApplied(reinstated(WABA, at(48)));
    await heardAndApplied(restricted(WABA, at(70), at(140)));

    expect(await undo("relapsed_case")).toMatchObject({ ok: true });

    expect(await db.case.findUnique({ where: { id } })).toMatchObject({
      phase: "monitoring",
      outcome: "restored_by_fix",
      restoredAt: at(48),
      monitoringUntil: at(48 + 7 * 24),
    });
    expect(await db.signal.findFirst({ where: { kind: "restriction_started" } })).toMatchObject({
      standing: "needs_person",
      reason: "detached",
    });
  });
});

describe("a person of another business", () => {
  it("finds nothing to take back", async () => {
    await heardAndApplied(disabled(WABA, at(0)));
    const stranger = await createPerson({ businessIds: [] });

    const verdict = await undoAct(stranger, (await actNamed("opened_case")).id, "why", now);

    expect(verdict).toMatchObject({ refusal: { key: "signals.refusals.gone" } });
    expect(await phases()).toEqual(["new"]);
  });
});
