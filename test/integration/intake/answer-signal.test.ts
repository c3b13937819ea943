import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import {
  createAssetOfSignal,
  dismissSignal,
  joinSignalToCase,
  linkAssetOfSignal,
  openCaseFromSignal,
} from "~/features/intake/answer-signal.server";
import { applySignals } from "~/features/intake/apply-signals.server";
import { signalPage } from "~/features/intake/inbox-view.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createActiveCase, createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { accountUpdate, disabled, hear } from "~test/factories/signal";

const KNOWN = "102290129340398";
const UNKNOWN = "555555555555555";
const now = new Date("2026-11-25T00:00:00Z");
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);
const t = textsFor("en");

let waba: { id: string; businessId: string };
let liaison: Person;
beforeEach(async () => {
  waba = await createAsset({ externalId: KNOWN, name: "Kopi Senja" });
  liaison = await createPerson({ roles: ["bsp_liaison"] });
});

async function waiting(payload: unknown): Promise<string> {
  const [id = ""] = await hear(payload);
  await applySignals(() => now);
  expect(await signalOf(id)).toMatchObject({ standing: "needs_person" });
  return id;
}
const strange = () => waiting(accountUpdate(KNOWN, at(1), { event: "SOMETHING_NEW" }));
const unplaced = () => waiting(disabled(UNKNOWN, at(1)));
const signalOf = (id: string) => db.signal.findUniqueOrThrow({ where: { id } });
const answers = () =>
  db.auditEvent.findMany({
    where: { kind: { in: ["signal.answered", "signal.brought"] } },
    orderBy: { id: "asc" },
    select: { kind: true, actorId: true, detail: true },
  });

describe("opening a case from a signal", () => {
  it("opens it with the class that was suggested, its asset, its text and its trace", async () => {
    const id = await strange();

    const verdict = await openCaseFromSignal(liaison, id, "disabled", now);

    expect(verdict).toMatchObject({ ok: true });
    const opened = await db.case.findFirstOrThrow({ include: { assets: true, evidence: true } });
    expect(opened).toMatchObject({
      phase: "new",
      heardClass: "disabled",
      severity: "critical",
      happenedAt: at(1),
      openedById: liaison.id,
      assets: [{ assetId: waba.id }],
      evidence: [{ kind: "webhook_payload" }],
    });
    expect(await signalOf(id)).toMatchObject({
      standing: "settled",
      answer: "opened",
      answeredById: liaison.id,
      caseId: opened.id,
    });
    expect(await answers()).toMatchObject([
      { kind: "signal.answered", actorId: liaison.id, detail: { answer: "opened" } },
      { kind: "signal.brought" },
    ]);
  });

  it("is done once: the second of two people is told", async () => {
    const id = await strange();
    await openCaseFromSignal(liaison, id, null, now);

    expect(await openCaseFromSignal(await createPerson(), id, null, now)).toMatchObject({
      refusal: { key: "signals.refusals.answered" },
    });
    expect(await db.case.count()).toBe(1);
  });

  it("is not there for who may not see the business", async () => {
    const id = await strange();
    const stranger = await createPerson({ businessIds: [] });

    expect(await openCaseFromSignal(stranger, id, null, now)).toMatchObject({
      refusal: { key: "signals.refusals.gone" },
    });
    expect(await db.case.count()).toBe(0);
  });
});

describe("putting a signal into a case", () => {
  it("joins the case that is named, with its text", async () => {
    const id = await strange();
    const there = await createActiveCase({ businessId: waba.businessId });

    expect(await joinSignalToCase(liaison, id, there.reference, now)).toEqual({
      ok: true,
      value: there.reference,
    });
    expect(await signalOf(id)).toMatchObject({
      standing: "settled",
      answer: "joined",
      caseId: there.id,
    });
    expect(await db.evidence.count({ where: { caseId: there.id } })).toBe(1);
  });

  it("refuses a case that is over, of another business, or not there", async () => {
    const id = await strange();
    const over = await createCase({ businessId: waba.businessId, phase: "closed" });
    const foreign = await createActiveCase();

    const refusals = [];
    for (const reference of [over.reference, foreign.reference, "C-1999-0001"]) {
      refusals.push(await joinSignalToCase(liaison, id, reference, now));
    }

    expect(refusals).toMatchObject([
      { refusal: { key: "signals.refusals.caseIsOver" } },
      { refusal: { key: "signals.refusals.otherBusiness" } },
      { refusal: { key: "signals.refusals.noSuchCase" } },
    ]);
    expect(await signalOf(id)).toMatchObject({ standing: "needs_person", caseId: null });
  });
});

describe("saying which asset a signal names", () => {
  it("is offered to whoever answers signals; entering a new one to whoever edits assets", async () => {
    await createAsset({ businessId: waba.businessId, name: "Second account" });
    const id = await unplaced();
    const lead = await createPerson();

    expect(await signalPage(liaison, id, t)).toMatchObject({
      mayAnswer: true,
      mayEnter: false,
      suggestion: { assets: [{}, {}] },
    });
    expect(await signalPage(lead, id, t)).toMatchObject({ mayAnswer: true, mayEnter: true });
  });

  it("lets the asset learn its id, on the record, and then acts upon everything that waited for it", async () => {
    const second = await createAsset({ businessId: waba.businessId, externalId: null });
    const id = await unplaced();

    expect(await linkAssetOfSignal(liaison, id, second.id, now)).toMatchObject({ ok: true });
    await hear(disabled(UNKNOWN, at(2)));
    await applySignals(() => now);

    expect(await db.asset.findUnique({ where: { id: second.id } })).toMatchObject({
      externalId: UNKNOWN,
    });
    expect(
      await db.auditEvent.findFirst({ where: { subjectKind: "asset", subjectId: second.id } }),
    ).toMatchObject({
      kind: "asset.filled",
      actorId: liaison.id,
      detail: { field: "externalId", after: UNKNOWN },
    });
    expect(await db.case.findMany({ include: { assets: true } })).toMatchObject([
      { heardClass: "disabled", assets: [{ assetId: second.id }] },
    ]);
    expect(await signalOf(id)).toMatchObject({ standing: "settled", answer: "asset_linked" });
  });

  it("refuses an asset of another kind, and one that the reader may not see", async () => {
    const id = await unplaced();
    const number = await createAsset({ businessId: waba.businessId, kind: "phone_number" });

    expect(await linkAssetOfSignal(liaison, id, number.id, now)).toMatchObject({
      refusal: { key: "signals.refusals.otherKind" },
    });
    const { id: elsewhere } = await createBusiness();
    await db.signal.updateMany({ where: { id }, data: { businessId: elsewhere } });
    const limited = await createPerson({ businessIds: [elsewhere] });
    expect(await linkAssetOfSignal(limited, id, waba.id, now)).toMatchObject({
      refusal: { key: "cases.refusals.assetUnknown" },
    });
    expect(await signalOf(id)).toMatchObject({ standing: "needs_person" });
  });

  it("enters a new one, and the case follows", async () => {
    const id = await unplaced();
    const lead = await createPerson();
    const { businessId } = waba;

    await createAssetOfSignal(lead, id, { businessId, name: "Promo account" }, now);
    await applySignals(() => now);

    const entered = await db.asset.findFirstOrThrow({ where: { externalId: UNKNOWN } });
    expect(entered).toMatchObject({ name: "Promo account", businessId });
    expect(await db.caseAsset.findMany()).toMatchObject([{ assetId: entered.id }]);
  });
});

describe("saying that a signal is nothing", () => {
  it("settles it, opens nothing, and the same asset is not asked about again by it", async () => {
    const id = await unplaced();

    await dismissSignal(liaison, id, now);
    await applySignals(() => now);

    expect(await signalOf(id)).toMatchObject({ standing: "settled", answer: "nothing" });
    expect(await db.assetSuggestion.findMany()).toMatchObject([{ state: "dismissed" }]);
    expect(await db.case.count()).toBe(0);
  });
});
