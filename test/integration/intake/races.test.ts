import { describe, expect, it } from "vitest";
import { lockAssetTrees } from "~/features/assets/lock-asset-tree.server";
import { applySignals } from "~/features/intake/apply-signals.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { disabled, hear, restricted, violated } from "~test/factories/signal";
import { untilSomeoneWaits } from "~test/support/database";

const WABA = "102290129340398";
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

describe("two who apply signals at once", () => {
  it("wait for each other's tree, and never open two cases for one restriction", async () => {
    const waba = await createAsset({ externalId: WABA });
    await hear(disabled(WABA, at(0)));
    await hear(disabled(WABA, at(1)));

    const waiting = await db.$transaction(
      async (tx) => {
        await lockAssetTrees(tx, [waba.id]);
        const both = [applySignals(), applySignals()];
        await untilSomeoneWaits();
        expect(await db.case.count()).toBe(0);
        return both;
      },
      { timeout: 20_000 },
    );
    const settled = await Promise.all(waiting);

    expect(settled.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await db.case.count()).toBe(1);
    expect(await db.restriction.count()).toBe(1);
    expect(await db.signalAct.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { act: "opened_case" },
      { act: "joined_case" },
    ]);
  });

  it("settle many signals of many accounts once each", async () => {
    const wabas = ["111110000000001", "111110000000002", "111110000000003"];
    for (const externalId of wabas) await createAsset({ externalId });
    for (const hour of [0, 1, 2]) {
      for (const id of wabas) {
        await hear(violated(id, at(hour * 40)));
        await hear(restricted(id, at(hour * 40 + 1), at(hour * 40 + 30)));
      }
    }

    const settled = await Promise.all([applySignals(), applySignals(), applySignals()]);

    expect(settled.reduce((sum, count) => sum + count, 0)).toBe(18);
    expect(await db.case.count()).toBe(3);
    expect(await db.signal.count({ where: { standing: "settled" } })).toBe(18);
    expect(await db.signalAct.count({ where: { act: "opened_case" } })).toBe(3);
  });

  it("tell the same state again without doing anything twice", async () => {
    await createAsset({ externalId: WABA });
    await hear(disabled(WABA, at(0)));
    await applySignals();
    const events = await db.auditEvent.count();

    await db.signal.updateMany({ data: { standing: "waiting" } });
    await applySignals();

    expect(await db.case.count()).toBe(1);
    expect(await db.signalAct.count()).toBe(1);
    expect(await db.auditEvent.count()).toBe(events);
  });
});
