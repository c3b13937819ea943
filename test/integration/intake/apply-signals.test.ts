import { describe, expect, it } from "vitest";
import { applySignals } from "~/features/intake/apply-signals.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { disabled, hear, reinstated, restricted, violated } from "~test/factories/signal";

const WABA = "102290129340398";
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

const cases = () =>
  db.case.findMany({
    orderBy: { createdAt: "asc" },
    select: {
      phase: true,
      severity: true,
      heardClass: true,
      class: true,
      heardFrom: true,
      happenedAt: true,
      ownerId: true,
      openedById: true,
      restrictions: {
        orderBy: { startedAt: "asc" },
        select: {
          class: true,
          startedAt: true,
          expiresAt: true,
          liftedAt: true,
          liftedHow: true,
          remediation: true,
        },
      },
      signalActs: { select: { act: true }, orderBy: { id: "asc" } },
    },
  });

describe("a signal of a restriction", () => {
  it("opens a case that is one confirmation away from its classification", async () => {
    const waba = await createAsset({ externalId: WABA });
    await hear(disabled(WABA, at(0)));

    expect(await applySignals()).toBe(1);

    expect(await cases()).toMatchObject([
      {
        phase: "new",
        severity: "critical",
        heardClass: "disabled",
        class: null,
        heardFrom: "webhook",
        happenedAt: at(0),
        ownerId: null,
        openedById: null,
        restrictions: [{ class: "disabled", startedAt: at(0), expiresAt: null, liftedAt: null }],
        signalActs: [{ act: "opened_case" }],
      },
    ]);
    expect(await db.caseAsset.findMany()).toMatchObject([{ assetId: waba.id, isPrimary: true }]);
    expect(await db.evidence.findMany()).toMatchObject([{ kind: "webhook_payload" }]);
    expect(await db.triageDraft.findMany()).toMatchObject([
      { byId: null, answers: { pasted: [{ text: expect.stringContaining("DISABLE") }] } },
    ]);
    expect(await db.signal.findMany()).toMatchObject([
      { standing: "settled", class: "disabled", caseId: expect.any(String) },
    ]);
  });

  it("is one case however often it is told", async () => {
    await createAsset({ externalId: WABA });
    for (const hour of [0, 0, 1]) await hear(disabled(WABA, at(hour)));
    await applySignals();
    await hear(disabled(WABA, at(2)));
    await applySignals();

    expect(await cases()).toHaveLength(1);
    expect(await db.restriction.count()).toBe(1);
  });

  it("says that it may be over where nobody has classified it", async () => {
    await createAsset({ externalId: WABA });
    await hear(restricted(WABA, at(0), at(72)));
    await applySignals();
    await hear(reinstated(WABA, at(5)));
    await applySignals();

    expect(await cases()).toMatchObject([
      {
        phase: "new",
        restrictions: [
          {
            expiresAt: at(72),
            liftedAt: at(5),
            liftedHow: "reinstated",
            remediation: "Stop messaging people who did not opt in.",
          },
        ],
        signalActs: [{ act: "opened_case" }, { act: "said_over" }],
      },
    ]);
  });

  it("raises the weight of the case that is open", async () => {
    await createAsset({ externalId: WABA });
    await hear(violated(WABA, at(0)));
    await applySignals();
    await hear(disabled(WABA, at(30)));
    await applySignals();

    expect(await cases()).toMatchObject([
      {
        severity: "critical",
        heardClass: "disabled",
        restrictions: [
          { class: "warned", liftedHow: "replaced" },
          { class: "disabled", liftedAt: null },
        ],
        signalActs: [{ act: "opened_case" }, { act: "joined_case" }, { act: "raised_severity" }],
      },
    ]);
  });
});
