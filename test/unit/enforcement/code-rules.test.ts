/** Error codes, health answers and numbers: what opens a case, and what never does. */
import { describe, expect, it } from "vitest";

import { assetsOf, change, effectOf, lineOf, linesOf } from "./lines-of";

const status = (more: object) => ({
  id: "wamid.A",
  status: "failed",
  timestamp: "1764547200",
  recipient_id: "6281300000001",
  ...more,
});
const statuses = (...list: object[]) =>
  change("messages", {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "6281200000001", phone_number_id: "106540352240001" },
    statuses: list,
  });
const failed = (code: unknown, details = "") =>
  statuses(status({ errors: [{ code, title: "t", error_data: { details } }] }));

describe("a failed message", () => {
  it.each<[string, string]>([
    ["368", "send_failed high case person"],
    ["131031", "send_failed high case person"],
    ["1031", "send_failed high case person"],
    ["130497", "send_failed medium case -"],
    ["131064", "send_failed medium case -"],
    ["139200", "send_failed medium case -"],
    ["131048", "send_failed low case -"],
    ["130429", "send_failed info - -"],
    ["80007", "send_failed info - -"],
    ["4", "send_failed info - -"],
    ["131056", "send_failed info - -"],
    ["133016", "send_failed low - -"],
    ["131049", "send_failed info - -"],
    ["131050", "send_failed info - -"],
    ["130472", "send_failed info - -"],
    ["131026", "send_failed info - -"],
    ["130403", "send_failed info - -"],
    ["131047", "send_failed info - -"],
    ["132015", "send_failed low case -"],
    ["132016", "send_failed medium case -"],
    ["132007", "send_failed low - -"],
    ["132001", "send_failed low - -"],
    ["132068", "send_failed low - person"],
    ["139000", "send_failed low - person"],
    ["132069", "send_failed info - -"],
    ["131042", "send_failed medium - person"],
    ["131063", "send_failed low - -"],
    ["131037", "send_failed low - -"],
    ["131045", "send_failed low - -"],
    ["133010", "send_failed low - -"],
    ["133005", "send_failed low - -"],
    ["33", "send_failed low - -"],
    ["131057", "send_failed low - -"],
    ["2494100", "send_failed low - -"],
    ["190", "send_failed medium - -"],
    ["200", "send_failed medium - -"],
    ["131000", "send_failed low - -"],
    ["131016", "send_failed low - -"],
    ["2388299", "send_failed low - -"],
    ["999999", "send_failed low - person"],
  ])("with %s, as a number or in words", (code, effect) => {
    expect(effectOf(failed(Number(code)))).toBe(effect);
    expect(effectOf(failed(code))).toBe(effect);
    expect(effectOf({ error: { code: Number(code), type: "OAuthException" } })).toBe(effect);
  });

  it("tells a payment from an account that is gone by the details of 131042", () => {
    expect(effectOf(failed(131042, "There was an error with your payment method."))).toBe(
      "send_failed medium - -",
    );
    expect(effectOf(failed(131042, "The WhatsApp Business Account is suspended."))).toBe(
      "send_failed high case person",
    );
  });

  it("names the person only where the code is about that person", () => {
    expect(assetsOf(lineOf(failed(131049)))).toEqual([
      "recipient 6281300000001",
      "phone_number 106540352240001",
      "waba 330039560200863",
    ]);
    expect(assetsOf(lineOf(failed(131031)))).toEqual([
      "phone_number 106540352240001",
      "waba 330039560200863",
    ]);
  });

  it("is none when the message was delivered, anywhere in the same batch", () => {
    const batch = statuses(status({ errors: [{ code: 131026 }] }));
    const delivered = statuses({ id: "wamid.A", status: "delivered" });
    const both = { ...batch, entry: [...batch.entry, ...delivered.entry] };

    expect(linesOf(both).map(({ kind }) => kind)).toEqual(["informational", "informational"]);
  });

  it("needs a person when it names no code", () => {
    expect(effectOf(statuses(status({})))).toBe("send_failed low - person");
  });

  it("is one line for every failure, and none for what arrived", () => {
    const lines = linesOf(
      statuses(
        status({ id: "wamid.B", errors: [{ code: 131026 }] }),
        { id: "wamid.C", status: "sent" },
        status({ id: "wamid.D", errors: [{ code: 131048 }] }),
      ),
    );

    expect(lines.map(({ severity }) => severity)).toEqual(["info", "low"]);
  });
});

const health = (overall: string, ...entities: object[]) => ({
  id: "106540352240001",
  health_status: { can_send_message: overall, entities },
});
const entity = (
  entity_type: string,
  can_send_message: string,
  code?: number,
  more: object = {},
) => ({
  entity_type,
  id: "102290129340001",
  can_send_message,
  ...(code
    ? { errors: [{ error_code: code, error_description: "d", possible_solution: "s" }] }
    : {}),
  ...more,
});

describe("a health answer", () => {
  const SIP = { can_receive_call_sip: "BLOCKED" };

  it.each<[string, object, string, string | null]>([
    ["available", health("AVAILABLE", entity("WABA", "AVAILABLE")), "health info - -", "AVAILABLE"],
    [
      "calling noise under an overall BLOCKED",
      health(
        "BLOCKED",
        entity("PHONE_NUMBER", "AVAILABLE", 138024, SIP),
        entity("WABA", "AVAILABLE"),
      ),
      "health info - -",
      "AVAILABLE",
    ],
    [
      "a number blocked by calling alone",
      health("BLOCKED", entity("PHONE_NUMBER", "BLOCKED", 138025)),
      "health info - -",
      "AVAILABLE",
    ],
    [
      "an account blocked beside noise",
      health("BLOCKED", entity("WABA", "BLOCKED", 138025)),
      "health high case person",
      "BLOCKED",
    ],
    [
      "a banned account",
      health("BLOCKED", entity("WABA", "BLOCKED", 141014)),
      "health critical case -",
      "BLOCKED",
    ],
    [
      "payment",
      health("BLOCKED", entity("WABA", "BLOCKED", 141006)),
      "health medium - -",
      "BLOCKED",
    ],
    [
      "a locked account",
      health("BLOCKED", entity("WABA", "BLOCKED", 141008)),
      "health high case person",
      "BLOCKED",
    ],
    [
      "a template",
      health("BLOCKED", entity("MESSAGE_TEMPLATE", "BLOCKED", 141002)),
      "health low - -",
      "BLOCKED",
    ],
    [
      "verification, with errors while limited",
      health("LIMITED", entity("BUSINESS", "LIMITED", 141010)),
      "health low - -",
      "LIMITED",
    ],
    [
      "a display name",
      health(
        "LIMITED",
        entity("PHONE_NUMBER", "LIMITED", 0, {
          additional_info: ["Your display name has not been approved yet."],
        }),
      ),
      "health low - -",
      "LIMITED",
    ],
    [
      "a block nobody explains",
      health("BLOCKED", entity("BUSINESS", "BLOCKED")),
      "health high case person",
      "BLOCKED",
    ],
    [
      "a code nobody knows",
      health("BLOCKED", entity("WABA", "BLOCKED", 141999)),
      "health high case person",
      "BLOCKED",
    ],
    [
      "a code nobody knows, limited",
      health("LIMITED", entity("WABA", "LIMITED", 141998)),
      "health medium - person",
      "LIMITED",
    ],
    ["no entities", health("BLOCKED"), "health medium - person", "BLOCKED"],
    [
      "placeholders",
      health("<STATUS>", entity("WABA", "<WABA_STATUS>")),
      "health low - person",
      null,
    ],
  ])("%s", (_name, payload, effect, state) => {
    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).messagingState).toBe(state);
  });

  it("names every entity but the app, and keeps what is advised", () => {
    const line = lineOf(
      health(
        "BLOCKED",
        entity("PHONE_NUMBER", "AVAILABLE"),
        entity("WABA", "BLOCKED", 141006),
        entity("BUSINESS", "AVAILABLE"),
        entity("APP", "AVAILABLE"),
      ),
    );

    expect(line.assets.map(({ level }) => level)).toEqual(["phone_number", "waba", "portfolio"]);
    expect(line.remediation).toBe("s");
  });
});

describe("a number", () => {
  const number = (status: string, quality_rating = "GREEN") => ({
    id: "106540352240001",
    display_phone_number: "+62 812-0000-0001",
    verified_name: "Toko",
    status,
    quality_rating,
  });

  it.each<[string, string]>([
    ["PENDING", "informational info - -"],
    ["UNVERIFIED", "informational info - -"],
    ["MANUAL_REVIEW", "informational info - -"],
    ["CONNECTED", "quality_changed info - -"],
    ["LINKED", "quality_changed info - -"],
    ["RESTRICTED", "limit_changed low - -"],
    ["BLOCKED", "limit_changed low - -"],
    ["RATE_LIMITED", "limit_changed low - -"],
    ["WARNED", "warning low case -"],
    ["FLAGGED", "quality_changed low case -"],
    ["BANNED", "disabled critical case -"],
    ["DISCONNECTED", "connectivity medium case -"],
    ["UNLINKED", "connectivity medium case -"],
    ["OFFLINE", "connectivity medium case -"],
    ["MIGRATED", "connectivity low - -"],
    ["DELETED", "connectivity low - -"],
    ["FROZEN", "unknown low - person"],
  ])("that is %s", (status, effect) => {
    expect(effectOf(number(status))).toBe(effect);
  });

  it.each<[string, string]>([
    ["YELLOW", "quality_changed low case -"],
    ["RED", "quality_changed medium case -"],
    ["NA", "informational info - -"],
    ["UNKNOWN", "informational info - -"],
  ])("of quality %s", (quality, effect) => {
    expect(effectOf(number("CONNECTED", quality))).toBe(effect);
  });

  it("carries its own id; a list tells each of them", () => {
    const lines = linesOf({
      data: [number("BANNED"), { ...number("CONNECTED"), id: "106540352240002" }],
    });

    expect(lines.map(assetsOf)).toEqual([
      ["phone_number 106540352240001"],
      ["phone_number 106540352240002"],
    ]);
  });
});

describe("an account as the API shows it", () => {
  const waba = { id: "330039560200863", name: "Toko", account_review_status: "APPROVED" };

  it.each<[object, string]>([
    [waba, "informational info - -"],
    [{ ...waba, status: "ACTIVE" }, "informational info - -"],
    [{ ...waba, status: "DISABLED" }, "disabled critical case -"],
    [{ ...waba, status: "RESTRICTED" }, "restriction_started high case person"],
    [{ ...waba, status: "MELTED" }, "unknown low - person"],
    [{ ...waba, account_review_status: "REJECTED" }, "review_decision critical case -"],
    [{ ...waba, account_review_status: "LIMIT_REACHED" }, "review_decision low - -"],
  ])("%j", (payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
    expect(assetsOf(lineOf(payload))).toEqual(["waba 330039560200863"]);
  });

  it("tells each template of a list", () => {
    const template = (id: string, status: string, score = "GREEN") => ({
      id,
      name: "promo",
      language: "id",
      status,
      quality_score: { score },
    });

    const lines = linesOf({
      data: [
        template("138737235670001", "REJECTED"),
        template("138737235670002", "APPROVED", "RED"),
        template("138737235670003", "PAUSED"),
      ],
    });

    expect(lines.map(({ kind, assets }) => [kind, assets[0]?.id])).toEqual([
      ["template_rejected", "138737235670001"],
      ["quality_changed", "138737235670002"],
      ["template_paused", "138737235670003"],
    ]);
  });

  it("says that a message is held until early feedback is in", () => {
    const answer = {
      messaging_product: "whatsapp",
      messages: [{ id: "wamid.A", message_status: "held_for_quality_assessment" }],
    };

    expect(effectOf(answer)).toBe("informational low - -");
  });
});
