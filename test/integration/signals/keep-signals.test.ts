import { describe, expect, it } from "vitest";
import { readPayload } from "~/features/enforcement/read-pasted";
import { keepSignals } from "~/features/signals/keep-signals.server";
import { signalById, signalsOfAsset } from "~/features/signals/signal-queries.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createDelivery } from "~test/factories/delivery";
import { createPerson } from "~test/factories/person";
import { accountUpdate, violation } from "~test/support/webhooks";

async function keep(payload: unknown, businessId: string | null = null) {
  const delivery = { ...(await createDelivery()), businessId };
  return db.$transaction((tx) => keepSignals(tx, [{ delivery, signals: readPayload(payload) }]));
}

const waiting = () =>
  db.$queryRaw<unknown[]>`
    SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'apply-signals'`;

describe("keeping what a delivery says", () => {
  it("ties the signal to the account it names and to whose it is", async () => {
    const waba = await createAsset({ externalId: "102290129340398" });

    const {
      ids: [id = ""],
    } = await keep(violation("102290129340398"));

    expect(await signalById(await createPerson(), id)).toMatchObject({
      kind: "violation",
      violationType: "SCAM",
      happenedAt: new Date("2025-03-31T20:11:43Z"),
      happenedIsTold: true,
      standing: "waiting",
      business: { id: waba.businessId },
      assets: [{ asset: { id: waba.id } }],
    });
    expect(await db.assetSuggestion.count()).toBe(0);
    expect(await waiting()).toHaveLength(1);
  });

  it("keeps one signal however often and in whatever company it comes", async () => {
    const twice = {
      ...violation("102290129340398"),
      entry: [1, 2].flatMap(() => violation("102290129340398").entry),
    };

    await keep(twice);
    await keep(violation("102290129340398"));
    await keep({ ...twice, entry: [...violation("99999").entry, ...twice.entry] });

    expect(await db.signal.count()).toBe(2);
  });

  it("suggests what nobody has entered once, for the business of the source", async () => {
    const { id: businessId } = await createBusiness();

    await keep(violation("102290129340398"), businessId);
    await keep(violation("102290129340398", 1_743_459_999), businessId);

    expect(await db.assetSuggestion.findMany()).toMatchObject([
      { kind: "waba", externalId: "102290129340398", businessId, state: "open" },
    ]);
    expect(await db.signal.findMany()).toMatchObject([{ businessId }, { businessId }]);
  });

  it("lets the asset decide whose it is, not the source", async () => {
    const waba = await createAsset({ externalId: "102290129340398" });

    await keep(violation("102290129340398"), (await createBusiness()).id);

    expect(await db.signal.findFirst()).toMatchObject({ businessId: waba.businessId });
  });

  it("keeps characters that the database refuses as characters that it takes", async () => {
    await keep(
      accountUpdate("102290129340398", 1_743_451_903, {
        event: "ACCOUNT_RESTRICTION",
        restriction_info: [
          {
            restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING",
            remediation: "Stop\u0000 now\ud800",
          },
        ],
      }),
    );

    expect(await db.signal.findFirst()).toMatchObject({ remediation: "Stop\ufffd now\ufffd" });
  });

  it("shows the history of an asset only to who may see its business", async () => {
    const waba = await createAsset({ externalId: "102290129340398" });
    await keep(violation("102290129340398"));
    await keep(violation("102290129340398", 1_743_459_999));
    const stranger = await createPerson({ businessIds: [(await createBusiness()).id] });
    const insider = await createPerson({ businessIds: [waba.businessId] });

    expect(await signalsOfAsset(stranger, waba.id)).toEqual([]);
    expect(await signalsOfAsset(insider, waba.id)).toMatchObject([
      { happenedAt: new Date(1_743_459_999_000) },
      { happenedAt: new Date(1_743_451_903_000) },
    ]);
  });
});
