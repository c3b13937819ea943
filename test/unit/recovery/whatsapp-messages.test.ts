import { describe, expect, it } from "vitest";
import { categoryClash } from "~/features/recovery/apologies/whatsapp/category-clash";
import { markOf, readMark } from "~/features/recovery/apologies/whatsapp/delivery-mark";
import { answerOfMessage } from "~/features/recovery/apologies/whatsapp/message-answer";
import { messageRequest } from "~/features/recovery/apologies/whatsapp/message-request";
import {
  readTemplate,
  speaks,
  variablesOf,
} from "~/features/recovery/apologies/whatsapp/message-template";
import { changesSince } from "~/features/recovery/apologies/whatsapp/template-change";
import {
  fillTemplate,
  namedWords,
  standIns,
  type TemplateChoice,
} from "~/features/recovery/apologies/whatsapp/template-choice";
import { errorCodeRule } from "~templates/rules/error-codes";
import { SEND_ANSWERS } from "~templates/rules/send-answers";
import { recorded, recordedMessage } from "~test/support/provider-api";

const APPROVED = {
  id: "594425479261596",
  name: "maaf_pesanan",
  language: "id",
  status: "APPROVED",
  category: "UTILITY",
  components: [
    { type: "HEADER", format: "TEXT", text: "Tentang {{1}}" },
    { type: "BODY", text: "Yth. {{1}}, pada {{2}} kami tidak mengabari Anda." },
    { type: "FOOTER", text: "Toko Sari" },
    { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Hubungi saya" }] },
  ],
};

const CHOICE: TemplateChoice = {
  name: "maaf_pesanan",
  language: "id",
  category: "utility",
  header: "Tentang {{1}}",
  body: "Yth. {{1}}, pada {{2}} kami tidak mengabari Anda.",
  footer: "Toko Sari",
  buttons: ["Hubungi saya"],
  values: [
    { place: "header", name: "1", field: "request", words: "" },
    { place: "body", name: "2", field: "day", words: "hari itu" },
    { place: "body", name: "1", field: "name", words: "" },
  ],
};

describe("a template as a provider lists it", () => {
  it("is read with its words and the places that must be filled", () => {
    const template = readTemplate(APPROVED);

    expect(template).toMatchObject({ name: "maaf_pesanan", category: "utility", problem: null });
    expect(template && variablesOf(template)).toEqual([
      { place: "header", name: "1" },
      { place: "body", name: "1" },
      { place: "body", name: "2" },
    ]);
    expect(template && [speaks(template, "id"), speaks(template, "en")]).toEqual([true, false]);
  });

  it.each([
    ["status", { status: "PAUSED" }],
    ["category", { category: "AUTHENTICATION" }],
    ["media", { components: [{ type: "HEADER", format: "IMAGE" }, APPROVED.components[1]] }],
    [
      "button",
      {
        components: [
          APPROVED.components[1],
          { type: "BUTTONS", buttons: [{ type: "URL", url: "https://toko.example/{{1}}" }] },
        ],
      },
    ],
    ["button", { components: [APPROVED.components[1], { type: "CAROUSEL" }] }],
  ] as const)("cannot be sent by a campaign because of its %s", (problem, change) => {
    expect(readTemplate({ ...APPROVED, ...change })).toMatchObject({ problem });
  });

  it("is nothing where it names neither itself nor its language", () => {
    for (const value of [null, "x", [], {}, { name: "a" }]) expect(readTemplate(value)).toBeNull();
  });
});

describe("a template that was chosen", () => {
  it("is filled with what is known, else with what stands in", () => {
    const filled = fillTemplate(CHOICE, { name: "Siti\n  Aminah", request: "INV-7" }, "id");

    expect(filled?.parameters).toEqual([
      { place: "header", name: "1", text: "INV-7" },
      { place: "body", name: "2", text: "hari itu" },
      { place: "body", name: "1", text: "Siti Aminah" },
    ]);
    expect(filled?.text).toBe(
      "Tentang INV-7\n\nYth. Siti Aminah, pada hari itu kami tidak mengabari Anda.\n\nToko Sari\n\n[ Hubungi saya ]",
    );
  });

  it("is not sent with a gap", () => {
    const values = [{ place: "body", name: "1", field: "since", words: " " }] as const;

    expect(fillTemplate({ ...CHOICE, values }, {}, "id")).toBeNull();
  });

  it("puts in no markup and no replacement patterns of what people are called", () => {
    expect(fillTemplate(CHOICE, { name: "$& {{2}}", request: "r" }, "id")?.text).toContain(
      "Yth. $& {{2}}, pada hari itu",
    );
  });

  it("is judged by its words with the names of what stands in them", () => {
    expect(namedWords(CHOICE)).toContain("Yth. {{ name }}, pada {{ day }}");
    expect(standIns(CHOICE)).toBe("hari itu");
  });

  it("is judged and compared by its buttons as well, and by where they lead", () => {
    const url = "https://toko.example/pesanan";
    const withButton = (button: object) =>
      readTemplate({
        ...APPROVED,
        components: [
          ...APPROVED.components.slice(0, 3),
          { type: "BUTTONS", buttons: [{ type: "URL", text: "Lihat pesanan", url, ...button }] },
        ],
      });
    const listed = withButton({});
    const choice = { ...CHOICE, buttons: listed?.buttons ?? [] };
    const since = (button: object) => changesSince(choice, withButton(button) ?? undefined);

    expect(choice.buttons).toEqual([`Lihat pesanan (${url})`]);
    expect(since({})).toEqual([]);
    expect(since({ text: "Lihat" })).toEqual(["wording"]);
    expect(since({ url: "https://elsewhere.example" })).toEqual(["wording"]);
    expect(categoryClash(choice, "id")).toBeNull();
    expect(categoryClash({ ...choice, buttons: ["Klaim voucher"] }, "id")).toMatchObject({
      rule: "gift",
    });
  });
});

describe("a message as its API takes it", () => {
  const template = fillTemplate(CHOICE, { name: "Siti", request: "INV-7" }, "id");
  const mark = markOf({ deliveryId: "0197d1a0-0000-7000-8000-000000000001", attempt: 2 });
  if (!template) throw new Error("It has no gap");
  const message = { to: "+6281234567890", template, mark };
  const inIt = {
    to: "+6281234567890",
    type: "template",
    template: {
      name: "maaf_pesanan",
      language: { code: "id", policy: "deterministic" },
      components: [
        { type: "header", parameters: [{ type: "text", text: "INV-7" }] },
        {
          type: "body",
          parameters: [
            { type: "text", text: "Siti" },
            { type: "text", text: "hari itu" },
          ],
        },
      ],
    },
  };

  it("goes to the number's messages at Meta, with what statuses hand back", () => {
    expect(messageRequest("meta", { ...message, from: "106540352242922" })).toEqual({
      path: "/106540352242922/messages",
      body: {
        messaging_product: "whatsapp",
        recipient_type: "individual",
        ...inIt,
        biz_opaque_callback_data: mark,
      },
    });
  });

  it("goes to YCloud so that it answers at once", () => {
    expect(messageRequest("ycloud", { ...message, from: "+6221500001" })).toEqual({
      path: "/whatsapp/messages/sendDirectly",
      body: { from: "+6221500001", ...inIt, externalId: mark },
    });
  });

  it("names values that a template names", () => {
    const named = {
      ...template,
      parameters: [{ place: "body", name: "pelanggan", text: "Siti" }] as const,
    };

    expect(
      messageRequest("meta", { ...message, template: named, from: "1" }).body.template,
    ).toMatchObject({
      components: [{ parameters: [{ type: "text", parameter_name: "pelanggan", text: "Siti" }] }],
    });
  });

  it("knows its own marks and no others", () => {
    expect(readMark(mark)).toEqual({
      deliveryId: "0197d1a0-0000-7000-8000-000000000001",
      attempt: 2,
    });
    for (const other of ["", "order 7", `${mark}:3`, "reinstate:apology:x:1"]) {
      expect(readMark(other)).toBeNull();
    }
  });
});

const metaError = (code: number, status = 400, message = "Something") => ({
  status,
  value: { error: { message: `(#${code}) ${message}`, type: "OAuthException", code } },
});

describe("an answer to a message", () => {
  it("is taken where a message has an id", () => {
    expect(
      answerOfMessage("meta", { status: 200, value: recordedMessage("meta-message-accepted") }),
    ).toMatchObject({ kind: "taken", theirId: expect.stringMatching(/^wamid\./) });
    expect(
      answerOfMessage("ycloud", { status: 200, value: recordedMessage("ycloud-message-accepted") }),
    ).toMatchObject({ kind: "taken", theirId: "627c8640675de8fc689ab9d9" });
  });

  it.each([
    [131016, 500, { kind: "again" }],
    [131000, 500, { kind: "again" }],
    [131056, 400, { kind: "again" }],
    [130429, 400, { kind: "later", reason: "throttled", minutes: 5 }],
    [80007, 400, { kind: "later", reason: "throttled" }],
    [131049, 400, { kind: "later", reason: "user_cap", minutes: 1440 }],
    [131050, 400, { kind: "refused", code: "131050" }],
    [131026, 400, { kind: "refused", code: "131026" }],
    [131031, 403, { kind: "blocked", stop: "sender" }],
    [368, 403, { kind: "blocked", stop: "sender" }],
    [131048, 400, { kind: "blocked", stop: "sender" }],
    [131042, 400, { kind: "blocked", stop: "payment" }],
    [132015, 400, { kind: "blocked", stop: "template" }],
    [132001, 404, { kind: "blocked", stop: "template" }],
    [190, 401, { kind: "blocked", stop: "access" }],
    [299999, 400, { kind: "blocked", stop: "unknown_answer" }],
  ] as const)("with %s of Meta is what it says", (code, status, expected) => {
    expect(answerOfMessage("meta", metaError(code, status))).toMatchObject(expected);
  });

  it("is read from the recorded errors", () => {
    for (const [name, kind] of [
      ["meta-graph-error-130429", "later"],
      ["meta-graph-error-131031", "blocked"],
      ["meta-graph-error-368", "blocked"],
    ] as const) {
      const answer = answerOfMessage("meta", { status: 400, value: recorded(name) });
      expect(answer, name).toMatchObject({ kind });
    }
  });

  it("of YCloud is judged by what WhatsApp told YCloud", () => {
    const value = recordedMessage("ycloud-message-error");

    expect(answerOfMessage("ycloud", { status: 400, value })).toMatchObject({
      kind: "refused",
      code: "131026",
    });
    const failed = { id: "m1", status: "failed", errorCode: "131049", errorMessage: "…" };
    expect(answerOfMessage("ycloud", { status: 200, value: failed })).toMatchObject({
      kind: "later",
      reason: "user_cap",
    });
  });

  it.each([
    [200, {}],
    [200, undefined],
    [502, undefined],
    [504, undefined],
    [500, {}],
  ])("is of no use where %s says nothing of the message: nobody knows", (status, value) => {
    expect(answerOfMessage("meta", { status, value })).toMatchObject({ kind: "unknown" });
  });

  it.each([
    [429, { kind: "later", reason: "throttled" }],
    [503, { kind: "later", reason: "throttled" }],
    [401, { kind: "blocked", stop: "access" }],
    [402, { kind: "blocked", stop: "payment" }],
    [302, { kind: "blocked", stop: "unknown_answer" }],
  ] as const)("of %s alone is told by its status", (status, expected) => {
    expect(answerOfMessage("ycloud", { status, value: undefined })).toMatchObject(expected);
  });

  it("keeps no number of anybody", () => {
    const { words } = answerOfMessage("meta", metaError(131026, 400, "To +6281234567890 failed"));

    expect(words).toBe("131026: To … failed");
  });
});

describe("what errors mean to a campaign", () => {
  it("names each code once, and says in words what it means wherever that is known", () => {
    const codes = SEND_ANSWERS.flatMap(({ codes: each }) => each);

    expect(new Set(codes).size).toBe(codes.length);
    for (const code of ["131049", "131050", "131026", "131031", "368", "131042", "132015"]) {
      expect(codes).toContain(code);
      expect(errorCodeRule(code)).not.toBeNull();
    }
  });
});
