import { describe, expect, it } from "vitest";
import { applySignals } from "~/features/intake/apply-signals.server";
import { assetState } from "~/features/intake/asset-state.server";
import { pollConnection } from "~/features/intake/polling/poll-connection.server";
import { preventionOf } from "~/features/intake/prevention.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { openBytes } from "~/platform/sealed-bytes.server";
import { createAsset } from "~test/factories/asset";
import { createPoll } from "~test/factories/poll-connection";
import {
  graphError,
  HOSTS,
  healthyGraph,
  NUMBER,
  openProvider,
  recorded,
  WABA,
} from "~test/support/provider-api";

const at = (minute: number) => new Date(Date.parse("2026-11-27T06:00:00Z") + minute * 60_000);
const ask = (id: string, minute: number) =>
  pollConnection(id, { now: at(minute), hosts: HOSTS, chance: 0.5 });
const events = async () =>
  (await db.auditEvent.findMany({ where: { subjectKind: "poll" }, orderBy: { id: "asc" } })).map(
    ({ kind }) => kind,
  );
const bodies = async () => {
  const kept = await db.delivery.findMany({ orderBy: [{ receivedAt: "asc" }, { id: "asc" }] });
  return kept.map(({ body }) => JSON.parse(openBytes("delivery", body).toString()));
};

async function understood(minute: number) {
  await readDeliveries();
  await applySignals(() => at(minute));
}

describe("a connection that is asked", () => {
  it("brings what Graph answers onto the assets, as webhooks do, and shows its token to nobody else", async () => {
    const { id: wabaId, businessId } = await createAsset({ externalId: WABA });
    const number = await createAsset({
      businessId,
      kind: "phone_number",
      externalId: NUMBER,
      parentId: wabaId,
    });
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl, businessId });

    expect(await ask(id, 0)).toBe(true);
    await understood(1);

    expect(new Set(provider.asked.map(({ headers }) => headers.authorization))).toEqual(
      new Set(["Bearer EAAtoken"]),
    );
    expect(provider.asked.every(({ query }) => !query.toString().includes("EAAtoken"))).toBe(true);
    const readings = await db.assetReading.findMany({
      where: { assetId: number.id },
      orderBy: [{ what: "asc" }],
      select: { what: true, value: true, at: true },
    });
    expect(readings).toEqual([
      { what: "messaging", value: "AVAILABLE", at: at(0) },
      { what: "quality", value: "GREEN", at: at(0) },
      { what: "status", value: "CONNECTED", at: at(0) },
    ]);
    const { health } = await preventionOf({ language: "en" }, businessId, at(1));
    expect(health).toMatchObject([{ id: number.id, rating: { value: "GREEN" } }]);
    const { key, quality } = await assetState({ language: "en" }, number.id, at(1));
    expect([key, quality]).toEqual(["healthy", [{ value: "GREEN", at: at(0) }]]);
    expect(await db.delivery.findMany()).toSatisfy((kept: { arrivedBy: string; proof: string }[]) =>
      kept.every(({ arrivedBy, proof }) => arrivedBy === "poll" && proof === "asked"),
    );
    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({
      triedAt: at(0),
      answeredAt: at(0),
      nextAt: at(15),
      problem: null,
      isSubscribed: true,
      claimedUntil: null,
    });
    expect(await db.case.count()).toBe(0);
  });

  it("keeps only what changed", async () => {
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    await ask(id, 0);
    const before = await db.delivery.count();
    await ask(id, 15);
    expect(await db.delivery.count()).toBe(before);

    provider.answers[`/${WABA}/phone_numbers`] = {
      body: {
        data: [
          { ...recorded("meta-graph-phone_number"), status: "CONNECTED" },
          {
            id: "7",
            display_phone_number: "+1 555 1",
            verified_name: "Two",
            quality_rating: "RED",
          },
        ],
      },
    };
    await ask(id, 30);

    const kept = (await bodies()).slice(before);
    expect(kept[0]).toEqual({ data: [expect.objectContaining({ id: "7" })] });
  });

  it("tells the same state again once it was another in between", async () => {
    const { id: wabaId } = await createAsset({ externalId: WABA });
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    const blocked = {
      health_status: {
        can_send_message: "BLOCKED",
        entities: [{ entity_type: "WABA", id: WABA, can_send_message: "BLOCKED" }],
      },
      id: WABA,
    };
    const well = healthyGraph()[`/${WABA}`];
    await ask(id, 0);
    provider.answers[`/${WABA}`] = { body: blocked };
    await ask(id, 15);
    provider.answers[`/${WABA}`] = well ?? { body: {} };
    await ask(id, 30);
    await understood(31);

    const readings = await db.assetReading.findMany({
      where: { assetId: wabaId, what: "messaging" },
      orderBy: { at: "asc" },
    });
    expect(readings.map(({ value, at: moment }) => [value, moment])).toEqual([
      ["AVAILABLE", at(0)],
      ["BLOCKED", at(15)],
      ["AVAILABLE", at(30)],
    ]);
  });

  it("takes calling for no trouble, whatever the overall state says", async () => {
    await createAsset({ externalId: WABA });
    const noisy = recorded("meta-graph-health_status-available");
    noisy.health_status.can_send_message = "BLOCKED";
    noisy.health_status.entities[0].can_receive_call_sip = "BLOCKED";
    noisy.health_status.entities[0].errors = [{ error_code: 138024, error_description: "SIP" }];
    const provider = await openProvider({ ...healthyGraph(), [`/${NUMBER}`]: { body: noisy } });
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);
    await understood(1);

    const health = await db.signal.findMany({ where: { kind: "health" } });
    expect(new Set(health.map(({ messagingState }) => messagingState))).toEqual(
      new Set(["AVAILABLE"]),
    );
    expect(await db.case.count()).toBe(0);
  });

  it("opens a case when the answer is that the account is locked, and says whose", async () => {
    const { id: wabaId } = await createAsset({ externalId: WABA });
    const provider = await openProvider({
      ...healthyGraph(),
      [`/${WABA}`]: { status: 403, body: recorded("meta-graph-error-131031") },
    });
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);
    await ask(id, 15);
    await understood(16);

    expect(await db.case.findMany({ include: { assets: true } })).toMatchObject([
      { assets: [{ assetId: wabaId }] },
    ]);
    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({ problem: null });
  });

  it("reads every page of Graph, and asks no page twice", async () => {
    const page = (first: number, after?: string) => ({
      data: Array.from({ length: 100 }, (_, index) => ({
        id: String(first + index),
        name: `t${first + index}`,
        language: "en",
        status: "PAUSED",
      })),
      paging: {
        cursors: { after: after ?? "end" },
        ...(after && { next: "https://elsewhere.example.com/" }),
      },
    });
    const provider = await openProvider({
      ...healthyGraph(),
      [`/${WABA}/message_templates`]: ({ query }) => ({
        body:
          query.get("after") === "two"
            ? page(100)
            : query.get("after") === "end"
              ? page(100)
              : page(0, "two"),
      }),
    });
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);

    const pages = provider.asked.filter(({ path }) => path.endsWith("message_templates"));
    expect(pages.map(({ query }) => query.get("after"))).toEqual([null, "two", "end"]);
    const templates = (await bodies()).find((body) => body.data?.[0]?.name === "t0");
    expect(templates.data).toHaveLength(200);
  });

  it("reads every page of YCloud, and nothing of other accounts", async () => {
    const { id: wabaId, businessId } = await createAsset({ externalId: WABA });
    const item = (id: number, status: string, wabaId = WABA) => ({
      officialTemplateId: String(5_000_000 + id),
      wabaId,
      name: `t${id}`,
      language: "en",
      status,
    });
    const all = Array.from({ length: 120 }, (_, id) =>
      item(id, id % 60 === 59 ? "PAUSED" : "APPROVED"),
    );
    all.push(item(500, "PAUSED", "999"));
    const provider = await openProvider({
      [`/whatsapp/businessAccounts/${WABA}`]: {
        body: { id: WABA, name: "Shop", accountReviewStatus: "APPROVED" },
      },
      "/whatsapp/phoneNumbers": {
        body: {
          items: [
            {
              id: "77",
              phoneNumber: "+15550783881",
              wabaId: WABA,
              status: "CONNECTED",
              qualityRating: "YELLOW",
            },
          ],
          offset: 0,
          limit: 100,
          length: 1,
        },
      },
      "/whatsapp/templates": ({ query }) => {
        const offset = Number(query.get("offset") ?? 0);
        return { body: { items: all.slice(offset, offset + 100), offset, limit: 100 } };
      },
    });
    const { id } = await createPoll({
      provider: "ycloud",
      token: "key",
      baseUrl: provider.baseUrl,
      businessId,
    });

    await ask(id, 0);
    await understood(1);

    expect(provider.asked[0]?.headers["x-api-key"]).toBe("key");
    const offsets = provider.asked
      .filter(({ path }) => path.endsWith("templates"))
      .map(({ query }) => query.get("offset"));
    expect(offsets).toEqual([null, "100"]);
    const templates = await db.assetSuggestion.findMany({
      where: { kind: "template" },
      orderBy: { externalId: "asc" },
    });
    expect(templates.map(({ externalId }) => externalId)).toEqual(["5000059", "5000119"]);
    expect(await db.assetSuggestion.findFirst({ where: { kind: "phone_number" } })).toMatchObject({
      parentExternalId: WABA,
      businessId,
    });
    expect(await db.assetReading.count({ where: { assetId: wabaId } })).toBeGreaterThan(0);
  });

  it("asks 360dialog, Infobip and Twilio as each wants it, by the recorded shapes", async () => {
    const health = recorded("360dialog-health_status");
    health.health_status.entities[0].id = NUMBER;
    for (const entity of health.health_status.entities) entity.can_send_message = "AVAILABLE";
    const provider = await openProvider({
      "/health_status": { body: health },
      "/whatsapp/1/senders/quality": { body: recorded("infobip-senders-quality") },
      "/Channels/Senders": ({ query }) => ({
        body: query.get("PageToken")
          ? {
              senders: [
                { ...recorded("twilio-sender"), sid: "XE2", sender_id: "whatsapp:+15558882222" },
              ],
              meta: { next_page_url: null },
            }
          : {
              senders: [recorded("twilio-sender")],
              meta: {
                next_page_url:
                  "https://messaging.twilio.com/v2/Channels/Senders?Page=1&PageToken=PT",
              },
            },
      }),
    });
    const { baseUrl } = provider;
    const sid = `AC${"0".repeat(32)}`;
    const dialog = await createPoll({ provider: "360dialog", baseUrl, target: "+15550783881" });
    const infobip = await createPoll({
      provider: "infobip",
      baseUrl,
      target: "441134960000,441134960001",
    });
    const twilio = await createPoll({ provider: "twilio", baseUrl, target: sid });

    for (const { id } of [dialog, infobip, twilio]) await ask(id, 0);
    await understood(1);

    expect(provider.asked.map(({ path }) => path)).toEqual([
      "/health_status",
      "/whatsapp/1/senders/quality",
      "/Channels/Senders",
      "/Channels/Senders",
    ]);
    expect(
      provider.asked.map(({ headers }) => headers["d360-api-key"] ?? headers.authorization),
    ).toEqual([
      "EAAtoken",
      "App EAAtoken",
      ...Array(2).fill(`Basic ${Buffer.from(`${sid}:EAAtoken`).toString("base64")}`),
    ]);
    const signals = await db.signal.groupBy({
      by: ["source", "kind"],
      _count: true,
      orderBy: [{ source: "asc" }, { kind: "asc" }],
    });
    expect(signals.map(({ source, kind, _count }) => `${source} ${kind} ${_count}`)).toEqual([
      "360dialog health 1",
      "infobip disabled 1",
      "infobip quality_changed 1",
      "twilio quality_changed 2",
    ]);
  });
});

describe("a connection that gets no answer", () => {
  it.each([
    ["HTTP 401", { status: 401, body: {} }],
    ["error 190", graphError(190, 400, "Error validating access token: EAAtoken has expired")],
  ])("says by %s that the token is dead, once, and opens no case", async (_, answer) => {
    await createAsset({ externalId: WABA });
    const provider = await openProvider({ [`/${WABA}/subscribed_apps`]: answer });
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);
    await ask(id, 60);
    await understood(61);

    expect(provider.asked).toHaveLength(2);
    expect(await events()).toEqual(["poll.token_dead"]);
    expect(await db.delivery.count()).toBe(0);
    expect(await db.case.count()).toBe(0);
    const row = await db.pollConnection.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ problem: "token", failures: 2, nextAt: at(180), answeredAt: null });
    expect(row.problemText).not.toContain("EAAtoken");

    Object.assign(provider.answers, healthyGraph());
    await ask(id, 200);
    expect(await events()).toEqual(["poll.token_dead", "poll.answers_again"]);
  });

  it("waits as long as it is asked to, and tells nobody", async () => {
    const throttled = {
      ...graphError(80007, 400, "Too many calls"),
      headers: { "retry-after": "5400" },
    };
    const provider = await openProvider({ [`/${WABA}/subscribed_apps`]: throttled });
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);

    expect(provider.asked).toHaveLength(1);
    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({
      problem: "throttled",
      nextAt: at(90),
    });
    expect(await events()).toEqual([]);
  });

  it("asks a dead address less and less often, and tells people in the end", async () => {
    const { id } = await createPoll({ baseUrl: "http://localhost:9" });
    let now = at(0);
    const pauses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      await pollConnection(id, { now, hosts: HOSTS, chance: 0.5 });
      const { nextAt, problem } = await db.pollConnection.findUniqueOrThrow({ where: { id } });
      expect(problem).toBe("unreachable");
      pauses.push(Math.round((nextAt.getTime() - now.getTime()) / 60_000));
      now = nextAt;
    }

    expect(pauses).toEqual([2, 4, 8, 16, 32, 64]);
    expect(await events()).toEqual(["poll.not_answering"]);
  });

  it("understands no page of something else, and goes on with the other questions", async () => {
    const answers = healthyGraph();
    answers[`/${WABA}/phone_numbers`] = { body: "<html>Welcome</html>" };
    const provider = await openProvider(answers);
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);

    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({
      problem: "unreadable",
      answeredAt: at(0),
    });
    expect(provider.asked.map(({ path }) => path)).toContain(`/${WABA}/message_templates`);
  });

  it("keeps its pace where one question is not permitted and the others are answered", async () => {
    const answers = healthyGraph();
    answers[`/${WABA}/message_templates`] = graphError(200, 403, "Permissions error");
    const provider = await openProvider(answers);
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);
    await ask(id, 15);

    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({
      problem: "permission",
      answeredAt: at(15),
      nextAt: at(30),
    });
    expect(await events()).toEqual(["poll.not_answering"]);
  });

  it("never asks inside the own network unless the host is named", async () => {
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl.replace("http:", "https:") });

    await pollConnection(id, { now: at(0), hosts: [], chance: 0.5 });

    expect(provider.asked).toHaveLength(0);
    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({
      problem: "unreachable",
      problemText: "not_public",
    });
  });

  it("does not write down how an old token fared once there is a new one", async () => {
    const answers = healthyGraph();
    const provider = await openProvider(answers);
    const { id } = await createPoll({ baseUrl: provider.baseUrl });
    answers[`/${WABA}/subscribed_apps`] = async () => {
      await db.pollConnection.update({ where: { id }, data: { version: { increment: 1 } } });
      return { status: 401, body: {} };
    };

    await ask(id, 0);

    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({ problem: null });
    expect(await events()).toEqual([]);
  });
});

describe("the subscription of an account's webhooks", () => {
  it("is an alarm once when it is missing, and is missed no longer when it is back", async () => {
    await createAsset({ externalId: WABA });
    const answers = healthyGraph();
    answers[`/${WABA}/subscribed_apps`] = { body: { data: [] } };
    const provider = await openProvider(answers);
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    await ask(id, 0);
    await ask(id, 15);
    await understood(16);

    expect(await events()).toEqual(["poll.subscription_missing"]);
    expect(await db.case.count()).toBe(0);
    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({
      problem: null,
      isSubscribed: false,
    });

    answers[`/${WABA}/subscribed_apps`] = { body: recorded("meta-graph-subscribed_apps") };
    await ask(id, 30);
    expect(await events()).toEqual(["poll.subscription_missing", "poll.subscription_back"]);
  });

  it("is missing while only others are subscribed, where our own app is known", async () => {
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl, appId: "999" });

    await ask(id, 0);

    expect(await db.pollConnection.findUnique({ where: { id } })).toMatchObject({
      isSubscribed: false,
    });
  });
});
