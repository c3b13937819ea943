import { beforeEach, describe, expect, it, vi } from "vitest";
import { remindOfClocks } from "~/features/clocks/reminders/remind-of-clocks.server";
import { linkCases } from "~/features/correspondence/incident/link-cases.server";
import { openThread } from "~/features/correspondence/open-thread.server";
import { packetValuesSchema } from "~/features/correspondence/packet/packet-schemas";
import { savePacket } from "~/features/correspondence/packet/save-packet.server";
import { dismiss } from "~/features/correspondence/promised/dismiss.server";
import { endCasePromise } from "~/features/correspondence/promised/end-case-promise.server";
import { notePromise } from "~/features/correspondence/promised/note-promise.server";
import type { MessageFields } from "~/features/correspondence/thread-schemas";
import { logMessage } from "~/features/correspondence/writing/log-message.server";
import { keepText } from "~/features/evidence/keep-file.server";
import type { Role } from "~/features/identity/permissions";
import { notifyOfEvents } from "~/features/notifications/telling/notify-of-events.server";
import { allowed } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createActiveCase } from "~test/factories/case";
import { createInstallation } from "~test/factories/installation";
import { createPerson } from "~test/factories/person";
import { createProvider } from "~test/factories/provider";
import { cookiesOf } from "~test/support/requests";
import { DOORS, doorName, knock, missing } from "./doors";

// The first to knock waits until every door is loaded.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  await createInstallation();
});

const AT = new Date("2026-11-23T04:00:00Z");
const WHEN = { clock: "2026-11-23T11:00", zone: "Asia/Jakarta" };

const said = (overrides: Partial<MessageFields>): MessageFields => ({
  kind: "email",
  direction: "in",
  counterpart: "",
  subject: "",
  text: "",
  ...WHEN,
  minutes: null,
  promised: "",
  turn: null,
  isChase: false,
  onlyHere: false,
  theirTicket: "",
  ...overrides,
});

/** Whatever only readers of the first business may read, each told apart from everything else. */
const SECRETS = [
  "Kopi Senja",
  "PT Senja Abadi",
  "81299998888",
  "earlier-words",
  "only-words",
  "only-note",
  "only-subject",
  "only-passage",
  "only-reason",
  "only-dismissed",
  "packet-words",
  "secret-file",
];

/** One thread of two businesses. Everything of the first one that could show itself is there. */
async function anIncident() {
  const dewi = await createPerson({ name: "Dewi", roles: ["bsp_liaison"] });
  const provider = await createProvider({ name: "YCloud" });
  const [a, b] = [
    await aClient("Kopi Senja", "PT Senja Abadi", "+6281299998888"),
    await aClient("Batik Larasati", "PT Larasati", "+6281277776666"),
  ];
  const { id } = allowed(
    await openThread(
      dewi,
      a.of.id,
      {
        title: "Sending fails",
        theirTicket: "YC-1",
        channel: "email",
        language: "en",
        participants: "Mei Lin <mei@ycloud.example>",
        party: "bsp",
        providerId: provider.id,
      },
      AT,
    ),
  );
  const where = { threadId: id, caseId: a.of.id };
  const say = async (
    fields: Partial<MessageFields>,
    files: Parameters<typeof logMessage>[3] = [],
  ) => allowed(await logMessage(dewi, where, said(fields), files, AT)).id;
  await say({ text: "earlier-words" });
  allowed(await linkCases(dewi, id, { caseIds: [b.of.id], sharesEarlier: false }, AT));
  const file = [{ file: await keepText("secret-file-text"), fileName: "secret-file.txt" }];
  const shared = await say({ text: "We will answer within 2 business days." }, file);
  const only = await say({
    text: "only-words. We promise the only-passage by Friday. 9,400 members of the campaign.",
    subject: "only-subject",
    onlyHere: true,
  });
  await say({ kind: "note", text: "only-note", onlyHere: true });
  const note = { side: "them" as const, time: "", zone: "Asia/Jakarta", workingDays: null };
  const keep = async (messageId: string, passage: string) =>
    allowed(
      await notePromise(
        dewi,
        { ...where, messageId },
        { ...note, passage, on: "2026-11-24", calendarId: null, isTheirTurn: true },
        AT,
      ),
    ).id;
  const promiseId = await keep(shared, "We will answer within 2 business days.");
  const ended = await keep(only, "We promise the only-passage by Friday.");
  await keep(only, "only-words");
  allowed(
    await endCasePromise(
      dewi,
      { caseId: a.of.id, id: ended },
      { end: "broken", reason: "only-reason" },
      AT,
    ),
  );
  const dismissal = { kind: "contradiction" as const, key: "1-2", reason: "only-dismissed" };
  allowed(await dismiss(dewi, { ...where, messageId: shared }, dismissal));
  const values = packetValuesSchema.parse({
    language: "en",
    severity: "",
    description: "packet-words",
  });
  allowed(await savePacket(dewi, where, { ...values, version: 0 }));
  // A week later every clock was missed and everybody was told.
  await remindOfClocks(new Date("2026-12-01T04:00:00Z"));
  return { a, b, provider, id, shared, only, promiseId, ended };
}

async function aClient(name: string, legalName: string, phone: string) {
  const business = await createBusiness({ name, legalName });
  const asset = await createAsset({ businessId: business.id, name, phone });
  const of = await createActiveCase({ businessId: business.id, assetIds: [asset.id] });
  return { business, asset, of };
}

type Incident = Awaited<ReturnType<typeof anIncident>>;

const READ = DOORS.filter(({ side }) => side === "read");
const ASKED = ["/x", `/x?${new URLSearchParams({ q: "Kopi Senja", language: "id" })}`, "/x?q=only"];

async function answersFor(role: Role, incident: Incident) {
  const { a, b, provider, id, shared, promiseId } = incident;
  const person = await createPerson({ roles: [role], businessIds: [b.business.id] });
  await notifyOfEvents();
  const cookies = await cookiesOf(person);
  const known: Record<string, string> = {
    ref: b.of.reference,
    threadId: id,
    messageId: shared,
    promiseId,
    providerId: provider.id,
    businessId: b.business.id,
    assetId: b.asset.id,
  };
  const answers: { door: string; path: string; status: number; body: string }[] = [];
  for (const door of READ) {
    const given = { ...missing(door.params) };
    for (const name of door.params) given[name] = known[name] ?? given[name] ?? "";
    for (const path of ASKED) {
      const { status, body } = await knock(door, { cookies, params: given, path });
      // What was asked with may be repeated in the field it was typed into.
      const told = path.includes("Kopi") ? body.replaceAll('"Kopi Senja"', "") : body;
      answers.push({ door: doorName(door), path, status, body: told });
    }
  }
  return { answers, secrets: [...SECRETS, a.of.reference, a.of.id, a.business.id, a.asset.id] };
}

describe("a reader who is limited to one business of an incident", () => {
  it.each(["bsp_liaison", "support_lead", "viewer"] as const)(
    "finds nothing of the other at any door, as %s",
    async (role) => {
      const { answers, secrets } = await answersFor(role, await anIncident());

      const told = answers.flatMap(({ door, path, body }) =>
        secrets
          .filter((secret) => body.includes(secret))
          .map((secret) => `${door} ${path}: ${secret}`),
      );
      expect(told).toEqual([]);
      // The doors were open: what is for every case stands on the page of the thread.
      const thread = answers.find(({ door }) => door.includes("threads.$threadId._index"));
      expect(thread?.status).toBe(200);
      expect(thread?.body).toContain("We will answer within 2 business days.");
    },
  );

  it("does not reach the other's messages and promises by their ids", async () => {
    const { b, id, only, ended } = await anIncident();
    const person = await createPerson({ roles: ["bsp_liaison"], businessIds: [b.business.id] });
    const cookies = await cookiesOf(person);
    const params = {
      ref: b.of.reference,
      threadId: id,
      messageId: only,
      promiseId: ended,
      key: "0-9",
    };
    const at = (route: string, side: "read" | "write" = "read") =>
      knock({ route, side }, { cookies, params, form: { kind: "promise", key: "0-9" } });

    const message = "_app.cases.$ref.threads.$threadId.messages.$messageId";
    expect(await at(`${message}.promise`)).toMatchObject({ status: 404 });
    expect(await at("_app.cases.$ref.promises.$promiseId")).toMatchObject({ status: 404 });
    expect((await at(`${message}.dismissal`, "write")).body).not.toContain("only");
    expect((await at(`${message}.offers.$key`, "write")).body).not.toContain("only");
  });
});
