import { describe, expect, it } from "vitest";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { applyReplay, decideToApply } from "~/features/signals/replay/apply-replay.server";
import { compareReplay } from "~/features/signals/replay/compare-replay.server";
import { startReplay } from "~/features/signals/replay/start-replay.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createDelivery } from "~test/factories/delivery";
import { createPerson } from "~test/factories/person";
import { violation } from "~test/support/webhooks";

async function compared() {
  const person = await createPerson();
  const day = new Date().toISOString().slice(0, 10);
  const id = await startReplay(person, { sourceId: "", kind: "", from: "2020-01-01", until: day });
  await db.replay.update({ where: { id }, data: { until: new Date(Date.now() + 86_400_000) } });
  await compareReplay(id);
  return { person, id };
}

describe("reading stored deliveries again", () => {
  it("finds nothing where the rules have not changed", async () => {
    await createDelivery({ says: violation("102290129340398") });
    await createDelivery({ says: "{broken" });
    await readDeliveries();

    const { id } = await compared();

    expect(await db.replay.findUnique({ where: { id } })).toMatchObject({
      state: "ready",
      read: 2,
    });
    expect(await db.replayChange.count()).toBe(0);
  });

  it("shows what would change, and changes it only when told to", async () => {
    const one = await createDelivery({ says: violation("102290129340398") });
    await createDelivery({ says: violation("102290129340398", 1_743_459_999) });
    await createDelivery({ says: violation("102290129340398", 1_743_461_111) });
    await readDeliveries();
    const [changed, missing, gone] = await db.signal.findMany({ orderBy: { happenedAt: "asc" } });
    await db.signal.update({
      where: { id: changed?.id ?? "" },
      data: { kind: "warning", severity: "low", standing: "settled" },
    });
    await db.signal.delete({ where: { id: missing?.id ?? "" } });
    await db.signal.update({
      where: { id: gone?.id ?? "" },
      data: { key: Buffer.from("old key") },
    });

    const { person, id } = await compared();

    expect(await db.replayChange.findMany({ orderBy: { change: "asc" } })).toMatchObject([
      { change: "changed", before: { kind: "warning" }, after: { kind: "violation" } },
      { change: "gone", signalId: gone?.id, before: { kind: "violation" }, after: {} },
      { change: "new", before: {}, after: { kind: "violation" } },
      { change: "new", before: {}, after: { kind: "violation" } },
    ]);
    expect(await db.signal.findUnique({ where: { id: changed?.id ?? "" } })).toMatchObject({
      kind: "warning",
    });

    expect(await decideToApply(person, id)).toEqual({ ok: true, value: undefined });
    await applyReplay(id);

    expect(await db.signal.findUnique({ where: { id: changed?.id ?? "" } })).toMatchObject({
      kind: "violation",
      standing: "waiting",
      deliveryId: one.id,
      key: changed?.key,
    });
    expect(await db.signal.findUnique({ where: { id: gone?.id ?? "" } })).toMatchObject({
      kind: "informational",
    });
    expect(await db.signal.count({ where: { kind: "violation" } })).toBe(3);
    expect(
      await db.auditEvent.findMany({
        where: { subjectKind: "signal" },
        orderBy: { kind: "asc" },
        select: { kind: true, subjectId: true, detail: true },
      }),
    ).toEqual([
      {
        kind: "signal.reread",
        subjectId: changed?.id,
        detail: { was: "warning", is: "violation" },
      },
      { kind: "signal.withdrawn", subjectId: gone?.id, detail: { was: "violation" } },
    ]);
    expect(await decideToApply(person, id)).toMatchObject({ ok: false });
  });

  it("ties what is read otherwise to the assets it names now, and takes back what it had said of others", async () => {
    const named = await createAsset({ externalId: "102290129340398" });
    const other = await createAsset();
    await createDelivery({ says: violation("102290129340398") });
    await readDeliveries();
    const { id: signalId, happenedAt } = await db.signal.findFirstOrThrow();
    await db.signalAsset.deleteMany();
    await db.signalAsset.create({ data: { signalId, assetId: other.id, happenedAt } });
    await db.assetReading.create({
      data: { assetId: other.id, signalId, what: "status", value: "X", at: happenedAt },
    });
    await db.signal.update({
      where: { id: signalId },
      data: { kind: "warning", businessId: other.businessId, refs: [] },
    });

    const { person, id } = await compared();
    await decideToApply(person, id);
    await applyReplay(id);

    expect(await db.signalAsset.findMany()).toMatchObject([
      { signalId, assetId: named.id, happenedAt },
    ]);
    expect(await db.signal.findFirst()).toMatchObject({
      kind: "violation",
      businessId: named.businessId,
      standing: "waiting",
    });
    expect(await db.assetReading.count()).toBe(0);
  });

  it("suggests what is named now and nobody has entered", async () => {
    await createDelivery({ says: violation("102290129340398") });
    await readDeliveries();
    await db.assetSuggestion.deleteMany();
    await db.signal.updateMany({ data: { kind: "warning" } });

    const { person, id } = await compared();
    await decideToApply(person, id);
    await applyReplay(id);

    expect(await db.assetSuggestion.findMany()).toMatchObject([{ externalId: "102290129340398" }]);
  });

  it("refuses to apply what was compared with other rules", async () => {
    const { person, id } = await compared();
    await db.replay.update({ where: { id }, data: { rulesVersion: "2020-01-01" } });

    expect(await decideToApply(person, id)).toMatchObject({ ok: false });
  });
});
