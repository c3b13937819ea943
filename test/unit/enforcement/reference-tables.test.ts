import { describe, expect, it } from "vitest";

import type { Answers } from "~/features/enforcement/answers";
import { readPasted } from "~/features/enforcement/read-pasted";
import { ERROR_CODES, errorCodeRule } from "~templates/rules/error-codes";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { VIOLATION_TYPES } from "~templates/rules/violation-types";
import { NOW, outcomeOf, resultOf } from "./classify";

const api = { connection: "api" } as const;
const paste = (value: unknown) => readPasted(JSON.stringify(value));
const restriction = (restriction_type: string, expiration: unknown = 1795000000) =>
  paste({ event: "ACCOUNT_RESTRICTION", restriction_info: [{ restriction_type, expiration }] });
const english = (texts: readonly { en: string }[]) => texts.map(({ en }) => en).join(" · ");

describe("the restriction types", () => {
  it.each<[string, string | RegExp, string | RegExp]>([
    [
      "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
      "Adding phone numbers",
      /Starting conversations.*Replying/,
    ],
    ["RESTRICTED_BIZ_INITIATED_MESSAGING", /Starting conversations/, /Replying/],
    ["RESTRICTED_CUSTOMER_INITIATED_MESSAGING", /Replying/, /may still arrive/],
    ["RESTRICTED_UTILITY_TEMPLATES", "Creating utility templates", /marketing templates/],
    ["RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES", /Direct Send/, /Starting conversations/],
    ["RESTRICTED_BUSINESS_INITIATED_CALLING", "Calling customers", /Starting conversations/],
    ["RESTRICTED_USER_INITIATED_CALLING", /Receiving calls/, /Starting conversations/],
    [
      "RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING",
      /Calling customers.*Receiving calls/,
      /Replying/,
    ],
    ["RESTRICTED_USER_INITIATED_CALLING_CALL_BUTTON_HIDDEN", /call button/, /Receiving calls/],
  ])("%s blocks %s and leaves %s", (type, blocked, works) => {
    const result = resultOf(api, { signals: restriction(type) });

    expect(result.restrictionClass).toBe("restricted_timed");
    expect(english(result.blocked)).toMatch(blocked);
    expect(english(result.whatStillWorks)).toMatch(works);
  });

  it.each([
    ["RESTRICTED_USER_INITIATED_CALLING", false],
    ["RESTRICTED_ADD_PHONE_NUMBER_ACTION", false],
    ["RESTRICTED_BIZ_INITIATED_MESSAGING", true],
    ["RESTRICTED_TELEPATHY", true],
  ])("%s stops campaigns: %s", (type, stops) => {
    const result = resultOf(api, { signals: restriction(type) });

    expect(english(result.stopNow).includes("Pause every campaign")).toBe(stops);
  });

  it("leave nothing outbound when starting and replying are both blocked", () => {
    const signals = paste({
      event: "ACCOUNT_RESTRICTION",
      restriction_info: [
        { restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration: 1795000000 },
        { restriction_type: "RESTRICTED_CUSTOMER_INITIATED_MESSAGING", expiration: 1795000000 },
      ],
    });
    const result = resultOf(api, { signals });

    expect(english(result.whatStillWorks)).not.toMatch(/Starting|Replying/);
    expect(result.holdingNotice).toBe("nothing_goes_out");
  });

  it.each(["RESTRICTION_ON_ADD_PHONE_NUMBER_ACTION", "RESTRICTION_ADD_PHONE_NUMBER_ACTION"])(
    "knows %s under its proper name, and keeps the spelling",
    (alias) => {
      const [signal] = restriction(alias);

      expect(signal?.restrictions[0]).toMatchObject({
        type: "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
        rawType: alias,
        isKnown: true,
      });
    },
  );

  it("keep a type that nobody told us about, and say that it is not known what works", () => {
    const result = resultOf(api, { signals: restriction("RESTRICTED_TELEPATHY") });

    expect(result.restrictions[0]).toMatchObject({ type: "RESTRICTED_TELEPATHY", isKnown: false });
    expect(english(result.whatStillWorks)).toMatch(/not in our list/);
  });

  it("tell a cap on volume from a restriction, and keep its end", () => {
    const signals = restriction("RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING");
    const result = resultOf(api, { signals, noticedAt: NOW });

    expect(result.restrictionClass).toBe("send_limited");
    expect(result.deadlines.map(({ dueAt }) => dueAt?.getTime())).toContain(1795000000000);
  });
});

describe("ACCOUNT_RESTRICTION", () => {
  it.each<[string, object, string]>([
    [
      "something in restriction_info",
      {
        restriction_info: [
          { restriction_type: "RESTRICTED_UTILITY_TEMPLATES", expiration: 1795000000 },
        ],
        violation_info: { violation_type: "UTILITY_TEMPLATE_ABUSE" },
      },
      "restriction_started",
    ],
    [
      "a warning type alone",
      { violation_info: { violation_type: "UTILITY_TEMPLATE_ABUSE" } },
      "warning",
    ],
    [
      "an empty restriction_info and a warning type",
      { restriction_info: [], violation_info: { violation_type: "X_WARN" } },
      "warning",
    ],
    [
      "an ending type alone",
      { violation_info: { violation_type: "X_UNBAN" } },
      "restriction_lifted",
    ],
    [
      "a recovery type alone",
      { violation_info: { violation_type: "X_RATE_LIMIT_RECOVERY" } },
      "restriction_lifted",
    ],
    ["nothing else", {}, "unknown"],
    ["another violation type alone", { violation_info: { violation_type: "SCAM" } }, "unknown"],
  ])("with %s is read as it is meant", (_name, more, kind) => {
    const [signal] = paste({ event: "ACCOUNT_RESTRICTION", ...more });

    expect(signal?.kind).toBe(kind);
  });

  it("that says nothing is put before a person", () => {
    const signals = paste({ event: "ACCOUNT_RESTRICTION" });

    expect(outcomeOf(api, { signals })).toBe("needs notice_text");
  });
});

describe("the health codes", () => {
  it.each<[string, string, Answers]>([
    ["141002", "asks template_status", {}],
    ["141006", "payment", {}],
    ["141008", "technical_lock", { notice_says: "none" }],
    ["141010", "verification", {}],
    ["141014", "disabled", {}],
    ["138024", "healthy", {}],
    ["138025", "healthy", {}],
  ])("%s on the account means %s", (error_code, outcome, more) => {
    const isNoise = error_code.startsWith("138");
    const signals = paste({
      health_status: {
        can_send_message: "BLOCKED",
        entities: [
          {
            entity_type: "WABA",
            id: "102290129340398",
            can_send_message: isNoise ? "AVAILABLE" : "BLOCKED",
            errors: [{ error_code: Number(error_code) }],
          },
        ],
      },
    });

    expect(outcomeOf({ ...api, ...more }, { signals })).toBe(outcome);
  });
});

describe("the error codes", () => {
  it.each<[string, string]>([
    ["368", "asks notice_says"],
    ["131031", "asks notice_says"],
    ["130497", "restricted_open"],
    ["131064", "send_limited"],
    ["139200", "send_limited"],
    ["131048", "send_limited"],
    ["130429", "throughput"],
    ["80007", "throughput"],
    ["4", "throughput"],
    ["131056", "throughput"],
    ["133016", "registration"],
    ["131049", "recipient_only"],
    ["131050", "recipient_only"],
    ["130472", "recipient_only"],
    ["131026", "recipient_only"],
    ["130403", "recipient_only"],
    ["131047", "recipient_only"],
    ["132015", "asks pause_kind"],
    ["132016", "template_disabled"],
    ["132007", "template_rejected"],
    ["132001", "asks template_status"],
    ["132068", "asks notice_says"],
    ["139000", "asks notice_says"],
    ["132069", "throughput"],
    ["131042", "asks payment_details"],
    ["131063", "registration"],
    ["131037", "registration"],
    ["131045", "registration"],
    ["133010", "registration"],
    ["133005", "registration"],
    ["33", "registration"],
    ["131057", "outage"],
    ["2494100", "outage"],
    ["190", "asks scope"],
    ["0", "asks scope"],
    ["3", "asks scope"],
    ["10", "asks scope"],
    ["200", "asks scope"],
    ["299", "asks scope"],
    ["131000", "outage"],
    ["131016", "outage"],
    ["1", "outage"],
    ["2", "outage"],
    ["133004", "outage"],
    ["2388019", "template_rejected"],
    ["2388039", "template_rejected"],
    ["2388040", "template_rejected"],
    ["2388047", "template_rejected"],
    ["2388072", "template_rejected"],
    ["2388073", "template_rejected"],
    ["2388293", "template_rejected"],
    ["2388299", "template_rejected"],
    ["1031", "asks notice_says"],
    ["777777", "asks notice_says"],
  ])("%s leads to %s, typed in or pasted", (code, outcome) => {
    const typed = outcomeOf({ ...api, seen: "error_code", error_code: code });
    const pasted = outcomeOf(api, { signals: readPasted(code) });

    expect([typed, pasted]).toEqual([outcome, outcome]);
  });

  it("name each code once", () => {
    const codes = ERROR_CODES.flatMap((rule) => rule.codes);

    expect(new Set(codes).size).toBe(codes.length);
    expect(errorCodeRule("777777")).toBeNull();
  });
});

describe("the states people confuse", () => {
  it.each<[string, Answers, string, string]>([
    ["healthy", { seen: "health_status", health: "available" }, "healthy", "no"],
    [
      "warned",
      { seen: "notice", notice_says: "warning", review_offered: "acknowledge" },
      "warned",
      "no",
    ],
    [
      "limited by the 24-hour quota",
      { seen: "number", number_status: "RESTRICTED" },
      "limit_reached",
      "no",
    ],
    [
      "a paused template",
      { seen: "template", template_status: "PAUSED", pause_kind: "first" },
      "template_paused",
      "no",
    ],
    [
      "partly restricted",
      { seen: "notice", notice_says: "restricted", end_date: "2026-12-01" },
      "restricted_timed",
      "unknown",
    ],
    [
      "locked",
      { seen: "error_code", error_code: "131031", notice_says: "locked" },
      "locked",
      "yes",
    ],
    [
      "scheduled to be disabled",
      { seen: "notice", notice_says: "scheduled" },
      "scheduled_for_disable",
      "yes",
    ],
    ["disabled", { seen: "error_code", error_code: "141014" }, "disabled", "yes"],
    [
      "a technical lock",
      { seen: "error_code", error_code: "141008", notice_says: "none" },
      "technical_lock",
      "no",
    ],
    ["a payment problem", { seen: "error_code", error_code: "141006" }, "payment", "no"],
    ["unverified", { seen: "error_code", error_code: "141010" }, "verification", "no"],
    ["a refused token", { seen: "error_code", error_code: "190", scope: "one" }, "token", "no"],
    ["reinstated", { seen: "notice", notice_says: "lifted" }, "lifted", "no"],
  ])("%s", (_name, answers, restrictionClass, appealable) => {
    expect(resultOf({ ...api, ...answers })).toMatchObject({ restrictionClass, appealable });
  });

  it.each<[Answers, string[]]>([
    [
      { seen: "template", template_status: "PAUSED", pause_kind: "first" },
      ["template_pause_first"],
    ],
    [
      { seen: "template", template_status: "PAUSED", pause_kind: "second" },
      ["template_pause_second"],
    ],
    [{ seen: "number", number_status: "BLOCKED" }, ["messaging_window"]],
    [{ seen: "notice", notice_says: "locked" }, ["appeal_window", "appeal_decision"]],
    [{ seen: "notice", notice_says: "lifted" }, ["quality_window"]],
    [
      { seen: "notice", notice_says: "scheduled" },
      ["disable_date", "appeal_window", "appeal_decision"],
    ],
    [{ seen: "error_code", error_code: "133016" }, ["registration_attempts"]],
    [{ seen: "error_code", error_code: "131049" }, ["marketing_retry"]],
  ])("%j start the clocks %j", (answers, clocks) => {
    const { deadlines } = resultOf({ ...api, ...answers });

    expect(deadlines.map(({ clock }) => clock)).toEqual(clocks);
  });
});

describe("the violation types", () => {
  it.each([
    ["ADULT", "prohibited_vertical"],
    ["SPAM", "no_consent"],
    ["UTILITY_TEMPLATE_ABUSE_RATE_LIMIT", "template_misclassification"],
    ["USER_INITIATED_CALLS_LOW_PICKUP_RATE", "complaints"],
  ])("%s names its cause", (violation_type, cause) => {
    const signals = paste({ event: "ACCOUNT_VIOLATION", violation_info: { violation_type } });

    expect(resultOf(api, { signals }).causes).toEqual([cause]);
  });

  it("that nobody told us about keeps its name and leaves the cause to people", () => {
    const [signal] = paste({
      event: "ACCOUNT_VIOLATION",
      violation_info: { violation_type: "NEW_KIND", remediation: "Please stop." },
    });

    expect(signal).toMatchObject({
      kind: "violation",
      violationType: "NEW_KIND",
      remediation: "Please stop.",
    });
    expect(signal?.values.cause).toBeUndefined();
  });

  it("are all there", () => {
    expect(Object.keys(VIOLATION_TYPES).length).toBe(35);
    expect(Object.keys(RESTRICTION_TYPES).length).toBe(10);
  });
});
