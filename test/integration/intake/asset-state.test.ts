import { beforeEach, describe, expect, it } from "vitest";
import { applySignals } from "~/features/intake/apply-signals.server";
import { assetState } from "~/features/intake/asset-state.server";
import { preventionOf } from "~/features/intake/prevention.server";
import { createAsset } from "~test/factories/asset";
import { disabled, hear, numberChanged, reinstated, restricted } from "~test/factories/signal";

const WABA = "102290129340398";
const PHONE = "+6281234567890";
const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);
const reader = { language: "en" } as const;

let wabaId: string;
let businessId: string;
beforeEach(async () => {
  ({ id: wabaId, businessId } = await createAsset({ externalId: WABA }));
});

async function told(payload: unknown, hour: number) {
  await hear(payload);
  await applySignals(() => at(hour));
}

describe("how an asset stands", () => {
  it("is not known while nobody told anything", async () => {
    expect(await assetState(reader, wabaId, at(0))).toMatchObject({ key: "unheard", ladders: [] });
  });

  it("follows what is in force, and says what would come next", async () => {
    await told(restricted(WABA, at(0), at(72)), 1);

    expect(await assetState(reader, wabaId, at(1))).toMatchObject({
      key: "restricted",
      tone: "caution",
      ladders: [{ ladder: "account", violations: 1, next: { name: expect.any(String) } }],
    });
  });

  it("is watched for a while once access is back, and then well", async () => {
    await told(disabled(WABA, at(0)), 1);
    await told(reinstated(WABA, at(50)), 51);

    expect(await assetState(reader, wabaId, at(60))).toMatchObject({
      key: "probation",
      probationUntil: at(50 + 7 * 24),
    });
    expect(await assetState(reader, wabaId, at(60 + 7 * 24))).toMatchObject({ key: "healthy" });
  });
});

describe("what prevents a restriction", () => {
  it("says of each measure that nothing feeds it", async () => {
    expect(await preventionOf(reader, businessId, at(0))).toEqual({
      consent: null,
      templates: null,
      health: null,
      frequency: null,
      changes: [],
    });
  });

  it("shows the newest quality of each number", async () => {
    const number = await createAsset({
      businessId,
      kind: "phone_number",
      parentId: wabaId,
      phone: PHONE,
      externalId: null,
    });
    await told(numberChanged(WABA, PHONE, at(0), { qualityRating: "GREEN" }), 1);
    await told(numberChanged(WABA, PHONE, at(5), { qualityRating: "RED" }), 6);

    expect((await preventionOf(reader, businessId, at(6))).health).toMatchObject([
      { id: number.id, label: PHONE, rating: { value: "RED", at: at(5) }, lowSince: null },
    ]);
  });

  it("says that quality is low where a flag told it without a rating", async () => {
    const number = await createAsset({
      businessId,
      kind: "phone_number",
      parentId: wabaId,
      phone: PHONE,
      externalId: null,
    });
    await told(numberChanged(WABA, PHONE, at(0), { qualityUpdateEvent: "FLAGGED" }), 1);

    expect((await preventionOf(reader, businessId, at(6))).health).toMatchObject([
      { id: number.id, rating: null, lowSince: at(0) },
    ]);

    await told(numberChanged(WABA, PHONE, at(7), { qualityRating: "GREEN" }), 8);
    expect((await preventionOf(reader, businessId, at(9))).health).toMatchObject([
      { id: number.id, rating: { value: "GREEN" }, lowSince: null },
    ]);
  });
});
