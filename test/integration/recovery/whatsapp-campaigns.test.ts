import { beforeEach, describe, expect, it } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import { fetchTemplates, freshTemplates } from "~/features/intake/polling/fetch-templates.server";
import { lineOf, sendersOf } from "~/features/intake/polling/sending-access.server";
import {
  campaignPage,
  requireCampaign,
} from "~/features/recovery/apologies/campaign/campaign-view.server";
import {
  approveCampaign,
  resumeCampaign,
  reviseCampaign,
  scheduleCampaign,
} from "~/features/recovery/apologies/campaign/decide-campaign.server";
import { changeCampaign } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { hearOfMessages } from "~/features/recovery/apologies/sending/hear-of-messages.server";
import { runCampaigns } from "~/features/recovery/apologies/sending/run-campaigns.server";
import { settleByHand } from "~/features/recovery/apologies/sending/settle-by-hand.server";
import { chooseTemplate } from "~/features/recovery/apologies/whatsapp/choose-template.server";
import {
  keepTemplates,
  templatesOf,
} from "~/features/recovery/apologies/whatsapp/keep-templates.server";
import { senderKey } from "~/features/recovery/apologies/whatsapp/whatsapp-line";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { atMoment } from "~/platform/moment.server";
import { allowed } from "~test/factories/appeal";
import { campaignById, createAffected, createDueCampaign } from "~test/factories/campaign";
import { createDelivery } from "~test/factories/delivery";
import { createPerson } from "~test/factories/person";
import { createRestriction } from "~test/factories/restriction";
import {
  agreeToWhatsapp,
  askers,
  createDueWhatsapp,
  createLine,
  createWhatsappCampaign,
  phoneOf,
  TEMPLATE,
} from "~test/factories/whatsapp";
import { untilSomeoneWaits } from "~test/support/database";
import {
  BREAKS,
  graphError,
  HOSTS,
  NUMBER,
  openProvider,
  recordedMessage,
  WABA,
} from "~test/support/provider-api";

const MESSAGES = `/${NUMBER}/messages`;
const MORNING = new Date("2026-11-27T03:00:00Z");
const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);
const DAY = 24 * 60;

type Sent = { to: string; biz_opaque_callback_data: string; template: Record<string, unknown> };
type Answer = { status?: number; body: unknown };

let api: Awaited<ReturnType<typeof openProvider>>;
/** What the provider says of a message; by default it takes it. */
let answerTo: (to: string, sent: Sent) => Answer | null;
let numbered = 0;

beforeEach(async () => {
  answerTo = () => null;
  numbered = 0;
  api = await openProvider({
    [MESSAGES]: ({ body }) => {
      const sent = JSON.parse(body) as Sent;
      numbered += 1;
      const id = `wamid.${numbered}`;
      return (
        answerTo(sent.to, sent) ?? {
          body: { messaging_product: "whatsapp", messages: [{ id, message_status: "accepted" }] },
        }
      );
    },
  });
});

const said = () => api.asked.filter(({ path }) => path === MESSAGES);
const saidTo = () => said().map(({ body }) => (JSON.parse(body) as Sent).to);

const run = (now = MORNING, more: Parameters<typeof runCampaigns>[0] = {}) =>
  runCampaigns({
    server: null,
    now: () => now,
    ...more,
    lineOf: async (of) => {
      const line = await lineOf(of);
      return line && { ...line, hosts: HOSTS };
    },
  });

const states = async (campaignId: string) => {
  const rows = await db.apologyDelivery.groupBy({
    by: ["state", "reason"],
    where: { campaignId },
    _count: true,
    orderBy: [{ state: "asc" }, { reason: "asc" }],
  });
  return rows.map(({ state, reason, _count }) => [state, reason, _count]);
};

async function aCase(count: number) {
  const made = await createAffected(0, askers(count));
  await agreeToWhatsapp();
  const connectionId = await createLine(made.businessId, api.baseUrl, "meta");
  return { ...made, connectionId };
}

type Status = { mark: string; status: string; at: Date; code?: number; id?: string };

/** A status as Meta tells it, read and heard of. */
async function tell(businessId: string, told: readonly Status[]) {
  const source = await db.signalSource.findFirst({ where: { businessId } });
  await createDelivery({
    ...(source && { sourceId: source.id }),
    says: {
      object: "whatsapp_business_account",
      entry: [
        {
          id: WABA,
          changes: [
            {
              field: "messages",
              value: {
                messaging_product: "whatsapp",
                metadata: { display_phone_number: "15550783881", phone_number_id: NUMBER },
                statuses: told.map(({ mark, status, at, code, id = "wamid.1" }) => ({
                  id,
                  status,
                  timestamp: String(Math.floor(at.getTime() / 1000)),
                  recipient_id: phoneOf(0).slice(1),
                  biz_opaque_callback_data: mark,
                  ...(code !== undefined && { errors: [{ code, title: "Failed" }] }),
                })),
              },
            },
          ],
        },
      ],
    },
  });
  await readDeliveries();
}

/** Somebody writes to the number. */
async function write(from: string, text: string, at: Date) {
  const says = recordedMessage("meta-inbound-message");
  const [message] = says.entry[0].changes[0].value.messages;
  Object.assign(message, {
    from: from.slice(1),
    timestamp: String(Math.floor(at.getTime() / 1000)),
    text: { body: text },
  });
  await createDelivery({ says, receivedAt: at });
  await readDeliveries();
}

const markOfFirst = () => (JSON.parse(said()[0]?.body ?? "{}") as Sent).biz_opaque_callback_data;

describe("a campaign over WhatsApp", () => {
  it("says a template to each customer once, with what is known of them", async () => {
    const { caseId, businessId } = await aCase(23);
    const id = await createDueWhatsapp(caseId, businessId);

    await run();
    await run();

    expect(await campaignById(id)).toMatchObject({ state: "finished", wave: 1 });
    expect(await states(id)).toEqual([["sent", "", 23]]);
    expect(saidTo().toSorted()).toEqual(
      Array.from({ length: 23 }, (_, row) => phoneOf(row)).toSorted(),
    );
    const seventh = said().find(({ body }) => body.includes(phoneOf(7)));
    expect(seventh?.headers.authorization).toBe("Bearer EAAtoken");
    expect(JSON.parse(seventh?.body ?? "")).toEqual({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: phoneOf(7),
      type: "template",
      template: {
        name: "maaf_pesanan",
        language: { code: "id", policy: "deterministic" },
        components: [
          {
            type: "body",
            parameters: [
              { type: "text", text: "Siti 7" },
              { type: "text", text: "20 Nov 2026" },
            ],
          },
        ],
      },
      biz_opaque_callback_data: expect.stringMatching(/^reinstate:apology:[0-9a-f-]{36}:1$/),
    });
    expect(await db.affectedCustomer.count({ where: { state: "contacted" } })).toBe(23);
  });

  it("goes through YCloud as well", async () => {
    const { caseId, businessId } = await createAffected(0, askers(2));
    await agreeToWhatsapp();
    await createLine(businessId, api.baseUrl, "ycloud");
    api.answers["/whatsapp/messages/sendDirectly"] = {
      body: recordedMessage("ycloud-message-accepted"),
    };
    const id = await createDueWhatsapp(caseId, businessId);

    await run();

    expect(await states(id)).toEqual([["sent", "", 2]]);
    expect(api.asked.map(({ path, headers }) => [path, headers["x-api-key"]])).toEqual([
      ["/whatsapp/messages/sendDirectly", "EAAtoken"],
      ["/whatsapp/messages/sendDirectly", "EAAtoken"],
    ]);
    expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
      from: "+15550783881",
      type: "template",
      externalId: expect.stringMatching(/^reinstate:apology:/),
    });
  });

  it("hands each over once, however many work on it", async () => {
    const { caseId, businessId } = await aCase(50);
    const id = await createDueWhatsapp(caseId, businessId);

    await Promise.all([run(), run(), run()]);
    await run();

    expect(await states(id)).toEqual([["sent", "", 50]]);
    expect(new Set(saidTo()).size).toBe(50);
    expect(said()).toHaveLength(50);
  });

  it("says nothing to whoever stopped a second before, or never agreed to WhatsApp", async () => {
    const { caseId, businessId } = await aCase(3);
    const id = await createDueWhatsapp(caseId, businessId);
    const people = await db.customer.findMany({ orderBy: { phoneHint: "asc" } });
    await db.customerTold.updateMany({
      where: { customerId: people[1]?.id ?? "" },
      data: { agreedTo: ["email"] },
    });
    await keepChoices(db, [
      {
        contactHash: contactHash(phoneOf(0)),
        businessId,
        channel: "whatsapp",
        category: "all",
        stopped: true,
        at: new Date(),
      },
    ]);

    await run();

    expect(saidTo()).not.toContain(phoneOf(0));
    expect(said()).toHaveLength(1);
    expect(await states(id)).toEqual([
      ["sent", "", 1],
      ["skipped", "no_consent", 1],
      ["skipped", "opted_out", 1],
    ]);
  });

  it("gives up whom WhatsApp says can never be reached, and remembers what they stopped", async () => {
    const { caseId, businessId } = await aCase(3);
    const id = await createDueWhatsapp(caseId, businessId);
    answerTo = (to) => {
      if (to === phoneOf(0)) return graphError(131026, 400, "(#131026) Message undeliverable");
      return to === phoneOf(1) ? graphError(131050, 400, "(#131050) Stopped") : null;
    };

    await run();

    expect(await campaignById(id)).toMatchObject({ state: "finished" });
    expect(await states(id)).toEqual([
      ["sent", "", 1],
      ["failed", "refused", 2],
    ]);
    expect(await db.contactChoice.findMany()).toMatchObject([
      { channel: "whatsapp", category: "marketing", stopped: true },
    ]);
    answerTo = () => null;
    const next = await createDueWhatsapp(caseId, businessId);
    await run(later(DAY + 1));
    expect(await states(next)).toEqual([
      ["sent", "", 2],
      ["skipped", "not_on_whatsapp", 1],
    ]);
  });

  it("waits a day for whoever has had enough, and holds nobody else up", async () => {
    const { caseId, businessId } = await aCase(4);
    const id = await createDueWhatsapp(caseId, businessId, { waveSize: 2 });
    let isFull = true;
    answerTo = (to) =>
      to === phoneOf(0) && isFull ? graphError(131049, 400, "Not delivered") : null;

    await run();
    expect(await states(id)).toEqual([
      ["waiting", "user_cap", 1],
      ["sent", "", 3],
    ]);
    await run(later(DAY - 1));
    expect(said()).toHaveLength(4);
    expect(await campaignById(id)).toMatchObject({ state: "running" });

    isFull = false;
    await run(later(DAY));
    expect(await states(id)).toEqual([["sent", "", 4]]);
    expect(await campaignById(id)).toMatchObject({ state: "finished" });
  });

  it.each([
    [131031, 403, "sender"],
    [131042, 400, "payment"],
    [132015, 400, "template"],
    [190, 401, "access"],
    [987_654, 400, "unknown_answer"],
  ])("stops for %s and passes over nobody", async (code, status, rule) => {
    const { caseId, businessId } = await aCase(3);
    const id = await createDueWhatsapp(caseId, businessId);
    answerTo = () => graphError(code, status, `(#${code}) No`);

    await run();

    expect(await campaignById(id)).toMatchObject({ state: "paused", stoppedBy: rule });
    expect(await states(id)).toEqual([["waiting", "", 3]]);
    answerTo = () => null;
    allowed(await resumeCampaign(await createPerson(), id, (await campaignById(id)).version));
    await run(later(1));
    expect(await states(id)).toEqual([["sent", "", 3]]);
  });

  it("goes slower when it is told to, and fails nobody for it", async () => {
    const { caseId, businessId } = await aCase(2);
    const id = await createDueWhatsapp(caseId, businessId);
    answerTo = () => graphError(130429, 400, "Rate limit");

    for (let minute = 0; minute < 60; minute += 5) await run(later(minute));
    expect(await states(id)).toEqual([["waiting", "throttled", 2]]);
    answerTo = () => null;
    await run(later(60));
    expect(await states(id)).toEqual([["sent", "", 2]]);
  });

  it("waits where nobody answers the line, since nothing was said", async () => {
    const { caseId, businessId, connectionId } = await aCase(1);
    const id = await createDueWhatsapp(caseId, businessId);
    await db.pollConnection.update({
      where: { id: connectionId },
      data: { baseUrl: "http://localhost:9" },
    });

    await run();

    expect(await states(id)).toEqual([["waiting", "unreachable", 1]]);
  });

  it("stops when the access is no longer meant for it", async () => {
    const { caseId, businessId, connectionId } = await aCase(1);
    const id = await createDueWhatsapp(caseId, businessId);
    await db.pollConnection.update({ where: { id: connectionId }, data: { maySend: false } });

    await run();

    expect(await campaignById(id)).toMatchObject({ state: "paused", stoppedBy: "access" });
    expect(said()).toEqual([]);
  });
});

describe("what nobody knows to have been taken", () => {
  it("is never said again by itself, whatever broke", async () => {
    const { caseId, businessId } = await aCase(1);
    const id = await createDueWhatsapp(caseId, businessId);
    answerTo = () => ({ status: BREAKS, body: "" });

    await run();
    await run(later(DAY));

    expect(await states(id)).toEqual([["unconfirmed", "", 1]]);
    expect(said()).toHaveLength(1);
  });

  it("is left by whoever died between the hand-over and its record, and settled by a status", async () => {
    const { caseId, businessId } = await aCase(1);
    const id = await createDueWhatsapp(caseId, businessId);
    await run();
    await db.apologyDelivery.updateMany({
      data: { state: "handed_over", claimedUntil: later(3), sentAt: null },
    });
    await db.campaign.update({ where: { id }, data: { state: "running", endedAt: null } });

    await run(later(5));
    expect(await states(id)).toEqual([["unconfirmed", "", 1]]);
    await tell(businessId, [{ mark: markOfFirst(), status: "delivered", at: later(6) }]);
    await hearOfMessages(later(6));

    expect(await states(id)).toEqual([["sent", "", 1]]);
    expect(await db.apologyDelivery.findFirst()).toMatchObject({ arrival: "delivered" });
    await run(later(7));
    expect(said()).toHaveLength(1);
  });

  it("may be said once more by a person, and then counts as the word of either", async () => {
    const { caseId, businessId } = await aCase(1);
    const id = await createDueWhatsapp(caseId, businessId);
    answerTo = () => ({ status: BREAKS, body: "" });
    await run();
    const { id: delivery } = await db.apologyDelivery.findFirstOrThrow();
    allowed(
      await settleByHand(await createPerson(), { caseId, campaignId: id, id: delivery }, "repeat"),
    );
    await tell(businessId, [{ mark: markOfFirst(), status: "sent", at: later(1) }]);
    await hearOfMessages(later(1));

    await run(later(2));

    expect(await states(id)).toEqual([["sent", "", 1]]);
    expect(said()).toHaveLength(1);
  });
});

describe("what webhooks tell of a campaign", () => {
  const sentOnce = async () => {
    const made = await aCase(1);
    const id = await createDueWhatsapp(made.caseId, made.businessId);
    await run();
    return { ...made, id, mark: markOfFirst() };
  };

  it("is the same in any order and however often it comes", async () => {
    const { businessId, id, mark } = await sentOnce();
    const words = [
      { mark, status: "read", at: later(3) },
      { mark, status: "sent", at: later(1) },
      { mark, status: "delivered", at: later(2) },
    ];

    for (const word of [...words, ...words]) {
      await tell(businessId, [word]);
      await hearOfMessages(later(4));
    }

    expect(await states(id)).toEqual([["sent", "", 1]]);
    expect(await db.apologyDelivery.findFirst()).toMatchObject({ arrival: "read" });
    expect(await db.messageOutcome.count({ where: { isNews: true } })).toBe(0);
  });

  it("marks as failed what was taken and never arrived", async () => {
    const { businessId, id, mark } = await sentOnce();

    await tell(businessId, [{ mark, status: "failed", at: later(1), code: 131026 }]);
    await hearOfMessages(later(1));

    expect(await states(id)).toEqual([["failed", "refused", 1]]);
    await tell(businessId, [{ mark, status: "delivered", at: later(2) }]);
    await hearOfMessages(later(2));
    expect(await states(id)).toEqual([["sent", "", 1]]);
  });

  it("counts where it comes before the provider's answer to the message itself", async () => {
    const { caseId, businessId } = await aCase(1);
    const id = await createDueWhatsapp(caseId, businessId);
    api.answers[MESSAGES] = async ({ body }) => {
      const { biz_opaque_callback_data: mark } = JSON.parse(body) as Sent;
      await tell(businessId, [{ mark, status: "failed", at: later(1), code: 131026 }]);
      await hearOfMessages(later(1));
      return { body: { messages: [{ id: "wamid.77", message_status: "accepted" }] } };
    };

    await run();

    expect(await states(id)).toEqual([["failed", "refused", 1]]);
    expect(await db.apologyDelivery.findFirst()).toMatchObject({ messageId: "wamid.77" });
    expect(await db.affectedCustomer.findFirst()).toMatchObject({ contactedAt: null });
  });

  it("has it tried a day later where the person had had enough, as a new message", async () => {
    const { businessId, id, mark } = await sentOnce();
    await db.campaign.update({ where: { id }, data: { state: "running", endedAt: null } });
    await tell(businessId, [{ mark, status: "failed", at: later(1), code: 131049 }]);
    await hearOfMessages(later(1));
    expect(await states(id)).toEqual([["waiting", "user_cap", 1]]);

    await run(later(DAY));
    expect(said()).toHaveLength(1);
    await run(later(DAY + 1));
    expect(said()).toHaveLength(2);
    expect(await states(id)).toEqual([["sent", "", 1]]);
    // The first try is told of once more: that says nothing of the second.
    await tell(businessId, [{ mark, status: "failed", at: later(1), code: 131049 }]);
    await hearOfMessages(later(DAY + 2));
    expect(await states(id)).toEqual([["sent", "", 1]]);
  });

  it("stops a campaign whose account is said to have a payment problem", async () => {
    const { caseId, businessId } = await aCase(3);
    const id = await createDueWhatsapp(caseId, businessId, { waveSize: 1, waveGapMinutes: 60 });
    await run();

    await tell(businessId, [{ mark: markOfFirst(), status: "failed", at: later(1), code: 131042 }]);
    await hearOfMessages(later(1));

    expect(await campaignById(id)).toMatchObject({ state: "paused", stoppedBy: "payment" });
    expect(await states(id)).toEqual([["waiting", "", 3]]);
  });

  it("counts whoever writes back as having answered, and keeps nothing of what they wrote", async () => {
    const { businessId } = await sentOnce();

    await write(phoneOf(0), "Terima kasih, sudah beres", later(10));
    await hearOfMessages(later(11));

    expect(await db.affectedCustomer.findFirst()).toMatchObject({ state: "responded" });
    expect(await db.lastWrote.findMany()).toMatchObject([{ businessId, isNews: false }]);
    expect(await db.contactChoice.count()).toBe(0);
  });

  it("takes no word from before the letter for an answer to it", async () => {
    await sentOnce();

    await write(phoneOf(0), "Halo?", later(-10));
    await hearOfMessages(later(11));

    expect(await db.affectedCustomer.findFirst()).toMatchObject({ state: "contacted" });
  });

  it("leaves whoever writes STOP in peace from then on", async () => {
    const { caseId, businessId } = await sentOnce();

    await write(phoneOf(0), "Stop.", later(10));
    await hearOfMessages(later(11));
    const next = await createDueWhatsapp(caseId, businessId);
    await run(later(2 * DAY));

    expect(await states(next)).toEqual([["skipped", "opted_out", 1]]);
    expect(said()).toHaveLength(1);
  });
});

const liftedYesterday = (caseId: string) =>
  db.restriction.create({
    data: {
      caseId,
      class: "restricted_timed",
      types: [],
      startedAt: later(-9 * DAY),
      startedZone: "UTC",
      liftedAt: later(-DAY),
    },
  });

describe("a number that warms up", () => {
  it("writes to as many new people in a day as the business lets itself, whoever works on it", async () => {
    const { caseId, businessId } = await aCase(7);
    const id = await createDueWhatsapp(caseId, businessId);
    await liftedYesterday(caseId);
    await db.outreachRule.create({
      data: { businessId, warmUpPerDay: 3, setByName: "Sari", setAt: MORNING },
    });

    await Promise.all([run(), run()]);
    expect(await states(id)).toEqual([
      ["waiting", "warm_up", 4],
      ["sent", "", 3],
    ]);
    await run(later(DAY - 1));
    expect(said()).toHaveLength(3);
    await run(later(DAY));
    expect(said()).toHaveLength(6);
    await run(later(2 * DAY));
    expect(await states(id)).toEqual([["sent", "", 7]]);
  });
});

describe("two campaigns of a business whose number warms up", () => {
  it("count each other's people before either writes to one more", async () => {
    const { caseId, businessId } = await aCase(2);
    const id = await createDueWhatsapp(caseId, businessId);
    const { id: other } = await createWhatsappCampaign(caseId, businessId);
    await liftedYesterday(caseId);
    await db.outreachRule.create({
      data: { businessId, warmUpPerDay: 1, setByName: "Sari", setAt: MORNING },
    });
    const { id: customerId } = await db.customer.create({
      data: { businessId, personHash: Buffer.from("somebody else") },
    });

    const { running } = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Business" WHERE id = ${businessId}::uuid FOR NO KEY UPDATE`;
      await tx.apologyDelivery.create({
        data: {
          campaignId: other,
          customerId,
          harm: "question",
          state: "handed_over",
          handedOverAt: later(-1),
        },
      });
      const running = run();
      await untilSomeoneWaits();
      return { running };
    });
    await running;

    expect(await states(id)).toEqual([["waiting", "warm_up", 2]]);
    expect(said()).toEqual([]);
  });
});

describe("a person whom two campaigns want", () => {
  it("hears from one of them, whichever way the other goes", async () => {
    const { caseId, businessId } = await aCase(2);
    const whatsapp = await createDueWhatsapp(caseId, businessId);
    await run();
    const calls = await createDueCampaign(caseId, { channel: "call" });
    await run(later(60));

    expect(await states(whatsapp)).toEqual([["sent", "", 2]]);
    const another = await createDueWhatsapp(caseId, businessId);
    await run(later(60));
    expect(await states(another)).toEqual([["waiting", "recently_contacted", 2]]);
    expect(await states(calls)).toEqual([["waiting", "", 2]]);
  });
});

describe("the template of a letter", () => {
  const offer = (category: string) => ({
    ...TEMPLATE,
    name: "maaf_voucher",
    category,
    components: [{ type: "BODY", text: "Yth. {{1}}, ini voucher untuk Anda sejak {{2}}." }],
  });
  const values = () => [
    { place: "body" as const, name: "1", field: "name" as const, words: "" },
    { place: "body" as const, name: "2", field: "day" as const, words: "" },
  ];
  const letter = (campaignId: string) =>
    ({ campaignId, harm: "question", language: "id" }) as const;

  it("is refused where Meta has it as UTILITY and it gives something away, with why and whence", async () => {
    const { caseId, businessId, connectionId } = await aCase(1);
    const { id, author } = await createWhatsappCampaign(caseId, businessId);
    await keepTemplates(connectionId, [TEMPLATE, offer("UTILITY")], new Date());
    const input = { template: "maaf_voucher id", values: values(), everyHarm: false, version: 2 };

    const refused = await chooseTemplate(author, letter(id), input);
    expect(refused).toMatchObject({
      refusal: {
        key: "campaigns.errors.clash",
        params: {
          why: expect.stringMatching(/MARKETING/),
          words: expect.stringContaining("voucher"),
          source: "Meta: template categorization",
        },
      },
    });
    await keepTemplates(connectionId, [TEMPLATE, offer("MARKETING")], new Date());
    allowed(await chooseTemplate(author, letter(id), input));
  });

  it("needs every place filled, its own language, and to be approved", async () => {
    const { caseId, businessId, connectionId } = await aCase(1);
    const { id, author } = await createWhatsappCampaign(caseId, businessId);
    const input = { template: "maaf_pesanan id", values: values(), everyHarm: false, version: 2 };
    const choose = (change: object, language: "id" | "en" = "id") =>
      chooseTemplate(author, { ...letter(id), language }, { ...input, ...change });

    for (const refused of [
      await choose({ values: values().slice(1) }),
      await choose({ template: "other id" }),
      await choose({}, "en"),
    ]) {
      expect(refused).toMatchObject({ refusal: { key: "campaigns.errors.template" } });
    }
    await keepTemplates(connectionId, [{ ...TEMPLATE, status: "PAUSED" }], new Date());
    expect(await choose({})).toMatchObject({ refusal: { key: "campaigns.errors.template" } });
    expect(await approveCampaign(await createPerson(), id, 2)).toMatchObject({
      refusal: {
        key: "campaigns.refusals.templateChanged",
        params: { name: "maaf_pesanan", change: "status" },
      },
    });
  });

  it("is among those that the account's provider lists", async () => {
    const { businessId, connectionId } = await aCase(1);
    api.answers[`/${WABA}/message_templates`] = ({ query }) => {
      expect(query.get("fields")).toContain("components");
      return { body: { data: [TEMPLATE, { ...offer("MARKETING"), status: "PAUSED" }] } };
    };

    expect(await fetchTemplates(connectionId, { hosts: HOSTS })).toEqual({ ok: true, value: 1 });
    expect((await templatesOf(connectionId)).map(({ name, problem }) => [name, problem])).toEqual([
      ["maaf_pesanan", null],
      ["maaf_voucher", "status"],
    ]);
    api.answers[`/${WABA}/message_templates`] = graphError(190, 401, "Expired");
    expect(await fetchTemplates(connectionId, { hosts: HOSTS })).toMatchObject({
      refusal: { key: "polls.problems.token" },
    });
    expect(await sendersOf(businessId)).toMatchObject([{ provider: "meta", connectionId }]);
  });
});

describe("a restriction", () => {
  it("in the middle stops the campaign, passes over nobody, and lets it go on once it is lifted", async () => {
    const { caseId, businessId } = await aCase(3);
    const id = await createDueWhatsapp(caseId, businessId, { waveSize: 1, waveGapMinutes: 60 });
    await run();
    const { id: restrictionId } = await createRestriction({ caseId, class: "disabled" });

    await run(later(60));

    expect(await campaignById(id)).toMatchObject({ state: "paused", stoppedBy: "restricted" });
    expect(await states(id)).toEqual([
      ["waiting", "", 2],
      ["sent", "", 1],
    ]);
    const goOn = () =>
      atMoment(later(100), async () =>
        resumeCampaign(await createPerson(), id, (await campaignById(id)).version),
      );
    expect(await goOn()).toMatchObject({ refusal: { key: "campaigns.refusals.restricted" } });
    await db.restriction.update({ where: { id: restrictionId }, data: { liftedAt: later(90) } });
    allowed(await goOn());
    await run(later(DAY));
    await run(later(DAY + 60));
    expect(await states(id)).toEqual([["sent", "", 3]]);
  });

  it("in force is told before it begins, and nothing is sent at once", async () => {
    const { caseId, businessId } = await aCase(2);
    const { id } = await createWhatsappCampaign(caseId, businessId);
    const second = await createPerson();
    const until = later(DAY);
    await createRestriction({ caseId, class: "disabled", expiresAt: until });

    expect((await campaignPage(second, await requireCampaign(caseId, id))).restricted).toEqual({
      expectedUntil: until,
    });
    allowed(await approveCampaign(second, id, 2));
    expect(await scheduleCampaign(second, id, 3, "", null)).toMatchObject({
      refusal: { key: "campaigns.refusals.restricted" },
    });
    allowed(await scheduleCampaign(second, id, 3, "2099-01-01T08:00", null));
    await db.campaign.update({ where: { id }, data: { sendAt: MORNING } });
    await run();
    expect(await campaignById(id)).toMatchObject({ state: "paused", stoppedBy: "restricted" });
    expect(await states(id)).toEqual([["waiting", "", 2]]);
    expect(said()).toEqual([]);
  });

  it("of some letters lets those already taken leave, and skips only who may never be written to", async () => {
    const { caseId, businessId, connectionId } = await aCase(4);
    const other = { ...TEMPLATE, name: "maaf_keluhan", category: "MARKETING" };
    await keepTemplates(connectionId, [TEMPLATE, other], MORNING);
    const id = await createDueWhatsapp(caseId, businessId);
    const [first, second] = await db.customer.findMany({ orderBy: { phoneHint: "asc" } });
    await db.customerTold.updateMany({
      where: { customerId: second?.id ?? "" },
      data: { agreedTo: ["email"] },
    });
    await db.missedRequest.updateMany({
      where: { customerId: first?.id ?? "" },
      data: { harm: "complaint" },
    });
    const complaint = {
      campaignId_harm_language: { campaignId: id, harm: "complaint", language: "id" },
    };
    const { template } = await db.campaignLetter.findUniqueOrThrow({ where: complaint });
    const filed = { ...(template as object), name: "maaf_keluhan", category: "marketing" };
    await db.campaignLetter.update({ where: complaint, data: { template: filed } });
    await createRestriction({
      caseId,
      class: "send_limited",
      types: ["RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING"],
    });

    await run();

    expect(await campaignById(id)).toMatchObject({ state: "paused", stoppedBy: "restricted" });
    expect(await states(id)).toEqual([
      ["waiting", "", 2],
      ["sent", "", 1],
      ["skipped", "no_consent", 1],
    ]);
  });
});

describe("a template that changed after it was chosen", () => {
  const recategorised = { ...TEMPLATE, category: "MARKETING" };
  const reworded = {
    ...TEMPLATE,
    components: [{ type: "BODY", text: "Yth. {{1}}, pada {{2}} Anda beruntung. Maaf." }],
  };
  const withOtherPlaces = {
    ...TEMPLATE,
    components: [{ type: "BODY", text: "Yth. {{1}}, kami tidak menjawab Anda. Maaf." }],
  };

  it.each([
    ["category", recategorised],
    ["wording", reworded],
    ["places", withOtherPlaces],
  ])("in its %s cannot be approved, nor begin, nor go on", async (change, listed) => {
    const { caseId, businessId, connectionId } = await aCase(2);
    const refusal = {
      refusal: {
        key: "campaigns.refusals.templateChanged",
        params: { name: "maaf_pesanan", change },
      },
    };
    const { id } = await createWhatsappCampaign(caseId, businessId, { waveSize: 1 });
    const person = await createPerson();
    const known = (at: Date, ...templates: unknown[]) => keepTemplates(connectionId, templates, at);

    await known(MORNING, listed);
    expect(await approveCampaign(person, id, 2)).toMatchObject(refusal);
    await known(MORNING, TEMPLATE);
    allowed(await approveCampaign(person, id, 2));
    await known(MORNING, listed);
    expect(await scheduleCampaign(person, id, 3, "", null)).toMatchObject(refusal);
    await db.campaign.update({ where: { id }, data: { state: "scheduled", sendAt: MORNING } });
    await run();
    expect(await campaignById(id)).toMatchObject({
      state: "paused",
      stoppedBy: "template_changed",
    });
    expect(await resumeCampaign(person, id, 5)).toMatchObject(refusal);
    expect(said()).toEqual([]);
    expect(await states(id)).toEqual([["waiting", "", 2]]);
  });

  it("half-way is found by asking before the next wave, told, and mended by choosing again", async () => {
    const { caseId, businessId, connectionId } = await aCase(2);
    const id = await createDueWhatsapp(caseId, businessId, { waveSize: 1, waveGapMinutes: 60 });
    await keepTemplates(connectionId, [TEMPLATE], MORNING);
    await run();
    expect(said()).toHaveLength(1);
    api.answers[`/${WABA}/message_templates`] = { body: { data: [recategorised] } };

    await run(later(60), {
      freshTemplates: (access) => freshTemplates(access, { now: later(60), hosts: HOSTS }),
    });
    expect(await campaignById(id)).toMatchObject({
      state: "paused",
      stoppedBy: "template_changed",
    });
    const [author, second] = [await createPerson(), await createPerson()];
    const page = await campaignPage(second, await requireCampaign(caseId, id));
    expect(page.changedTemplates).toEqual([
      {
        name: "maaf_pesanan",
        language: "id",
        changes: ["category"],
        category: { was: "utility", is: "marketing" },
      },
    ]);

    const version = async () => (await campaignById(id)).version;
    allowed(await reviseCampaign(author, id, await version()));
    const senders = await sendersOf(businessId);
    const change = {
      name: "Maaf",
      channel: "whatsapp",
      sender: senders.map(senderKey)[0] ?? "",
      isElsewhere: false,
      customerStates: [],
      after: "",
      harms: ["question"],
      segment: "",
      waveSize: 1,
      waveGapMinutes: 60,
      stopPercent: 100,
      version: await version(),
    } as const;
    const widened = await changeCampaign(
      author,
      id,
      { ...change, harms: [...change.harms], customerStates: [] },
      senders,
    );
    expect(widened).toMatchObject({ refusal: { key: "campaigns.refusals.begun" } });
    allowed(
      await chooseTemplate(
        author,
        { campaignId: id, harm: "question", language: "id" },
        {
          template: "maaf_pesanan id",
          values: [
            { place: "body", name: "1", field: "name", words: "" },
            { place: "body", name: "2", field: "day", words: "" },
          ],
          everyHarm: true,
          version: await version(),
        },
      ),
    );
    allowed(await approveCampaign(second, id, await version()));
    await db.campaign.update({ where: { id }, data: { state: "scheduled", sendAt: later(90) } });
    await run(later(90));
    await run(later(150));
    expect(await states(id)).toEqual([["sent", "", 2]]);
    expect(said()).toHaveLength(2);
  });
});
