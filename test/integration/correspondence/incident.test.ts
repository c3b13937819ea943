import { describe, expect, it } from "vitest";
import { casesToJoin } from "~/features/correspondence/incident/cases-to-join.server";
import { linkCases } from "~/features/correspondence/incident/link-cases.server";
import { editThread, openThread } from "~/features/correspondence/open-thread.server";
import { preparePacket } from "~/features/correspondence/packet/prepare-packet.server";
import { savePacket } from "~/features/correspondence/packet/save-packet.server";
import { messagesOf, requireThread } from "~/features/correspondence/thread-queries.server";
import type { MessageFields } from "~/features/correspondence/thread-schemas";
import { logMessage } from "~/features/correspondence/writing/log-message.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";

const NOW = new Date("2026-11-23T04:00:00Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const said = (overrides: Partial<MessageFields> = {}): MessageFields => ({
  kind: "email",
  direction: "out",
  counterpart: "",
  subject: "",
  text: "Sending fails for all of them.",
  clock: "2026-11-23T11:00",
  zone: "Asia/Jakarta",
  minutes: null,
  promised: "",
  turn: null,
  isChase: false,
  onlyHere: false,
  theirTicket: "",
  ...overrides,
});

async function aClient(name: string, phone: string) {
  const business = await createBusiness({ name, legalName: `PT ${name} Nusantara` });
  const asset = await createAsset({ businessId: business.id, name, phone });
  const of = await createActiveCase({ businessId: business.id, assetIds: [asset.id] });
  const reader = await createPerson({ roles: ["bsp_liaison"], businessIds: [business.id] });
  return { of, business, asset, reader };
}

/** Two clients of one provider; the liaison sees both, each reader one. */
async function anIncident() {
  const dewi = await createPerson({ name: "Dewi", roles: ["bsp_liaison"] });
  const a = await aClient("Kopi Senja", "+6281211112222");
  const b = await aClient("Batik Larasati", "+6281233334444");
  const provider = await createProvider();
  const about = {
    title: "Sending fails",
    theirTicket: "",
    channel: "email" as const,
    language: "en" as const,
    participants: "",
    party: "bsp" as const,
    providerId: provider.id,
  };
  const { id } = allowed(await openThread(dewi, a.of.id, about, NOW));
  const say = (fields: Partial<MessageFields> = {}, caseId = a.of.id) =>
    logMessage(dewi, { threadId: id, caseId }, said(fields), [], later(60));
  const join = (more: Partial<{ sharesEarlier: boolean; caseIds: string[] }> = {}) =>
    linkCases(dewi, id, { caseIds: [b.of.id], sharesEarlier: false, ...more }, later(30));
  const readBy = async (caseId: string) =>
    (await messagesOf({ threadId: id, caseId }, { words: "", before: null })).messages.map(
      ({ text }) => text,
    );
  return { dewi, a, b, about, provider, id, say, join, readBy };
}

describe("a thread that joins further cases", () => {
  it("keeps what was said until then with the case it was said for", async () => {
    const { a, b, say, join, readBy } = await anIncident();
    allowed(await say({ text: "Kopi Senja lost 1,240 orders." }));

    expect(allowed(await join())).toEqual({ count: 1 });
    allowed(await say());

    expect(await readBy(a.of.id)).toEqual([
      "Kopi Senja lost 1,240 orders.",
      "Sending fails for all of them.",
    ]);
    expect(await readBy(b.of.id)).toEqual(["Sending fails for all of them."]);
  });

  it("shows it where somebody says so, and nobody is named in it", async () => {
    const { b, say, join, readBy } = await anIncident();
    allowed(await say({ text: "All numbers are offline." }));
    allowed(await join({ sharesEarlier: true }));
    expect(await readBy(b.of.id)).toEqual(["All numbers are offline."]);
  });

  it("does not show it where it names one of them", async () => {
    const { say, join } = await anIncident();
    allowed(await say({ text: "kopi  senja lost 1,240 orders." }));

    expect(await join({ sharesEarlier: true })).toMatchObject({
      refusal: { key: "incident.refusals.earlierNames", params: { name: "Kopi Senja" } },
    });
  });

  it("is about 200 at most", async () => {
    const { dewi, id } = await anIncident();
    const caseIds = Array.from({ length: 200 }, () => crypto.randomUUID());

    expect(await linkCases(dewi, id, { caseIds, sharesEarlier: false })).toMatchObject({
      refusal: { key: "incident.refusals.tooMany", params: { most: 200 } },
    });
  });

  it("gives each of many its clocks and its stage, and tells each only of itself", async () => {
    const { dewi, a, id, say } = await anIncident();
    const caseIds: string[] = [];
    for (let index = 0; index < 12; index += 1) caseIds.push((await createActiveCase()).id);

    allowed(await linkCases(dewi, id, { caseIds, sharesEarlier: false }, later(30)));
    allowed(await say());

    expect(await db.clock.count({ where: { threadId: id, kind: "thread_chase" } })).toBe(13);
    expect(await db.caseTrack.count({ where: { stage: "bsp", state: "waiting" } })).toBe(13);
    expect(await db.auditEvent.count({ where: { caseId: a.of.id, kind: "thread.linked" } })).toBe(
      0,
    );
    expect(
      await db.auditEvent.count({ where: { caseId: caseIds[0], kind: "thread.linked" } }),
    ).toBe(1);
  });

  it("lets nobody be made to read more afterwards", async () => {
    const { say, join, id, b } = await anIncident();
    allowed(await say());
    allowed(await join());

    await expect(
      db.message.updateMany({ where: { threadId: id }, data: { caseId: null } }),
    ).rejects.toThrow(/constraint violated/);
    await expect(
      db.message.updateMany({ where: { threadId: id }, data: { caseId: b.of.id } }),
    ).rejects.toThrow(/constraint violated/);
  });

  it("is not tied where its title names one of them, nor named so later", async () => {
    const { dewi, a, about, id, join } = await anIncident();
    const named = allowed(
      await openThread(dewi, a.of.id, { ...about, title: "Kopi Senja: sending fails" }, NOW),
    );
    const b2 = await aClient("Toko Makmur", "+6281255556666");

    expect(
      await linkCases(dewi, named.id, { caseIds: [b2.of.id], sharesEarlier: false }),
    ).toMatchObject({ refusal: { key: "incident.refusals.titleNames" } });
    allowed(await join());
    const { version } = await db.thread.findUniqueOrThrow({ where: { id } });
    expect(
      await editThread(dewi, id, { ...about, title: "For Batik Larasati", version }),
    ).toMatchObject({
      refusal: { key: "incident.refusals.titleNames", params: { name: "Batik Larasati" } },
    });
  });

  it("refuses cases that are closed, out of sight, or too many", async () => {
    const { a, b, id, dewi } = await anIncident();
    const link = (caseIds: string[]) => linkCases(a.reader, id, { caseIds, sharesEarlier: false });

    expect(await link([b.of.id])).toMatchObject({
      refusal: { key: "threads.refusals.noSuchCase" },
    });
    expect(await link([])).toMatchObject({ refusal: { key: "incident.refusals.none" } });
    expect(await link([a.of.id])).toMatchObject({ refusal: { key: "threads.refusals.linked" } });
    await db.case.updateMany({ where: { id: b.of.id }, data: { phase: "void" } });
    expect(await linkCases(dewi, id, { caseIds: [b.of.id], sharesEarlier: false })).toMatchObject({
      refusal: { key: "threads.refusals.noSuchCase" },
    });
  });

  it("finds them by what they are called and where they are served, within what one may see", async () => {
    const { dewi, a, b, id, provider } = await anIncident();
    await db.assetProvider.create({ data: { assetId: b.asset.id, providerId: provider.id } });
    const find = async (words: string, providerId = "", person = dewi) =>
      (await casesToJoin(person, id, { words, providerId })).cases.map(({ id: found }) => found);

    expect(await find("batik")).toEqual([b.of.id]);
    expect(await find("33334444")).toEqual([b.of.id]);
    expect(await find("", provider.id)).toEqual([b.of.id]);
    expect(await find(a.of.reference)).toEqual([]);
    expect(await find("batik", "", a.reader)).toEqual([]);
  });
});

describe("words that every business of a thread reads", () => {
  it.each([
    ["Kopi Senja is hit worst.", "Kopi Senja"],
    ["PT Kopi Senja Nusantara is hit worst.", "Kopi Senja"],
    ["The number 0812-1111-2222 is offline.", "+6281211112222"],
  ])("are refused where they name one: %s", async (text, name) => {
    const { say, join } = await anIncident();
    allowed(await join());

    expect(await say({ text })).toMatchObject({
      refusal: { key: "incident.refusals.names", params: { name } },
    });
    allowed(await say({ text, onlyHere: true }));
  });

  it("nor may words for one case name another", async () => {
    const { say, join } = await anIncident();
    allowed(await join());

    expect(await say({ text: "As with Batik Larasati.", onlyHere: true })).toMatchObject({
      refusal: { key: "incident.refusals.namesOther" },
    });
  });

  it("tell a writer nothing of a business out of sight", async () => {
    const { a, id, join } = await anIncident();
    allowed(await join());

    allowed(
      await logMessage(
        a.reader,
        { threadId: id, caseId: a.of.id },
        said({ text: "Is Batik Larasati hit too?", onlyHere: true }),
        [],
        later(60),
      ),
    );
  });
});

describe("a ticket packet of a shared thread", () => {
  it("is of one case, with what was typed for it", async () => {
    const { dewi, a, b, id, join } = await anIncident();
    allowed(await join());
    const packetOf = async (reference: string) =>
      preparePacket(dewi, await requireThread(dewi, { ref: reference, threadId: id }));
    const { values, version } = await packetOf(a.of.reference);

    allowed(
      await savePacket(
        dewi,
        { threadId: id, caseId: a.of.id },
        { ...values, description: "Kopi Senja lost 1,240 orders.", version },
      ),
    );

    const theirs = await packetOf(b.of.reference);
    expect(theirs.values.description).toBe("");
    expect(theirs.version).toBe(0);
    expect(theirs.paste).not.toContain("Kopi Senja");
    expect((await packetOf(a.of.reference)).values.description).toContain("1,240");
  });
});
