import { describe, expect, it } from "vitest";
import { applySignals } from "~/features/intake/apply-signals.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import {
  change,
  disabled,
  hear,
  numberChanged,
  reinstated,
  restricted,
  violated,
} from "~test/factories/signal";
import { outcomeOfStory } from "~test/support/signal-story";

const WABA = "102290129340398";
const PHONE = "+6281234567890";
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

/** One after the other, each with its minute; everything that was written is taken away afterwards. */
async function tell(payloads: readonly unknown[], together = false) {
  for (const payload of payloads) {
    await hear(payload);
    if (!together) await applySignals();
  }
  await applySignals();
  const outcome = await outcomeOfStory();
  await forget();
  return outcome;
}

async function forget() {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    for (const table of [
      "SignalAct",
      "AssetReading",
      "SignalAsset",
      "Restriction",
      "TriageDraft",
      "CustodyEntry",
      "Evidence",
      "Clock",
      "CaseTrack",
      "CaseSearch",
      "CaseAsset",
      "Signal",
      "Case",
    ]) {
      await tx.$executeRawUnsafe(`DELETE FROM "${table}"`);
    }
  });
}

const shuffles = <T>(items: readonly T[]): T[][] => [
  [...items].reverse(),
  [...items.slice(2), ...items.slice(0, 2)],
  [...items.filter((_, index) => index % 2), ...items.filter((_, index) => index % 2 === 0)],
];

describe("what is heard out of order", () => {
  const account = [
    violated(WABA, at(0)),
    restricted(WABA, at(30), at(102)),
    reinstated(WABA, at(50)),
    restricted(WABA, at(80), at(200)),
    disabled(WABA, at(90)),
  ];

  it.each(shuffles(account).map((order) => [order]))(
    "ends as if it had been heard in order (%#)",
    async (order) => {
      await createAsset({ externalId: WABA });
      const inOrder = await tell(account);

      expect(inOrder.cases).toHaveLength(1);
      expect(await tell(order)).toEqual(inOrder);
      expect(await tell([...order, ...account], true)).toEqual(inOrder);
    },
    60_000,
  );

  it("ends the same for a number below its account, banned before or after it", async () => {
    const waba = await createAsset({ externalId: WABA });
    const { businessId } = waba;
    const number = { businessId, parentId: waba.id, kind: "phone_number", phone: PHONE } as const;
    await createAsset(number);
    const banned = numberChanged(WABA, PHONE, at(5), { status: "BANNED" });
    const story = [disabled(WABA, at(4)), banned];

    const inOrder = await tell(story);

    expect(inOrder.cases).toMatchObject([
      { severity: "critical", happenedAt: at(4), assets: [{}, {}] },
    ]);
    expect(await tell([...story].reverse())).toEqual(inOrder);
    expect(await tell([...story].reverse(), true)).toEqual(inOrder);
  });

  it("keeps what is about a template from its account", async () => {
    const waba = await createAsset({ externalId: WABA });
    await createAsset({
      businessId: waba.businessId,
      parentId: waba.id,
      kind: "template",
      externalId: "1689556908129832",
    });
    const paused = change(WABA, at(1), "message_template_status_update", {
      event: "PAUSED",
      message_template_id: 1689556908129832,
      message_template_name: "promo",
      message_template_language: "id",
      reason: "NONE",
      other_info: { title: "FIRST_PAUSE", description: "Paused for 3 hours" },
    });

    const { cases } = await tell([paused]);

    expect(cases).toMatchObject([
      {
        heardClass: "template_paused",
        severity: "low",
        restrictions: [{ class: "template_paused" }],
      },
    ]);
    expect(cases[0]?.assets.map(({ assetId }) => assetId)).not.toContain(waba.id);
  });
});
