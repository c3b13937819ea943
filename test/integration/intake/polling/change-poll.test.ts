import { describe, expect, it } from "vitest";
import { sealEvents } from "~/features/audit/seal-events.server";
import type { Person } from "~/features/identity/person";
import { askNow } from "~/features/intake/polling/ask-now.server";
import {
  addPoll,
  changeAccess,
  editPoll,
  removePoll,
  setPollPaused,
} from "~/features/intake/polling/change-poll.server";
import { pollConnection } from "~/features/intake/polling/poll-connection.server";
import { lastNews, pollList, pollPage } from "~/features/intake/polling/poll-queries.server";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { deliveryPage } from "~/features/signals/deliveries/delivery-queries.server";
import { db } from "~/platform/db.server";
import { openText } from "~/platform/sealed-bytes.server";
import { createBusiness } from "~test/factories/business";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { createPoll } from "~test/factories/poll-connection";
import { HOSTS, healthyGraph, openProvider, WABA } from "~test/support/provider-api";

const given = {
  provider: "meta",
  name: "Main account",
  businessId: null,
  target: WABA,
  appId: "",
  everyMinutes: 15,
  maySend: false,
  baseUrl: "",
  secret: "EAAtoken",
} as const;

async function added(person: Person, change: object = {}) {
  const verdict = await addPoll(person, { ...given, ...change });
  if (!verdict.ok) throw new Error(verdict.refusal.key);
  return verdict.value.id;
}
const rowOf = (id: string) => db.pollConnection.findUniqueOrThrow({ where: { id } });
const tokenOf = async (id: string) => openText("poll token", (await rowOf(id)).token);

describe("setting up whom to ask", () => {
  it("keeps the token sealed, and no page or event ever holds it", async () => {
    const person = await createPerson();

    const id = await added(person);

    const { token, ...row } = await rowOf(id);
    expect(Buffer.from(token).toString("latin1")).not.toContain("EAAtoken");
    expect(await tokenOf(id)).toBe("EAAtoken");
    expect(row).toMatchObject({
      baseUrl: "https://graph.facebook.com/v23.0",
      createdById: person.id,
    });
    const shown = JSON.stringify([await pollPage(person, id), await pollList(person)]);
    expect(shown).not.toMatch(/EAAtoken|"token"/);
    expect(
      JSON.stringify(await db.auditEvent.findMany({ select: { detail: true } })),
    ).not.toContain("EAAtoken");
  });

  it.each([
    ["target", { target: "my account" }, "polls.wrongTarget.waba"],
    ["baseUrl", { baseUrl: "http://graph.example.com" }, "polls.refusals.plainHttp"],
  ])("says beside %s what is wrong", async (field, change, key) => {
    const verdict = await addPoll(await createPerson(), { ...given, ...change });

    expect(verdict).toMatchObject({ ok: false, field, refusal: { key } });
    expect(await db.pollConnection.count()).toBe(0);
  });

  it("ties nothing to a business that one does not work with, and shows nothing of it", async () => {
    const { id: theirs } = await createBusiness();
    const { id: own } = await createBusiness();
    const limited = await createPerson({ roles: ["support_lead"], businessIds: [own] });
    const foreign = await createPoll({ businessId: theirs });

    expect(await addPoll(limited, { ...given, businessId: theirs })).toMatchObject({
      field: "businessId",
    });
    expect(await pollPage(limited, foreign.id)).toBeNull();
    expect(await pollList(limited)).toEqual([]);
    expect(await setPollPaused(limited, foreign.id)).toBe(false);
    expect(await removePoll(limited, foreign.id)).toBe(false);
    expect(await askNow(limited, foreign.id)).toBeNull();
  });
});

describe("changing whom to ask", () => {
  it("forgets what another account had answered, and asks at once", async () => {
    const person = await createPerson();
    const { id } = await createPoll({
      lastAnswers: { health: "x" },
      isSubscribed: false,
      problem: "refused",
      failures: 3,
      answeredAt: new Date(),
      nextAt: new Date("2030-01-01"),
    });

    await editPoll(person, id, { ...given, target: "555555", version: 1 });

    const row = await rowOf(id);
    expect(row).toMatchObject({
      target: "555555",
      lastAnswers: {},
      isSubscribed: null,
      problem: null,
      failures: 0,
      answeredAt: null,
    });
    expect(row.nextAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("shows the second of two editors what the first saved", async () => {
    const person = await createPerson();
    const { id } = await createPoll();
    await editPoll(person, id, { ...given, name: "First", version: 1 });

    const second = await editPoll(person, id, { ...given, name: "Second", version: 1 });

    expect(second).toMatchObject({ ok: false, theirs: { version: 2, values: { name: "First" } } });
    expect(await rowOf(id)).toMatchObject({ name: "First" });
  });

  it("lets campaigns send only where somebody said so, which is on record, and through who takes messages", async () => {
    const person = await createPerson();
    const { id } = await createPoll();
    const { id: other } = await createPoll({ provider: "infobip", target: "6281234567890" });
    const kinds = async () =>
      (await db.auditEvent.findMany({ orderBy: { id: "asc" }, select: { kind: true } })).map(
        ({ kind }) => kind,
      );

    await editPoll(person, id, { ...given, maySend: true, version: 1 });
    await editPoll(person, other, {
      ...given,
      target: "6281234567890",
      maySend: true,
      version: 1,
    });
    expect([(await rowOf(id)).maySend, (await rowOf(other)).maySend]).toEqual([true, false]);
    await editPoll(person, id, { ...given, version: 2 });

    expect((await rowOf(id)).maySend).toBe(false);
    expect((await kinds()).filter((kind) => /send/.test(kind))).toEqual([
      "poll.may_send",
      "poll.sends_no_more",
    ]);
  });

  it("sends no token to an address it was not typed for", async () => {
    const person = await createPerson();
    const { id } = await createPoll({ problem: "token", failures: 4 });

    expect(
      await changeAccess(person, id, { baseUrl: "http://a.example.com", secret: "new" }),
    ).toMatchObject({
      field: "baseUrl",
    });
    await changeAccess(person, id, { baseUrl: "https://api.example.com/v1/", secret: "new" });

    expect(await tokenOf(id)).toBe("new");
    expect(await rowOf(id)).toMatchObject({
      baseUrl: "https://api.example.com/v1",
      problem: null,
      failures: 0,
      version: 2,
    });
  });

  it("stops and goes on, and takes the token away in the end", async () => {
    const person = await createPerson();
    const { id } = await createPoll();

    await setPollPaused(person, id);
    expect(await askNow(person, id)).toBe("paused");
    await setPollPaused(person, id);
    await removePoll(person, id);

    expect(await db.pollConnection.count()).toBe(0);
    const events = await db.auditEvent.findMany({ orderBy: { id: "asc" }, select: { kind: true } });
    expect(events.map(({ kind }) => kind)).toEqual(["poll.paused", "poll.resumed", "poll.removed"]);
  });
});

describe("asking now", () => {
  it("says whether there was an answer, and lists what it brought", async () => {
    const person = await createPerson();
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl });

    expect(await askNow(person, id, HOSTS)).toBe("answered");
    expect((await lastNews(id)).length).toBeGreaterThan(0);
    provider.answers[`/${WABA}/subscribed_apps`] = { status: 401, body: {} };
    expect(await askNow(person, id, HOSTS)).toBe("failed");
  });

  it("does not ask beside another process", async () => {
    const { id } = await createPoll({ claimedUntil: new Date(Date.now() + 60_000) });

    expect(await askNow(await createPerson(), id, HOSTS)).toBe("busy");
  });

  it("shows answers to the people of the business they were asked for, and to no others", async () => {
    const [{ id: own }, { id: other }] = [await createBusiness(), await createBusiness()];
    const provider = await openProvider(healthyGraph());
    const { id } = await createPoll({ baseUrl: provider.baseUrl, businessId: own });
    await pollConnection(id, { hosts: HOSTS });
    const [news] = await lastNews(id);
    const limitedTo = (businessId: string) =>
      createPerson({ roles: ["support_lead"], businessIds: [businessId] });

    expect(await deliveryPage(await limitedTo(own), news?.id ?? "")).toMatchObject({
      proof: "asked",
    });
    expect(await deliveryPage(await limitedTo(other), news?.id ?? "")).toBeNull();
  });
});

describe("a dead token", () => {
  it("is told to those who manage sources and see its business", async () => {
    await createInstallation();
    const [{ id: own }, { id: other }] = [await createBusiness(), await createBusiness()];
    const lead = await createPerson({ roles: ["support_lead"], businessIds: [own] });
    await createPerson({ roles: ["support_lead"], businessIds: [other] });
    await createPerson({ roles: ["customer_care"] });
    const provider = await openProvider({
      [`/${WABA}/subscribed_apps`]: { status: 401, body: {} },
    });
    const { id } = await createPoll({
      baseUrl: provider.baseUrl,
      businessId: own,
      createdById: lead.id,
    });

    await pollConnection(id, { hosts: HOSTS });
    await sealEvents();
    await notifyOfEvents();

    expect(await db.notification.findMany()).toMatchObject([
      { personId: lead.id, kind: "poll_token", severity: "high" },
    ]);
  });
});
