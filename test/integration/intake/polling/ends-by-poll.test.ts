import { beforeEach, describe, expect, it } from "vitest";
import { applySignals } from "~/features/intake/apply-signals.server";
import { askIfOver } from "~/features/intake/ask-if-over.server";
import { pollConnection } from "~/features/intake/polling/poll-connection.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { createAsset } from "~test/factories/asset";
import { createPoll } from "~test/factories/poll-connection";
import { createRestriction } from "~test/factories/restriction";
import { hear, restricted } from "~test/factories/signal";
import { HOSTS, healthyGraph, NUMBER, openProvider, WABA } from "~test/support/provider-api";

const at = (hour: number) => new Date(Date.parse("2026-11-20T00:00:00Z") + hour * 3_600_000);

let wabaId: string;
let caseId: string;
let restrictionId: string;
beforeEach(async () => {
  wabaId = (await createAsset({ externalId: WABA })).id;
  await hear(restricted(WABA, at(0), at(72)));
  await applySignals(() => at(1));
  ({ id: caseId } = await db.case.findFirstOrThrow());
  ({ id: restrictionId } = await db.restriction.findFirstOrThrow());
});

async function asked(id: string, hour: number) {
  await pollConnection(id, { now: at(hour), hosts: HOSTS, chance: 0.5 });
  await readDeliveries();
  await applySignals(() => at(hour));
}

const endReached = () => db.auditEvent.count({ where: { kind: "restriction.end_reached" } });

describe("the end of a restriction of an account that is asked", () => {
  it("is confirmed by the first answer after it, even if health was good all along", async () => {
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    await asked(id, 70);
    expect(await db.restriction.findFirst()).toMatchObject({ liftedAt: null });

    await asked(id, 73);

    expect(await db.restriction.findFirst()).toMatchObject({
      liftedAt: at(73),
      liftedHow: "expired_confirmed",
    });
    const before = await db.delivery.count();
    await asked(id, 74);
    expect(await db.delivery.count()).toBe(before);
  });

  it("is asked of the account first, and of nobody when that settles it", async () => {
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    await asked(id, 70);

    await askIfOver(restrictionId, at(72));
    const job = await db.$queryRaw`
      SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'poll-connection'`;
    expect(job).toEqual([{ key: `poll ${id}` }]);
    await asked(id, 72);
    await askIfOver(restrictionId, at(74));

    expect(await endReached()).toBe(0);
    expect(await db.restriction.findFirst()).toMatchObject({ liftedHow: "expired_confirmed" });
  });

  it("is asked of people two hours later when the account does not work again", async () => {
    const answers = healthyGraph();
    const provider = await openProvider(answers);
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    await asked(id, 70);
    const blocked = {
      health_status: {
        can_send_message: "BLOCKED",
        entities: [{ entity_type: "WABA", id: WABA, can_send_message: "BLOCKED" }],
      },
      id: WABA,
    };
    answers[`/${WABA}`] = { body: blocked };
    answers[`/${NUMBER}`] = { body: blocked };

    await askIfOver(restrictionId, at(72));
    await asked(id, 72);
    expect(await endReached()).toBe(0);
    await askIfOver(restrictionId, at(74));

    expect(await endReached()).toBe(1);
    expect(await db.restriction.findFirst({ where: { id: restrictionId } })).toMatchObject({
      liftedAt: null,
    });
  });

  it.each([
    ["has a dead token", { problem: "token" }],
    ["is paused", { pausedAt: at(1) }],
    ["never answered", { answeredAt: null }],
    ["is about another account", { target: "999999" }],
    ["cannot say whether messages can be sent", { provider: "ycloud" as const }],
  ])("is asked of people at once where the connection %s", async (_, change) => {
    await createPoll({ answeredAt: at(70), ...change });

    await askIfOver(restrictionId, at(72));

    expect(await endReached()).toBe(1);
  });

  it("is confirmed too where a person wrote the restriction down", async () => {
    await db.restriction.deleteMany();
    await db.signalAct.deleteMany();
    await db.signal.deleteMany();
    await createRestriction({ caseId, assetId: wabaId, startedAt: at(0), expiresAt: at(72) });
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await asked(id, 71);
    expect(await db.restriction.findFirst()).toMatchObject({ liftedAt: null });
    await asked(id, 73);

    expect(await db.restriction.findFirst()).toMatchObject({
      liftedAt: at(73),
      liftedHow: "expired_confirmed",
    });
  });
});
