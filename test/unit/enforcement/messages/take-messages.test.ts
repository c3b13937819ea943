import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeMessages } from "~/features/enforcement/messages/take-messages";
import { wantsNothing } from "~templates/rules/stop-words";
import { recordedMessage } from "~test/support/provider-api";
import { preference, statuses, violation } from "~test/support/webhooks";

const WABA = "102290129340398";
const NUMBER = "106540352242922";
const NOON = 1_764_158_400;

const refs = [
  { kind: "phone_number", externalId: NUMBER },
  { kind: "waba", externalId: WABA },
];

describe("parting messages from what concerns accounts", () => {
  it("takes each status of Meta with the number it was sent from", () => {
    const { messages, rest } = takeMessages(
      statuses(WABA, NUMBER, [
        { id: "wamid.1", status: "delivered", at: NOON },
        { id: "wamid.2", status: "failed", at: NOON, code: 131048 },
      ]),
      "meta",
    );

    expect(messages).toMatchObject([
      { idSpace: "whatsapp", id: "wamid.1", state: "delivered", code: null, sender: refs },
      { id: "wamid.2", state: "failed", code: "131048", failedAt: new Date(NOON * 1000) },
    ]);
    expect(rest).toBeUndefined();
  });

  it("leaves the other changes of a batch as they were", () => {
    const account = violation(WABA);
    const batch = {
      ...account,
      entry: [
        ...statuses(WABA, NUMBER, [{ id: "wamid.1", status: "sent", at: 1 }]).entry,
        ...account.entry,
      ],
    };

    const { messages, rest } = takeMessages(batch, "meta");

    expect(messages).toHaveLength(1);
    expect(rest).toEqual(account);
  });

  it("keeps of what people write to the business that they wrote, and nothing of it", () => {
    const inbound = statuses(WABA, NUMBER, []);
    const value = {
      ...inbound.entry[0]?.changes[0]?.value,
      messages: [{ from: "1", text: { body: "Hello" } }],
    };

    const taken = takeMessages(
      { entry: [{ id: WABA, changes: [{ field: "messages", value }] }] },
      "meta",
    );
    expect(taken).toMatchObject({
      messages: [],
      choices: [],
      wrote: [{ contact: "1", at: null, sender: [{ externalId: NUMBER }, { externalId: WABA }] }],
      rest: undefined,
    });
    expect(JSON.stringify(taken)).not.toContain("Hello");
  });

  it.each([
    ["meta-inbound-message", "meta", [true]],
    ["ycloud-inbound-message", "ycloud", []],
  ] as const)(
    "reads from %s who wrote, and whether they want to hear nothing",
    (name, provider, stops) => {
      const { wrote, choices, messages, rest } = takeMessages(recordedMessage(name), provider);

      expect(wrote).toMatchObject([
        { contact: expect.stringMatching(/16505551234$/), at: expect.any(Date) },
      ]);
      expect(wrote[0]?.sender.length).toBe(2);
      expect(choices.map(({ stopped }) => stopped)).toEqual(stops);
      expect([messages, rest]).toEqual([[], undefined]);
    },
  );

  it.each([
    ["STOP", true],
    [" stop. ", true],
    ["*Berhenti!*", true],
    ["Unsubscribe", true],
    ["START", false],
    ["Mulai", false],
    ["Please stop by at noon", null],
    ["", null],
  ])("takes the message %j for what it asks", (text, stopped) => {
    expect(wantsNothing(text)).toBe(stopped);
  });

  it("reads our own marks on statuses, and nobody else's", () => {
    const marked = (mark: string) =>
      takeMessages(
        {
          statuses: [{ id: "wamid.x", status: "sent", biz_opaque_callback_data: mark }],
        },
        "meta",
      ).messages[0]?.mark;

    expect(marked("reinstate:apology:1:2")).toBe("reinstate:apology:1:2");
    expect(marked("+6281234567890")).toBeNull();
  });

  it("leaves a status that says too little to be counted", () => {
    const { messages, rest } = takeMessages({ statuses: [{ status: "failed" }] }, "meta");

    expect(messages).toEqual([]);
    expect(rest).toEqual({ statuses: [{ status: "failed" }] });
  });

  it.each([
    ["stop", true],
    ["resume", false],
    ["signup", false],
  ])("reads %s as a choice", (value, stopped) => {
    const { choices } = takeMessages(preference(WABA, "16505551234", value, NOON), "meta");

    expect(choices).toMatchObject([
      { contact: "16505551234", category: "marketing", stopped, at: new Date(NOON * 1000) },
    ]);
  });

  it("reads every time that YCloud tells of a message", () => {
    const event = {
      id: "evt_1",
      type: "whatsapp.message.updated",
      apiVersion: "v2",
      createTime: "2025-11-26T12:00:05.000Z",
      whatsappMessage: {
        id: "63f71fb8741c165b434292fb",
        wamid: "wamid.HBgNOD",
        wabaId: WABA,
        from: "+15550783881",
        to: "+16505551234",
        status: "failed",
        errorCode: "TOO_MANY_REQUESTS",
        whatsappApiError: { code: "131056" },
        createTime: "2025-11-26T12:00:00.000Z",
        updateTime: "2025-11-26T12:00:04.000Z",
      },
    };

    expect(takeMessages(event, "ycloud").messages).toMatchObject([
      {
        idSpace: "ycloud",
        id: "63f71fb8741c165b434292fb",
        state: "failed",
        code: "131056",
        sender: [{ phoneNumber: "+15550783881" }, { kind: "waba", externalId: WABA }],
        sentAt: new Date("2025-11-26T12:00:00Z"),
        failedAt: new Date("2025-11-26T12:00:04Z"),
      },
    ]);
  });

  it("reads the flat events of Wati and Twilio", () => {
    const wati = {
      eventType: "templateMessageFailed",
      statusString: "Failed",
      failedCode: "131026",
      whatsappMessageId: "wamid.HBgMOAE4",
      timestamp: "1665645642",
    };
    const twilio = {
      MessageSid: "SM1",
      MessageStatus: "undelivered",
      ErrorCode: "63018",
      From: "whatsapp:+15550783881",
      To: "whatsapp:+16505551234",
    };

    expect(takeMessages(wati, "wati").messages).toMatchObject([
      { idSpace: "whatsapp", id: "wamid.HBgMOAE4", state: "failed", code: "131026" },
    ]);
    expect(takeMessages(twilio, "twilio").messages).toMatchObject([
      { idSpace: "twilio", id: "SM1", state: "failed", code: "63018", recipient: "+16505551234" },
    ]);
  });

  it("reads the history that Kapso keeps of a message", () => {
    const event = {
      event: "whatsapp.message.failed",
      phone_number_id: NUMBER,
      message: {
        id: "wamid.1",
        kapso: {
          statuses: [
            { id: "wamid.1", status: "sent", timestamp: String(NOON) },
            {
              id: "wamid.1",
              status: "failed",
              timestamp: String(NOON + 1),
              errors: [{ code: 131026 }],
            },
          ],
        },
      },
    };

    expect(takeMessages({ batch: true, data: [event] }, "kapso").messages).toMatchObject([
      { state: "sent", sender: [{ externalId: NUMBER }] },
      { state: "failed", code: "131026" },
    ]);
  });

  it("takes nothing from anything else, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const before = JSON.stringify(payload);
        const { messages, choices, rest } = takeMessages(payload, "meta");

        expect(JSON.stringify(payload)).toBe(before);
        if (messages.length + choices.length === 0) expect(JSON.stringify(rest)).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });
});
