import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Person } from "~/features/identity/person";
import { addSource } from "~/features/signals/sources/add-source.server";
import { setSourceArchived } from "~/features/signals/sources/archive-source.server";
import { changeSecret } from "~/features/signals/sources/change-secret.server";
import { editSource } from "~/features/signals/sources/edit-source.server";
import type { ProviderKey } from "~/features/signals/sources/source-provider";
import {
  secretOfSource,
  sourceList,
  sourcePage,
} from "~/features/signals/sources/source-queries.server";
import { sourceView } from "~/features/signals/sources/source-view.server";
import { trySource } from "~/features/signals/sources/try-source.server";
import { watchSilence } from "~/features/signals/sources/watch-silence.server";
import { db } from "~/platform/db.server";
import { createBusiness } from "~test/factories/business";
import { createPerson } from "~test/factories/person";
import { createSource, SECRET } from "~test/factories/signal-source";
import { openDoor } from "~test/support/open-door";

const door = openDoor();
const now = new Date();
const hours = (count: number) => count * 3_600_000;

const events = async () =>
  (await db.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);

async function addedBy(person: Person, provider: ProviderKey) {
  const added = await addSource(person, { provider, name: "Webhooks", businessId: null });
  if (!added.ok) throw new Error(added.refusal.key);
  return added.value.id;
}

const sendSigned = (endpoint: string, body: string, secret: string) =>
  fetch(`${door.origin()}/webhooks/${endpoint}`, {
    method: "POST",
    body,
    headers: {
      "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
    },
  });

describe("setting up a source", () => {
  it("gives each an address nobody can guess, and Meta its verify token", async () => {
    const lead = await createPerson();
    const [one, other] = [await addedBy(lead, "meta"), await addedBy(lead, "ycloud")];

    const [meta, ycloud] = [await sourcePage(lead, one), await sourcePage(lead, other)];

    expect(meta?.endpoint).toMatch(/^[\w-]{32}$/);
    expect(meta?.endpoint).not.toBe(ycloud?.endpoint);
    expect(meta?.verifyToken).toMatch(/^[\w-]{32}$/);
    expect(ycloud?.verifyToken).toBeNull();
    expect([meta?.hasSecret, ycloud?.hasSecret]).toEqual([false, false]);
    expect(await events()).toEqual(["source.added", "source.added"]);
  });

  it("makes a secret at once where senders sign with ours, and keeps it encrypted", async () => {
    const lead = await createPerson();
    const id = await addedBy(lead, "generic");

    const secret = await secretOfSource(lead, id);

    const { secret: kept } = await db.signalSource.findUniqueOrThrow({ where: { id } });
    expect(secret).toMatch(/^[\w-]{32}$/);
    expect(Buffer.from(kept ?? []).includes(secret ?? "")).toBe(false);
  });

  it("refuses a business that one does not work with", async () => {
    const { id: own } = await createBusiness();
    const { id: foreign } = await createBusiness();
    const lead = await createPerson({ businessIds: [own] });

    const typed = { provider: "meta", name: "Webhooks" } as const;

    expect(await addSource(lead, { ...typed, businessId: foreign })).toMatchObject({
      ok: false,
      refusal: { key: "sources.refusals.business" },
    });
    expect(await addSource(lead, { ...typed, businessId: own })).toMatchObject({ ok: true });
    expect(await db.signalSource.count()).toBe(1);
  });
});

describe("who sees a source", () => {
  it("are people without limits, people of its business, and whoever set it up", async () => {
    const { id: businessId } = await createBusiness();
    const member = await createPerson({ businessIds: [businessId] });
    const stranger = await createPerson({ businessIds: [] });
    await createSource({ name: "Theirs", businessId });
    await createSource({ name: "Nobody's" });
    await createSource({ name: "Set up by a stranger", createdById: stranger.id });

    const seenBy = async (person: Person) =>
      (await sourceList(person, now)).map(({ name }) => name);

    expect(await seenBy(await createPerson())).toHaveLength(3);
    expect(await seenBy(member)).toEqual(["Theirs"]);
    expect(await seenBy(stranger)).toEqual(["Set up by a stranger"]);
  });
});

describe("changing a secret", () => {
  const given = (secret: string, keepHours = 24) => ({ secret, keepHours, withoutSecret: false });

  it("believes both for a while, at the real door", async () => {
    const lead = await createPerson();
    const { id, endpoint } = await createSource();

    expect(await changeSecret(lead, id, given("their new secret"))).toMatchObject({ ok: true });

    expect((await sendSigned(endpoint, "1", SECRET)).status).toBe(200);
    expect((await sendSigned(endpoint, "2", "their new secret")).status).toBe(200);
    const page = await sourcePage(lead, id);
    expect(page?.previousUntil?.getTime()).toBeGreaterThan(now.getTime() + hours(23));
    expect(await events()).toEqual(["source.secret_rotated"]);
  });

  it("believes only the new one when the old one may be known to others", async () => {
    const { id, endpoint } = await createSource();

    await changeSecret(await createPerson(), id, given("their new secret", 0));

    expect((await sendSigned(endpoint, "1", SECRET)).status).toBe(401);
    expect((await sendSigned(endpoint, "2", "their new secret")).status).toBe(200);
    expect(await events()).toEqual(["source.secret_set"]);
  });

  it("asks for one, and for a key that is one", async () => {
    const lead = await createPerson();
    const meta = await createSource({ secret: null });
    const telnyx = await createSource({ provider: "telnyx", secret: null });

    expect(await changeSecret(lead, meta.id, given(""))).toMatchObject({
      ok: false,
      field: "secret",
    });
    expect(await changeSecret(lead, telnyx.id, given("not a key"))).toMatchObject({
      ok: false,
      field: "secret",
      refusal: { key: "sources.errors.publicKey" },
    });
    const key = Buffer.alloc(32, 7).toString("base64");
    expect(await changeSecret(lead, telnyx.id, given(key))).toMatchObject({ ok: true });
  });

  it("can be taken back where the address is enough, and nowhere else", async () => {
    const lead = await createPerson();
    const [wati, meta] = [await createSource({ provider: "wati" }), await createSource()];
    const without = { secret: "", keepHours: 0, withoutSecret: true };

    await changeSecret(lead, wati.id, without);
    await changeSecret(lead, meta.id, without);

    expect((await sourcePage(lead, wati.id))?.hasSecret).toBe(false);
    expect((await sourcePage(lead, meta.id))?.hasSecret).toBe(true);
  });
});

describe("editing a source", () => {
  it("shows the second of two editors what the first one saved", async () => {
    const lead = await createPerson();
    const { id } = await createSource({ name: "First" });
    const typed = { businessId: null, replayMinutes: 60, silenceHours: null, version: 1 };

    expect(await editSource(lead, id, { ...typed, name: "Second" })).toMatchObject({ ok: true });
    expect(await editSource(lead, id, { ...typed, name: "Third" })).toMatchObject({
      ok: false,
      theirs: { version: 2, values: { name: "Second", replayMinutes: "60", silenceHours: "" } },
    });
    expect((await sourcePage(lead, id))?.name).toBe("Second");
  });

  it("archives it once, and refuses what it sends from then on", async () => {
    const lead = await createPerson();
    const { id, endpoint } = await createSource();

    await setSourceArchived(lead, id, new Date());
    await setSourceArchived(lead, id, new Date());

    expect((await sendSigned(endpoint, "1", SECRET)).status).toBe(410);
    expect(await events()).toEqual(["source.archived"]);
  });
});

describe("a test of a source", () => {
  it.each<[string, number | null]>([
    ["meta", 200],
    ["ycloud", null],
    ["kapso", null],
    ["generic", null],
    ["360dialog", null],
  ])(
    "goes through the real door as %s would send it, and causes nothing",
    async (provider, handshake) => {
      const source = await createSource({ provider, verifyToken: "token" });

      const result = await trySource(await createPerson(), source.id, new Date());

      expect(result).toMatchObject({ outcome: "answered", status: 200, handshake });
      expect(await db.delivery.findMany()).toMatchObject([{ arrivedBy: "test", state: "read" }]);
      expect((await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs`).length).toBe(0);
    },
  );

  it("says when there is nothing to sign with", async () => {
    const lead = await createPerson();
    const unset = await createSource({ secret: null });
    const telnyx = await createSource({ provider: "telnyx" });

    expect(await trySource(lead, unset.id, now)).toEqual({ outcome: "no_secret" });
    expect(await trySource(lead, telnyx.id, now)).toEqual({ outcome: "cannot_sign" });
  });
});

describe("the page of a source", () => {
  it("counts what came and what was refused by hour, tests apart", async () => {
    const lead = await createPerson();
    const { id, endpoint } = await createSource();
    for (const body of ["1", "2", "2"]) await sendSigned(endpoint, body, SECRET);
    await sendSigned(endpoint, "3", "wrong");
    await trySource(lead, id, new Date());

    const view = await sourceView(lead, id, (path) => `https://house.test${path}`, new Date());

    expect(view?.hours).toHaveLength(24);
    expect(view?.source).toMatchObject({ taken: 3, refused: 1 });
    expect(view?.setup).toMatchObject({ address: `https://house.test/webhooks/${endpoint}` });
    expect(view?.verdicts.map(({ verdict, count }) => [verdict, count])).toEqual([
      ["accepted", 2],
      ["bad_signature", 1],
      ["repeated", 1],
      ["tested", 1],
    ]);
    expect(view?.deliveries).toHaveLength(3);
    expect(view?.refused).toHaveLength(1);
    expect(JSON.stringify(view)).not.toContain(SECRET);
  });
});

describe("the watch over silence", () => {
  const heard = (sourceId: string, ago: number, count: number, verdict = "accepted") => {
    const lastAt = new Date(now.getTime() - hours(ago));
    const hour = new Date(Math.floor(lastAt.getTime() / hours(1)) * hours(1));
    return db.deliveryCount.create({ data: { sourceId, hour, verdict, count, lastAt } });
  };

  it("marks a busy source that fell silent, once, and unmarks it when it speaks again", async () => {
    const { id } = await createSource({ silenceHours: 24 });
    await heard(id, 26, 30);
    await heard(id, 1, 5, "tested");
    await heard(id, 2, 5, "bad_signature");

    await Promise.all([watchSilence(now), watchSilence(now)]);
    await watchSilence(now);
    expect(await db.signalSource.findFirst()).toMatchObject({
      silentSince: new Date(now.getTime() - hours(26)),
    });

    await heard(id, 0, 1);
    await watchSilence(now);
    expect(await db.signalSource.findFirst()).toMatchObject({ silentSince: null });
    expect(await events()).toEqual(["source.fell_silent", "source.heard_again"]);
  });

  it("leaves alone what was never busy, is not watched or is archived", async () => {
    await heard((await createSource({ silenceHours: 24 })).id, 26, 5);
    await heard((await createSource({ silenceHours: null })).id, 26, 30);
    await heard((await createSource({ silenceHours: 24, archivedAt: now })).id, 26, 30);

    await watchSilence(now);

    expect(await events()).toEqual([]);
  });
});
