import { beforeEach, describe, expect, it } from "vitest";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { Person } from "~/features/identity/person";
import { lineOf, sendersOf } from "~/features/intake/polling/sending-access.server";
import { hearOfMessages } from "~/features/recovery/apologies/sending/hear-of-messages.server";
import { senderKey } from "~/features/recovery/apologies/whatsapp/whatsapp-line";
import { forgetCustomer } from "~/features/recovery/customers/rights/forget-customer.server";
import { answersOf } from "~/features/recovery/requests/answers/answer-queries.server";
import { sendAnswers } from "~/features/recovery/requests/answers/send-answers.server";
import { settleAnswerByHand } from "~/features/recovery/requests/answers/settle-answer.server";
import { takeAnswer } from "~/features/recovery/requests/answers/take-answer.server";
import { writeAnswer } from "~/features/recovery/requests/answers/write-answer.server";
import { moveRequest } from "~/features/recovery/requests/move-request.server";
import { readDeliveries } from "~/features/signals/reading/read-deliveries.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createAffected } from "~test/factories/campaign";
import { createDelivery } from "~test/factories/delivery";
import { createPerson } from "~test/factories/person";
import { createRestriction } from "~test/factories/restriction";
import { askers, createLine, phoneOf } from "~test/factories/whatsapp";
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
const HOUR = 3_600_000;
const TAKEN = { messaging_product: "whatsapp", messages: [{ id: "wamid.1" }] };
const WORDS = "Maaf, pesanan Anda berangkat sore ini.";

let api: Awaited<ReturnType<typeof openProvider>>;
let care: Person;

beforeEach(async () => {
  api = await openProvider({ [MESSAGES]: { body: TAKEN } });
  care = await createPerson({ roles: ["customer_care"] });
});

/** Something missed that somebody has taken, of a customer who wrote an hour ago. */
async function taken(wroteHoursAgo = 1) {
  const made = await createAffected(0, askers(1));
  await createLine(made.businessId, api.baseUrl, "meta");
  const { id: requestId, customerId } = await db.missedRequest.update({
    where: { id: (await db.missedRequest.findFirstOrThrow()).id },
    data: { inboundAt: new Date(Date.now() - wroteHoursAgo * HOUR) },
  });
  const of = { caseId: made.caseId, requestId };
  allowed(await moveRequest(care, of, "take", { version: 1, channel: "", reason: "" }));
  return { ...made, of, requestId, customerId };
}

async function write(of: { caseId: string; requestId: string }, version = 2) {
  const { businessId } = await db.case.findUniqueOrThrow({ where: { id: of.caseId } });
  const senders = await sendersOf(businessId ?? "");
  const sender = senders[0] ? senderKey(senders[0]) : "";
  return writeAnswer(care, of, { version, sender, text: WORDS }, senders);
}

const send = (now = new Date()) =>
  sendAnswers({
    now: () => now,
    lineOf: async (of) => {
      const line = await lineOf(of);
      return line && { ...line, hosts: HOSTS };
    },
  });

const said = () =>
  api.asked.filter(({ path }) => path === MESSAGES).map(({ body }) => JSON.parse(body));
const states = async () =>
  (await db.freeAnswer.findMany({ orderBy: { writtenAt: "asc" } })).map(({ state, reason }) => [
    state,
    reason,
  ]);

async function tell(status: string, code?: number) {
  await createDelivery({
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
                statuses: [
                  {
                    id: "wamid.1",
                    status,
                    timestamp: String(Math.floor(Date.now() / 1000)),
                    recipient_id: phoneOf(0).slice(1),
                    biz_opaque_callback_data: said()[0]?.biz_opaque_callback_data,
                    ...(code !== undefined && { errors: [{ code, title: "Failed" }] }),
                  },
                ],
              },
            },
          ],
        },
      ],
    },
  });
  await readDeliveries();
  await hearOfMessages();
}

describe("an answer in one's own words, inside the open window", () => {
  it("leaves once as it was written, and the customer has heard from us", async () => {
    const { of, requestId } = await taken();

    allowed(await write(of));
    await Promise.all([send(), send()]);
    await send();

    expect(said()).toEqual([
      {
        messaging_product: "whatsapp",
        recipient_type: "individual",
        to: phoneOf(0),
        type: "text",
        text: { body: WORDS, preview_url: false },
        biz_opaque_callback_data: expect.stringMatching(/^reinstate:answer:[0-9a-f-]{36}:1$/),
      },
    ]);
    expect(await answersOf(care, requestId)).toMatchObject([
      { state: "sent", text: WORDS, isMine: true },
    ]);
    expect(await answersOf(await createPerson({ roles: ["viewer"] }), requestId)).toMatchObject([
      { state: "sent", text: null, isMine: false },
    ]);
    expect(await db.missedRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
      state: "in_progress",
      answeredBy: "whatsapp",
      answeredAt: expect.any(Date),
    });
    expect(await db.affectedCustomer.findFirst()).toMatchObject({ state: "contacted" });
    const events = await db.auditEvent.findMany({
      where: { kind: { in: ["request.written_to", "request.answered"] } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ["request.written_to", care.name],
      ["request.answered", care.name],
    ]);
    expect(JSON.stringify(events)).not.toContain("pesanan Anda");
  });

  it("goes through YCloud as well", async () => {
    const { of, businessId } = await taken();
    await db.pollConnection.deleteMany();
    await db.asset.deleteMany({ where: { businessId, kind: "phone_number" } });
    await db.asset.deleteMany({ where: { businessId, externalId: WABA } });
    await createLine(businessId, api.baseUrl, "ycloud");
    api.answers["/whatsapp/messages/sendDirectly"] = {
      body: recordedMessage("ycloud-message-accepted"),
    };

    allowed(await write(of));
    await send();

    const [asked] = api.asked.filter(({ path }) => path === "/whatsapp/messages/sendDirectly");
    expect(JSON.parse(asked?.body ?? "{}")).toMatchObject({
      from: "+15550783881",
      to: phoneOf(0),
      type: "text",
      text: { body: WORDS },
      externalId: expect.stringMatching(/^reinstate:answer:/),
    });
    expect(await states()).toEqual([["sent", ""]]);
  });

  it("is refused when the window is closed, before anything is kept", async () => {
    const { of } = await taken(25);

    expect(await write(of)).toEqual({
      ok: false,
      refusal: { key: "guard.reasons.window_closed", params: undefined },
    });
    expect(await states()).toEqual([]);
  });

  it("is refused while another is under way, and to the same form sent twice", async () => {
    const { of } = await taken();
    allowed(await write(of));

    expect(await write(of)).toMatchObject({ refusal: { key: "requests.refusals.changed" } });
    expect(await write(of, 3)).toMatchObject({ refusal: { key: "requests.refusals.underWay" } });
    await send();
    allowed(await write(of, 3));
    await send();

    expect(said()).toHaveLength(2);
  });

  it("is kept back by a stop that came a second before it left, and by a window that closed", async () => {
    const stopped = await taken();
    allowed(await write(stopped.of));
    await keepChoices(db, [
      {
        contactHash: contactHash(phoneOf(0)),
        businessId: stopped.businessId,
        channel: "whatsapp",
        category: "all",
        stopped: true,
        at: new Date(),
      },
    ]);
    await send();

    expect(await states()).toEqual([["skipped", "opted_out"]]);
    await db.contactChoice.deleteMany();
    allowed(await write(stopped.of, 3));
    await send(new Date(Date.now() + 24 * HOUR));

    expect((await states()).at(-1)).toEqual(["skipped", "window_closed"]);
    expect(said()).toEqual([]);
  });

  it("is kept back by a restriction that takes replies, and goes out under one that leaves them", async () => {
    const { of, caseId, businessId } = await taken();
    const { id } = await createRestriction({
      caseId,
      assetId: (await db.asset.findFirstOrThrow({ where: { businessId, externalId: WABA } })).id,
      class: "restricted_timed",
      types: ["RESTRICTED_BIZ_INITIATED_MESSAGING"],
    });
    allowed(await write(of));
    await send();
    expect(await states()).toEqual([["sent", ""]]);

    await db.restriction.update({
      where: { id },
      data: { types: ["RESTRICTED_CUSTOMER_INITIATED_MESSAGING"] },
    });
    expect(await write(of, 3)).toMatchObject({ refusal: { key: "guard.reasons.restricted" } });
  });

  it("waits with the others of its access while the provider asks for patience, and holds up nobody", async () => {
    const made = await createAffected(0, askers(2));
    await createLine(made.businessId, api.baseUrl, "meta");
    await db.missedRequest.updateMany({ data: { inboundAt: new Date(Date.now() - HOUR) } });
    for (const { id: requestId } of await db.missedRequest.findMany()) {
      const of = { caseId: made.caseId, requestId };
      allowed(await moveRequest(care, of, "take", { version: 1, channel: "", reason: "" }));
      allowed(await write(of));
    }
    api.answers[MESSAGES] = graphError(130429, 400, "Rate limit");
    await send();
    expect(said()).toHaveLength(1);
    expect(await states()).toEqual([
      ["waiting", "throttled"],
      ["waiting", ""],
    ]);

    api.answers[MESSAGES] = { body: TAKEN };
    await send(new Date(Date.now() + HOUR));
    expect((await states()).map(([state]) => state)).toEqual(["sent", "sent"]);
  });

  it("that nobody knows the fate of waits for a person, and nothing goes out by itself", async () => {
    const { of, requestId } = await taken();
    api.answers[MESSAGES] = { status: BREAKS, body: "" };
    allowed(await write(of));
    await send();
    await send(new Date(Date.now() + HOUR));

    expect(await states()).toEqual([["unconfirmed", ""]]);
    expect(said()).toHaveLength(1);
    expect(await write(of, 3)).toMatchObject({ refusal: { key: "requests.refusals.underWay" } });

    api.answers[MESSAGES] = { body: TAKEN };
    allowed(await settleAnswerByHand(care, of, "repeat"));
    await send();
    expect(said()).toHaveLength(2);
    expect(await states()).toEqual([["sent", ""]]);
    expect(await settleAnswerByHand(care, of, "confirm")).toMatchObject({
      refusal: { key: "requests.refusals.settled" },
    });
    expect(await answersOf(care, requestId)).toHaveLength(1);
  });

  it("in the hand of a worker that died is unconfirmed, and a person may say that it arrived", async () => {
    const { of, requestId } = await taken();
    allowed(await write(of));
    const { id } = await db.freeAnswer.findFirstOrThrow();
    expect(await takeAnswer(id, new Date())).toMatchObject({ to: phoneOf(0), text: WORDS });
    await send(new Date(Date.now() + HOUR));

    expect(await states()).toEqual([["unconfirmed", ""]]);
    allowed(await settleAnswerByHand(care, of, "confirm"));
    expect(await db.missedRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
      answeredBy: "whatsapp",
    });
    expect(said()).toEqual([]);
  });

  it("is settled by what its statuses say: read, or failed after all", async () => {
    const { of, requestId } = await taken();
    allowed(await write(of));
    await send();

    await tell("failed", 131_047);

    expect(await states()).toEqual([["failed", "refused"]]);
    expect(await db.missedRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
      answeredBy: "",
      answeredAt: null,
    });
    expect(await db.affectedCustomer.findFirst()).toMatchObject({
      state: "contact_pending",
      contactedAt: null,
    });
  });

  it("hears that it was read, where its answer was lost on the way", async () => {
    const { of } = await taken();
    api.answers[MESSAGES] = { status: BREAKS, body: "" };
    allowed(await write(of));
    await send();

    await tell("read");

    expect(await db.freeAnswer.findFirst()).toMatchObject({ state: "sent", arrival: "read" });
    expect(await db.affectedCustomer.findFirst()).toMatchObject({ state: "contacted" });
  });

  it("fails where the provider refuses the sender, and can be written anew", async () => {
    const { of } = await taken();
    api.answers[MESSAGES] = graphError(190, 401, "Invalid token");
    allowed(await write(of));
    await send();

    expect((await states())[0]?.[0]).toBe("failed");
    expect(await db.missedRequest.findFirst()).toMatchObject({ answeredAt: null });
    expect(await write(of, 3)).toMatchObject({ ok: true });
  });

  it("is forgotten with the customer it was written to", async () => {
    const { of, customerId } = await taken();
    allowed(await write(of));
    await send();

    await db.$transaction((tx) => forgetCustomer(tx, { id: customerId }));

    expect(await db.freeAnswer.findFirst()).toMatchObject({ textSealed: null, messageId: "" });
  });
});
