/** Every provider's envelope around the same facts, in its own spelling. */
import { describe, expect, it } from "vitest";

import { assetsOf, effectOf, lineOf, linesOf } from "./lines-of";

const summary = (payload: unknown) => {
  const { source, kind, restrictionTypes, expiresAt, violationType } = lineOf(payload);
  return { source, kind, restrictionTypes, expiresAt, violationType };
};
const MESSAGING = "RESTRICTED_BIZ_INITIATED_MESSAGING";
const until = (source: string, expiresAt: string | null) => ({
  source,
  kind: "restriction_started",
  restrictionTypes: [MESSAGING],
  expiresAt,
  violationType: null,
});

describe("YCloud", () => {
  const event = (type: string, body: object) => ({
    id: "evt_a1b2c3d4e5",
    type,
    apiVersion: "v2",
    createTime: "2026-11-20T01:02:03.000Z",
    ...body,
  });
  const account = (more: object, type = "whatsapp.business_account.updated") =>
    event(type, { whatsappBusinessAccount: { id: "330039560200863", ...more } });
  const number = (more: object, type = "whatsapp.phone_number.quality_updated") =>
    event(type, {
      whatsappPhoneNumber: {
        id: "123456789010001",
        phoneNumber: "+6281200000001",
        wabaId: "330039560200863",
        ...more,
      },
    });
  const template = (more: object, type = "whatsapp.template.reviewed") =>
    event(type, {
      whatsappTemplate: {
        officialTemplateId: "98765432109876543210",
        wabaId: "330039560200863",
        ...more,
      },
    });

  it.each<[string, object, string]>([
    [
      "scheduled",
      account({
        updateEvent: "DISABLED_UPDATE",
        banState: "SCHEDULE_FOR_DISABLE",
        banDate: "December 9, 2026",
      }),
      "disable_scheduled critical case -",
    ],
    [
      "reinstated",
      account({ updateEvent: "DISABLED_UPDATE", banState: "REINSTATE" }),
      "reinstated info - -",
    ],
    [
      "unbanned",
      account({
        updateEvent: "ACCOUNT_RESTRICTION",
        violationType: "UTILITY_TEMPLATE_ABUSE_UNBAN",
      }),
      "restriction_lifted info - -",
    ],
    [
      "removed",
      account({
        updateEvent: "PARTNER_REMOVED",
        removedReason: "ACCOUNT_DISCONNECTED",
        removedInitiatedBy: "SYSTEM",
      }),
      "connectivity critical case person",
    ],
    [
      "deleted",
      account({}, "whatsapp.business_account.deleted"),
      "account_deleted critical case -",
    ],
    [
      "rejected",
      account({ decision: "REJECTED" }, "whatsapp.business_account.reviewed"),
      "review_decision critical case -",
    ],
    [
      "a ban under another topic",
      account(
        { updateEvent: "DISABLED_UPDATE", banState: "DISABLE" },
        "whatsapp.business_account.reviewed",
      ),
      "disabled critical case -",
    ],
    [
      "used-up quota",
      number({ status: "BLOCKED", qualityRating: "GREEN" }),
      "limit_changed low - -",
    ],
    [
      "red and flagged",
      number({ qualityRating: "RED", qualityUpdateEvent: "FLAGGED" }),
      "quality_changed medium case -",
    ],
    ["onboarding", number({ qualityUpdateEvent: "ONBOARDING" }), "limit_changed info - -"],
    ["offboarded", number({ updateEvent: "ACCOUNT_OFFBOARDED" }), "connectivity medium case -"],
    [
      "a name refused",
      number(
        { decision: "REJECTED", requestedVerifiedName: "A" },
        "whatsapp.phone_number.name_updated",
      ),
      "review_decision low - -",
    ],
    ["a number deleted", number({}, "whatsapp.phone_number.deleted"), "connectivity low - -"],
    [
      "flagged template",
      template({
        status: "APPROVED",
        statusUpdateEvent: "FLAGGED",
        disableDate: "December 9, 2026",
      }),
      "template_flagged low case -",
    ],
    [
      "template quality",
      template({ qualityRating: "YELLOW" }, "whatsapp.template.quality_updated"),
      "quality_changed low case -",
    ],
    [
      "template category",
      template(
        { previousCategory: "UTILITY", category: "MARKETING" },
        "whatsapp.template.category_updated",
      ),
      "template_recategorised low case -",
    ],
    [
      "a failed message",
      event("whatsapp.message.updated", {
        whatsappMessage: { status: "failed", whatsappApiError: { code: "131048" } },
      }),
      "send_failed low case -",
    ],
    [
      "a delivered message",
      event("whatsapp.message.updated", { whatsappMessage: { status: "delivered" } }),
      "informational info - -",
    ],
    ["unsubscribed", event("contact.unsubscribe.created", {}), "opt_out info - -"],
    ["subscribed again", event("contact.unsubscribe.deleted", {}), "opt_in info - -"],
    ["a topic nobody knows", event("whatsapp.galaxy.updated", {}), "unknown low - person"],
  ])("%s", (_name, payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).source).toBe("ycloud");
  });

  it("keeps the account, whoever removed it, and reads ends with a zone", () => {
    const line = lineOf(account({ updateEvent: "PARTNER_REMOVED" }));
    const restricted = account({
      updateEvent: "ACCOUNT_RESTRICTION",
      restrictions: [{ restrictionType: MESSAGING, expiration: "2026-11-25T12:00:00+07:00" }],
    });

    expect(assetsOf(line)).toEqual(["waba 330039560200863"]);
    expect(summary(restricted)).toEqual(until("ycloud", "2026-11-25T05:00:00.000Z"));
  });

  it("reads what its API answers: a page, or one object", () => {
    const phone = {
      id: "123456789010001",
      phoneNumber: "+6281200000001",
      wabaId: "330039560200863",
      status: "CONNECTED",
      qualityRating: "RED",
    };
    const waba = { id: "330039560200863", accountReviewStatus: "APPROVED" };

    expect(
      linesOf({ offset: 0, limit: 10, items: [phone, waba] }).map(({ source, kind }) => [
        source,
        kind,
      ]),
    ).toEqual([
      ["ycloud", "quality_changed"],
      ["ycloud", "informational"],
    ]);
    expect(lineOf(phone).source).toBe("ycloud");
  });
});

describe("8x8", () => {
  const event = (eventType: string, eventDetails: object) => ({
    eventId: "9ac6f2cb-abb7-43e6-b533-b3d701784001",
    timestamp: "2026-01-19T13:50:20.00Z",
    provider: "WhatsApp",
    businessAccountId: "950523421980001",
    eventType,
    eventDetails,
  });

  it.each<[string, object, string]>([
    [
      "account_update",
      { event: "DISABLED_UPDATE", banInfo: { wabaBanState: "DISABLE" } },
      "disabled critical case -",
    ],
    [
      "account_update",
      {
        event: "ACCOUNT_RESTRICTION",
        violationInfo: { violationType: "DIRECT_SEND_UTILITY_CATEGORY_ABUSE_UNBAN" },
      },
      "restriction_lifted info - -",
    ],
    [
      "account_update",
      {
        event: "ACCOUNT_VIOLATION",
        violationInfo: { violationType: "LOW_USER_INITIATED_CALLING_QUALITY" },
      },
      "violation low case -",
    ],
    [
      "template_status_update",
      { templateId: "806312974730001", meta: { status: "DISABLED" } },
      "template_disabled medium case -",
    ],
    [
      "template_quality_update",
      {
        templateId: "806312974730001",
        meta: { previousQualityScore: "GREEN", newQualityScore: "RED" },
      },
      "quality_changed medium case -",
    ],
    [
      "template_category_update",
      {
        templateId: "806312974730001",
        meta: { previousCategory: "UTILITY", newCategory: "MARKETING" },
      },
      "template_recategorised low case -",
    ],
    [
      "phone_number_quality_update",
      { displayPhoneNumber: "6281200000001", meta: { event: "FLAGGED" } },
      "quality_changed low case -",
    ],
    ["moon_update", { a: 1 }, "unknown low - person"],
  ])("%s %j", (type, details, effect) => {
    expect(effectOf(event(type, details))).toBe(effect);
    expect(lineOf(event(type, details))).toMatchObject({ source: "8x8" });
    expect(assetsOf(lineOf(event(type, details)))).toContain("waba 950523421980001");
  });
});

describe("Wati", () => {
  const updated = (more: object) => ({
    eventType: "accountUpdated",
    wabaId: "330039560200863",
    ...more,
  });

  it.each<[object, string]>([
    [
      updated({
        event: "DISABLED_UPDATE",
        banInfo: { waba_ban_state: "SCHEDULE_FOR_DISABLE", waba_ban_date: "2026-04-19" },
      }),
      "disable_scheduled critical case -",
    ],
    [
      updated({
        event: "ACCOUNT_VIOLATION",
        violationInfo: { violation_type: "GAMBLING" },
        banInfo: null,
        restriction_info: [],
      }),
      "violation medium case -",
    ],
    [
      updated({
        event: "ACCOUNT_RESTRICTION",
        violationInfo: { violationType: "X_WARN" },
        restrictionInfo: [],
      }),
      "warning low case -",
    ],
    [
      {
        eventType: "wabaStatusReviewUpdate",
        accountReviewStatus: "DEFERRED",
        wabaId: "330039560200863",
      },
      "review_decision low - -",
    ],
    [{ eventType: "accountDeleted", wabaId: "330039560200863" }, "account_deleted critical case -"],
    [{ eventType: "phoneNumberDeleted", phoneNumber: "6281200000001" }, "connectivity low - -"],
    [
      {
        eventType: "PhoneNumberQualityUpdatedEvent",
        phoneNumber: "6281200000001",
        event: "DOWNGRADE",
      },
      "limit_changed low - -",
    ],
    [
      {
        eventType: "templateMessageFailed",
        waId: "6281300000001",
        failedCode: "131049",
        channelPhoneNumber: "6281200000001",
      },
      "send_failed info - -",
    ],
  ])("%j", (payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).source).toBe("wati");
  });

  it("reads mixed spellings and an offset without a colon", () => {
    const payload = updated({
      event: "ACCOUNT_RESTRICTION",
      restrictionInfo: [{ restrictionType: MESSAGING, expiration: "2026-04-19T13:59:20+0000" }],
    });

    expect(summary(payload)).toEqual(until("wati", "2026-04-19T13:59:20.000Z"));
  });
});

describe("Kapso", () => {
  const event = (name: string, more: object = {}) => ({
    id: "wae_1",
    event: `whatsapp.${name}`,
    occurred_at: "2026-08-14T12:00:00.000000Z",
    business_account_id: "330039560200863",
    phone_numbers: [{ id: "123456789010001", display_phone_number: "+1 555 010 1234" }],
    ...more,
  });
  const source = (name: string) => ({ source: { provider: "meta", event: name } });

  it.each<[string, object, string]>([
    ["a name alone", event("account.disabled"), "disabled critical case -"],
    [
      "scheduled under disabled",
      event("account.disabled", {
        ban: { state: "SCHEDULE_FOR_DISABLE" },
        ...source("DISABLED_UPDATE"),
      }),
      "disable_scheduled critical case -",
    ],
    [
      "reinstated under disabled",
      event("account.disabled", { ban: { state: "REINSTATE" } }),
      "reinstated info - -",
    ],
    [
      "reinstated",
      event("account.reinstated", { ban: { state: "REINSTATE" }, ...source("ACCOUNT_REINSTATE") }),
      "reinstated info - -",
    ],
    [
      "a warning under restricted",
      event("account.restricted", {
        restrictions: [],
        violation: { type: "X_WARN" },
        ...source("ACCOUNT_RESTRICTION"),
      }),
      "warning low case -",
    ],
    [
      "an ending under restricted",
      event("account.restricted", { violation: { type: "X_UNBAN" } }),
      "restriction_lifted info - -",
    ],
    [
      "restricted, and nothing said",
      event("account.restricted", source("ACCOUNT_RESTRICTION")),
      "unknown medium - person",
    ],
    [
      "a restriction under violation",
      event("account.violation", {
        restrictions: [{ type: MESSAGING }],
        ...source("ACCOUNT_RESTRICTION"),
      }),
      "restriction_started high case -",
    ],
    [
      "a violation under restricted",
      event("account.restricted", { violation: { type: "SPAM" }, ...source("ACCOUNT_VIOLATION") }),
      "violation medium case -",
    ],
    ["a number cut off", event("phone_number.disconnected"), "connectivity medium case -"],
    ["a number back", event("phone_number.reconnected"), "connectivity info - -"],
    ["a message", event("message.delivered"), "informational info - -"],
    ["a name nobody knows", event("galaxy.changed"), "unknown low - person"],
  ])("%s", (_name, payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).source).toBe("kapso");
  });

  it("reads a batch one by one, with advice, end and assets", () => {
    const lines = linesOf({
      batch: true,
      data: [
        event("account.violation", {
          violation: { type: "SPAM", remediation: "Review messaging policy" },
        }),
        event("account.restricted", {
          restrictions: [{ type: MESSAGING, expires_at: "2026-09-14T12:00:00Z" }],
        }),
      ],
    });

    expect(lines.map(({ kind, remediation, expiresAt }) => [kind, remediation, expiresAt])).toEqual(
      [
        ["violation", "Review messaging policy", null],
        ["restriction_started", null, "2026-09-14T12:00:00.000Z"],
      ],
    );
    expect(lines.map(assetsOf)).toEqual([
      ["waba 330039560200863", "phone_number 123456789010001"],
      ["waba 330039560200863", "phone_number 123456789010001"],
    ]);
  });
});

describe("Telnyx", () => {
  const event = (event_type: string, payload: object) => ({
    data: {
      event_type: `whatsapp.${event_type}`,
      id: "0ccc7b54-4df3-4bca-a65a-3da1ecc70001",
      occurred_at: "2026-04-10T10:00:00Z",
      payload: { waba_id: "122152901010001", ...payload },
    },
  });

  it.each<[string, object, string]>([
    [
      "account.restricted",
      { ban_info: { waba_ban_state: "SCHEDULE_FOR_DISABLE", waba_ban_date: "2026-04-10" } },
      "disable_scheduled critical case -",
    ],
    [
      "account.restricted",
      { event: "SCHEDULE_FOR_DISABLE", date: "2026-04-10" },
      "disable_scheduled critical case -",
    ],
    ["account.restricted", { waba_ban_state: "REINSTATE" }, "reinstated info - -"],
    [
      "account.restricted",
      { event: "DISABLED_UPDATE", ban_info: { waba_ban_state: "DISABLE" } },
      "disabled critical case -",
    ],
    [
      "account.restricted",
      { event: "ACCOUNT_VIOLATION", violation_info: { violation_type: "SCAM" } },
      "violation medium case -",
    ],
    [
      "account.restricted",
      { violation_info: { violation_type: "UTILITY_TEMPLATE_ABUSE_UNBAN" } },
      "restriction_lifted info - -",
    ],
    [
      "account.restricted",
      { restriction_type: MESSAGING, expiration: "2026-04-12" },
      "restriction_started high case -",
    ],
    ["account.restricted", {}, "unknown medium - person"],
    ["template.rejected", { template_id: "806312974730001" }, "template_rejected low - -"],
    [
      "template.approved",
      { template_id: "806312974730001", status: "PAUSED" },
      "template_paused low case -",
    ],
    [
      "phone_number.quality_changed",
      {
        phone_number: "+6281200000001",
        previous_quality_rating: "YELLOW",
        new_quality_rating: "RED",
      },
      "quality_changed medium case -",
    ],
    [
      "phone_number.quality_changed",
      { phone_number: "+6281200000001", previous: "RED", new: "GREEN" },
      "quality_changed info - -",
    ],
    ["galaxy.changed", {}, "unknown low - person"],
  ])("%s %j", (type, payload, effect) => {
    expect(effectOf(event(type, payload))).toBe(effect);
    expect(lineOf(event(type, payload)).source).toBe("telnyx");
    expect(assetsOf(lineOf(event(type, payload)))).toContain("waba 122152901010001");
  });
});

describe("Gupshup", () => {
  const passedOn = (field: string, value: object) => ({
    gs_app_id: "a1b2c3d4",
    object: "whatsapp_business_account",
    entry: [{ id: "330039560200863", time: 1_764_547_200, changes: [{ field, value }] }],
  });
  const older = (type: string, payload: object) => ({
    app: "Toko",
    timestamp: 1_764_547_200_000,
    version: 2,
    type,
    payload,
  });

  it.each<[object, string]>([
    [
      passedOn("account-event", {
        event: "DISABLED_UPDATE",
        ban_info: { waba_ban_state: "DISABLE" },
      }),
      "disabled critical case -",
    ],
    [
      passedOn("account-event", {
        event: "ACCOUNT_RESTRICTION",
        restriction_info: [{ restriction_type: MESSAGING }],
      }),
      "restriction_started high case -",
    ],
    [
      passedOn("template-event", { event: "FLAGGED", message_template_id: "806312974730001" }),
      "template_flagged low case -",
    ],
    [passedOn("a-new-field", { thing: 1 }), "unknown low - person"],
    [
      older("account-event", { type: "status-event", status: "ACCOUNT_DISABLED" }),
      "disabled critical case -",
    ],
    [
      older("account-event", { type: "review-event", status: "rejected" }),
      "review_decision critical case -",
    ],
    [
      older("template-event", {
        type: "status-update",
        id: "4dacef15-6c04-12db-b393-6190ac567001",
        status: "paused",
      }),
      "template_paused low case -",
    ],
    [older("user-event", { type: "opted-out", phone: "6281300000001" }), "opt_out info - -"],
  ])("%j", (payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).source).toBe("gupshup");
  });

  it("is known by its field where its own id is missing", () => {
    const { gs_app_id, ...rest } = passedOn("account-event", { event: "ACCOUNT_DELETED" });

    expect(lineOf(rest)).toMatchObject({ source: "gupshup", kind: "account_deleted" });
  });
});

describe("ITNIO Tech", () => {
  const event = (more: object) => ({
    appId: "app",
    field: "account_update",
    wabaId: "154331381090001",
    ...more,
  });

  it.each<[object, string]>([
    [
      event({
        event: "DISABLED_UPDATE",
        ban_info: { waba_ban_state: "DISABLE", waba_ban_date: "October 9, 2023" },
      }),
      "disabled critical case -",
    ],
    [
      event({ event: "ACCOUNT_VIOLATION", violation_info: { violation_type: "SCAM" } }),
      "violation medium case -",
    ],
    [
      event({
        event: "ONBOARDING",
        field: "phone_number_quality_update",
        currentLimit: "TIER_1K",
        qualityRating: "GREEN",
        displayPhoneNumber: "6281200000001",
      }),
      "limit_changed info - -",
    ],
  ])("%j", (payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).source).toBe("itniotech");
    expect(assetsOf(lineOf(payload))).toContain("waba 154331381090001");
  });

  it("takes one restriction for a list of them", () => {
    const payload = event({
      event: "ACCOUNT_RESTRICTION",
      restrictions: { restriction_type: MESSAGING, expiration: "2026-12-12T07:09:27.000Z" },
    });

    expect(summary(payload)).toEqual(until("itniotech", "2026-12-12T07:09:27.000Z"));
  });
});

describe("360dialog", () => {
  it.each<[object, string]>([
    [
      { event: "account_violation", phone_number: "6281200000001", violation_type: "SCAM" },
      "violation medium case -",
    ],
    [
      {
        event: "account_restriction",
        data: { phone_number: "6281200000001", violation_type: "SPAM" },
      },
      "unknown medium - person",
    ],
    [
      {
        event: "account_restriction",
        value: {
          phone_number: "6281200000001",
          restriction_info: [{ restriction_type: MESSAGING }],
        },
      },
      "restriction_started high case -",
    ],
    [{ event: "channel_created", client_id: "c1" }, "informational info - -"],
    [
      {
        health_status: {
          can_send_message: "BLOCKED",
          entities: [
            {
              entity_type: "WABA",
              id: "330039560200863",
              can_send_message: "BLOCKED",
              errors: [{ error_code: 141014 }],
            },
          ],
        },
      },
      "health critical case -",
    ],
  ])("%j", (payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).source).toBe("360dialog");
  });
});

describe("providers that are asked", () => {
  it("reads Infobip's senders", () => {
    const lines = linesOf({
      results: [
        {
          sender: "6281200000001",
          qualityRating: "HIGH",
          status: "CONNECTED",
          currentLimit: "LIMIT_10K",
        },
        { sender: "6281200000002", qualityRating: "LOW", status: "CONNECTED" },
        { sender: "6281200000003", qualityRating: "HIGH", status: "RATE_LIMITED" },
        { sender: "6281200000004", qualityRating: "LOW", status: "BANNED" },
        { sender: "6281200000005", qualityRating: "HIGH", status: "FLYING" },
      ],
    });

    expect(lines.map(({ source, kind, assets }) => [source, kind, assets[0]?.id])).toEqual([
      ["infobip", "quality_changed", "6281200000001"],
      ["infobip", "quality_changed", "6281200000002"],
      ["infobip", "limit_changed", "6281200000003"],
      ["infobip", "disabled", "6281200000004"],
      ["infobip", "unknown", "6281200000005"],
    ]);
  });

  it.each<[object, string]>([
    [
      { status: "ONLINE", properties: { quality_rating: "RED" }, offline_reasons: null },
      "quality_changed medium case -",
    ],
    [{ status: "ONLINE:UPDATING", properties: null }, "informational info - -"],
    [{ status: "TWILIO_REVIEW" }, "informational info - -"],
    [
      { status: "OFFLINE", offline_reasons: [{ code: "63013", message: "policy" }] },
      "connectivity medium case person",
    ],
    [{ status: "LEVITATING" }, "unknown low - person"],
  ])("reads Twilio's sender %j", (sender, effect) => {
    const payload = { sid: "XE0001", sender_id: "whatsapp:+6281200000001", ...sender };

    expect(effectOf(payload)).toBe(effect);
    expect(lineOf(payload).source).toBe("twilio");
    expect(assetsOf(lineOf(payload))).toEqual(["phone_number +6281200000001"]);
  });
});
