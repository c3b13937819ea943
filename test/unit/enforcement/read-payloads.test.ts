import { describe, expect, it } from "vitest";

import { readPasted, readPayload } from "~/features/enforcement/read-pasted";
import type { Signal } from "~/features/enforcement/signal";
import { FIXTURES, fixture } from "./fixtures";

const assetsOf = ({ assets }: Signal) =>
  assets.map(({ kind, externalId, phoneNumber }) => `${kind} ${externalId ?? phoneNumber}`);
const settles = ({ values }: Signal, question: string) => values[question]?.value ?? null;

/** Source, kind, when, assets, and what it settles. */
const EXPECTED: Record<
  string,
  [string, string, string | null, string[], Record<string, string>][]
> = {
  "360dialog-health_status": [["360dialog", "health", null, [], {}]],
  "8x8-account_update-directsend-strike1": [
    [
      "8x8",
      "restriction_started",
      "2026-01-19T13:50:20.000Z",
      ["waba 950523421983857"],
      {
        notice_says: "restricted",
        end_date: "2026-01-26T13:50:20.000Z",
        blocked: "direct_send",
        cause: "template_misclassification",
      },
    ],
  ],
  "8x8-account_update-directsend-warn": [
    [
      "8x8",
      "warning",
      "2026-01-19T13:50:20.000Z",
      ["waba 950523421983857"],
      { notice_says: "warning" },
    ],
  ],
  "8x8-account_update-restriction": [
    [
      "8x8",
      "restriction_started",
      "2026-01-19T13:50:20.000Z",
      ["waba 950523421983857", "phone_number +16505552771"],
      { blocked: "calling", end_date: "2022-01-10T20:54:17.000Z" },
    ],
  ],
  "8x8-account_update-violation": [
    [
      "8x8",
      "violation",
      "2026-01-19T13:50:20.000Z",
      ["waba 950523421983857", "phone_number +16505552771"],
      { notice_says: "warning", cause: "complaints" },
    ],
  ],
  "8x8-template_quality_update": [
    ["8x8", "quality_changed", "2025-01-01T00:00:00.000Z", [], { quality: "GREEN" }],
  ],
  "8x8-template_status_update-paused": [
    [
      "8x8",
      "template_paused",
      "2025-01-01T00:00:00.000Z",
      [],
      { template_status: "PAUSED", pause_kind: "first" },
    ],
  ],
  "infobip-senders-quality": [
    [
      "infobip",
      "quality_changed",
      "2022-02-18T08:12:26.422Z",
      ["phone_number +441134960000"],
      { number_status: "YELLOW" },
    ],
    [
      "infobip",
      "disabled",
      "2022-02-18T08:12:26.420Z",
      ["phone_number +441134960001"],
      { number_status: "BANNED" },
    ],
  ],
  "kapso-account-disabled": [
    [
      "kapso",
      "disabled",
      "2026-08-14T13:00:00.000Z",
      ["waba 102290129340398", "phone_number 987654321098765"],
      { notice_says: "disabled", level: "waba" },
    ],
  ],
  "kapso-account-restricted": [
    [
      "kapso",
      "restriction_started",
      "2026-08-14T12:00:00.000Z",
      ["waba 102290129340398", "phone_number 123456789012345"],
      { end_date: "2026-09-14T12:00:00.000Z", blocked: "templates" },
    ],
  ],
  "meta-account_alerts": [
    [
      "meta",
      "informational",
      "2025-04-25T20:15:59.000Z",
      ["portfolio 506914307656634", "waba 102290129340398"],
      { alert: "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED" },
    ],
  ],
  "meta-account_review_update": [
    [
      "meta",
      "review_decision",
      "2025-02-12T00:43:44.000Z",
      ["waba 102290129340398"],
      { notice_says: "review_approved" },
    ],
  ],
  "meta-account_update-ad_account_linked": [
    [
      "meta",
      "informational",
      "2025-04-16T17:18:52.000Z",
      ["waba 980198427658004", "portfolio 2329417887457253"],
      {},
    ],
  ],
  "meta-account_update-auth_intl_eligibility": [
    ["meta", "informational", "2025-03-31T20:11:43.000Z", ["waba 102290129340398"], {}],
  ],
  "meta-account_update-disabled-disable": [
    [
      "meta",
      "disabled",
      "2025-03-31T20:11:43.000Z",
      ["waba 102290129340398"],
      { notice_says: "disabled", ban_date: "April 17, 2025" },
    ],
  ],
  "meta-account_update-disabled-reinstate": [
    [
      "meta",
      "reinstated",
      "2025-03-31T20:11:43.000Z",
      ["waba 102290129340398"],
      { notice_says: "lifted" },
    ],
  ],
  "meta-account_update-disabled-schedule_for_disable": [
    [
      "meta",
      "disable_scheduled",
      "2025-03-31T20:11:43.000Z",
      ["waba 102290129340398"],
      { notice_says: "scheduled", disable_date: "2025-04-17T00:00:00.000Z" },
    ],
  ],
  "meta-account_update-offboarded": [
    [
      "meta",
      "connectivity",
      "2025-03-31T20:11:43.000Z",
      ["waba 102290129340398"],
      { gone_how: "ACCOUNT_OFFBOARDED", connection: "coexistence" },
    ],
  ],
  "meta-account_update-partner_added": [
    [
      "meta",
      "informational",
      "2025-04-16T17:18:52.000Z",
      ["waba 980198427658004", "portfolio 2329417887457253"],
      {},
    ],
  ],
  "meta-account_update-partner_app_installed": [
    [
      "meta",
      "informational",
      "2025-04-22T15:52:54.000Z",
      ["waba 1191624265890717", "portfolio 2329417887457253"],
      {},
    ],
  ],
  "meta-account_update-partner_app_uninstalled": [
    [
      "meta",
      "connectivity",
      "2025-05-29T00:09:19.000Z",
      ["waba 184943124712545", "portfolio 1284923862322270"],
      { gone_how: "PARTNER_APP_UNINSTALLED" },
    ],
  ],
  "meta-account_update-partner_client_certification": [
    ["meta", "informational", "2025-03-28T05:16:22.000Z", ["portfolio 2729063490586005"], {}],
  ],
  "meta-account_update-partner_removed-disconnection": [
    [
      "meta",
      "connectivity",
      "2025-05-29T00:09:19.000Z",
      ["waba 980198427658004", "portfolio 2329417887457253"],
      { gone_how: "PRIMARY_INACTIVITY", connection: "coexistence" },
    ],
  ],
  "meta-account_update-partner_removed": [
    [
      "meta",
      "connectivity",
      "2025-05-29T00:09:19.000Z",
      ["waba 980198427658004", "portfolio 2329417887457253"],
      { gone_how: "PARTNER_REMOVED" },
    ],
  ],
  "meta-account_update-primary_location": [
    ["meta", "informational", "2025-03-28T05:16:22.000Z", ["waba 102290129340398"], {}],
  ],
  "meta-account_update-restriction-directsend-warn": [
    ["meta", "warning", null, [], { notice_says: "warning" }],
  ],
  "meta-account_update-restriction-legacy-biz_initiated": [
    [
      "meta",
      "restriction_started",
      "2020-11-06T22:50:58.000Z",
      ["waba 1099927220743518", "phone_number +16505551111"],
      { blocked: "templates" },
    ],
  ],
  "meta-account_update-restriction-legacy-customer_initiated": [
    [
      "meta",
      "restriction_started",
      "2020-11-06T22:50:58.000Z",
      ["waba 1099927220743518", "phone_number +16505551111"],
      { blocked: "replies" },
    ],
  ],
  "meta-account_update-restriction": [
    [
      "meta",
      "restriction_started",
      "2022-01-04T21:08:18.000Z",
      ["waba 102290129340398"],
      { notice_says: "restricted", end_date: "2022-01-04T21:08:18.000Z" },
    ],
  ],
  "meta-account_update-verified_account-legacy": [
    [
      "meta",
      "informational",
      "2024-11-14T20:57:11.000Z",
      ["waba 495709166956424", "phone_number +124545784358810"],
      {},
    ],
  ],
  "meta-account_update-violation": [
    [
      "meta",
      "violation",
      "2025-03-31T20:11:43.000Z",
      ["waba 102290129340398"],
      { notice_says: "warning", cause: "prohibited_vertical" },
    ],
  ],
  "meta-account_update-volume_tier": [
    ["meta", "informational", "2025-03-31T20:11:43.000Z", ["waba 102290129340398"], {}],
  ],
  "meta-business_capability_update": [
    [
      "meta",
      "limit_changed",
      "2025-02-12T00:43:44.000Z",
      ["waba 524126980791429"],
      { limit: "2000" },
    ],
  ],
  "meta-graph-error-130429": [["meta", "send_failed", null, [], { error_code: "130429" }]],
  "meta-graph-error-131031": [["meta", "send_failed", null, [], { error_code: "131031" }]],
  "meta-graph-error-139200": [
    ["meta", "send_failed", null, [], { error_code: "139200", trace: "ARTCDsilOnw0CnIEuIq4_No" }],
  ],
  "meta-graph-error-368": [["meta", "send_failed", null, [], { error_code: "368" }]],
  "meta-graph-health_status-available": [
    [
      "meta",
      "health",
      null,
      ["phone_number 106540352242922", "waba 102290129340398", "portfolio 506914307656634"],
      { health: "available" },
    ],
  ],
  "meta-graph-health_status-blocked-template": [
    [
      "meta",
      "health",
      null,
      ["template 2632273056924580", "waba 102290129340398", "portfolio 506914307656634"],
      { error_code: "141002" },
    ],
  ],
  "meta-graph-health_status-blocked-waba-payment": [
    [
      "meta",
      "health",
      null,
      ["phone_number 123456789", "waba 8976r843r3r3", "portfolio 473958473543"],
      { error_code: "141006" },
    ],
  ],
  "meta-graph-health_status-limited": [
    [
      "meta",
      "health",
      null,
      ["phone_number 106540352242922", "waba 102290129340398", "portfolio 506914307656634"],
      { health: "display_name" },
    ],
  ],
  "meta-graph-messaging_limit": [["meta", "limit_changed", null, [], { limit: "TIER_250" }]],
  "meta-graph-phone_number": [
    ["meta", "quality_changed", null, ["phone_number 106540352242922"], { number_status: "GREEN" }],
  ],
  "meta-graph-subscribed_apps": [["meta", "informational", null, [], {}]],
  "meta-graph-template-quality_score": [
    ["meta", "quality_changed", null, ["template 1387372356726668"], { quality: "GREEN" }],
  ],
  "meta-graph-waba-phone_numbers": [
    [
      "meta",
      "quality_changed",
      null,
      ["phone_number 1906385232743451"],
      { number_status: "GREEN" },
    ],
    [
      "meta",
      "informational",
      null,
      ["phone_number 1913623884432103"],
      { number_status: "PENDING" },
    ],
  ],
  "meta-graph-waba": [
    ["meta", "informational", null, ["waba 1234567890123456"], { decision: "APPROVED" }],
  ],
  "meta-message_template_quality_update": [
    [
      "meta",
      "quality_changed",
      "2023-01-28T00:04:50.000Z",
      ["template 806312974732579", "waba 102290129340398"],
      { template_status: "LOW_QUALITY" },
    ],
  ],
  "meta-message_template_status_update-approved": [
    [
      "meta",
      "template_approved",
      "2025-06-30T01:39:08.000Z",
      ["template 1689556908129832", "waba 102290129340398"],
      { template_status: "APPROVED" },
    ],
  ],
  "meta-message_template_status_update-disabled": [
    [
      "meta",
      "template_disabled",
      "2025-06-30T01:39:08.000Z",
      ["template 1689556908129832", "waba 102290129340398"],
      { template_status: "DISABLED" },
    ],
  ],
  "meta-message_template_status_update-paused": [
    [
      "meta",
      "template_paused",
      "2025-06-30T01:39:08.000Z",
      ["template 1689556908129832", "waba 102290129340398"],
      { template_status: "PAUSED", pause_kind: "first" },
    ],
  ],
  "meta-message_template_status_update-rejected": [
    [
      "meta",
      "template_rejected",
      "2025-06-30T01:39:08.000Z",
      ["template 1689556908129835", "waba 102290129340398"],
      { template_status: "REJECTED", reason: "INVALID_FORMAT" },
    ],
  ],
  "meta-messages-status-failed-130472": [
    [
      "meta",
      "send_failed",
      "2023-07-15T00:20:58.000Z",
      ["recipient 972987654321", "phone_number 1122334455667", "waba 5467539754836534"],
      { error_code: "130472" },
    ],
  ],
  "meta-messages-status-failed-131049": [
    [
      "meta",
      "send_failed",
      "2025-06-28T20:34:48.000Z",
      ["recipient 16505551234", "phone_number 106540352242922", "waba 102290129340398"],
      { error_code: "131049" },
    ],
  ],
  "meta-messages-status-failed-131050": [
    [
      "meta",
      "send_failed",
      "2025-06-28T20:34:48.000Z",
      ["recipient 16505551234", "phone_number 106540352242922", "waba 102290129340398"],
      { error_code: "131050" },
    ],
  ],
  "meta-messages-status-failed-132015": [
    ["meta", "send_failed", null, [], { error_code: "132015" }],
  ],
  "meta-phone_number_name_update": [
    [
      "meta",
      "review_decision",
      "2025-02-12T00:43:44.000Z",
      ["phone_number +15550783881", "waba 102290129340398"],
      { decision: "APPROVED" },
    ],
  ],
  "meta-phone_number_quality_update-throughput": [
    [
      "meta",
      "limit_changed",
      "2025-05-28T17:46:34.000Z",
      ["phone_number +15550783881", "waba 102290129340398"],
      { limit: "TIER_UNLIMITED" },
    ],
  ],
  "meta-template_category_update-impending": [
    [
      "meta",
      "template_recategorise_pending",
      "2025-05-01T07:00:00.000Z",
      ["template 278077987957091", "waba 102290129340398"],
      {
        category: "MARKETING",
        previous_category: "UTILITY",
        category_update_at: "2025-05-02T07:00:00.000Z",
      },
    ],
  ],
  "meta-template_correct_category_detection": [
    [
      "meta",
      "template_recategorise_pending",
      "2025-05-02T07:00:00.000Z",
      ["template 278077987957091", "waba 102290129340398"],
      { category: "MARKETING" },
    ],
  ],
  "meta-user_preferences-resume": [
    [
      "meta",
      "opt_in",
      "2024-11-15T21:22:01.000Z",
      ["recipient 16505551234", "phone_number 106540352242922", "waba 102290129340398"],
      { contact: "16505551234" },
    ],
  ],
  "meta-user_preferences-stop": [
    [
      "meta",
      "opt_out",
      "2024-11-15T21:22:01.000Z",
      ["recipient 16505551234", "phone_number 106540352242922", "waba 102290129340398"],
      { contact: "16505551234" },
    ],
  ],
  "telnyx-phone_number-quality_changed": [
    [
      "telnyx",
      "quality_changed",
      null,
      ["phone_number +19452940762", "waba 1221529010180092"],
      { number_status: "YELLOW", previous_quality: "GREEN" },
    ],
  ],
  "twilio-sender": [
    ["twilio", "quality_changed", null, ["phone_number +15558881111"], { number_status: "GREEN" }],
  ],
  "vector-meta-x-hub-signature-256": [
    [
      "meta",
      "violation",
      "2025-03-31T20:11:43.000Z",
      ["waba 102290129340398"],
      { notice_says: "warning" },
    ],
  ],
  "vector-ycloud-signature": [["ycloud", "informational", "2024-06-01T00:00:00.000Z", [], {}]],
  "ycloud-webhook-endpoint": [["ycloud", "informational", "2022-06-01T12:00:00.000Z", [], {}]],
  "wati-accountUpdated": [
    [
      "wati",
      "restriction_started",
      null,
      [],
      { end_date: "2026-04-19T13:59:20.000Z", blocked: "everything" },
    ],
  ],
  "ycloud-business_account-reviewed": [
    [
      "ycloud",
      "review_decision",
      "2024-06-01T00:00:00.000Z",
      [],
      { notice_says: "review_approved" },
    ],
  ],
  "ycloud-business_account-updated-disabled": [
    ["ycloud", "disabled", "2024-06-01T00:00:00.000Z", [], { ban_date: "December 9, 2022" }],
  ],
  "ycloud-business_account-updated-location": [
    ["ycloud", "informational", "2024-06-01T00:00:00.000Z", [], {}],
  ],
  "ycloud-business_account-updated-restriction": [
    [
      "ycloud",
      "restriction_started",
      "2024-06-01T00:00:00.000Z",
      [],
      { blocked: "new_numbers", cause: "prohibited_vertical" },
    ],
  ],
  "ycloud-business_account-updated-violation": [
    ["ycloud", "violation", "2024-06-01T00:00:00.000Z", [], { notice_says: "warning" }],
  ],
  "ycloud-phone_number-quality_updated": [
    [
      "ycloud",
      "quality_changed",
      "2024-06-01T00:00:00.000Z",
      ["phone_number 1234567890123456"],
      { number_status: "YELLOW", limit: "TIER_2K" },
    ],
  ],
  "ycloud-template-reviewed-paused": [
    [
      "ycloud",
      "template_paused",
      "2024-06-01T00:00:00.000Z",
      ["template 1689556908129832"],
      { template_status: "PAUSED" },
    ],
  ],
  "ycloud-user-preferences": [
    [
      "ycloud",
      "opt_out",
      "2025-02-12T00:43:44.000Z",
      ["recipient +16315551111", "phone_number 1234567890123456", "waba 1234123123"],
      { contact: "+16315551111" },
    ],
  ],
};

describe("a real payload", () => {
  it.each([...FIXTURES.keys()])("%s becomes the signal it is", (name) => {
    const signals = readPasted(fixture(name));
    const expected = EXPECTED[name] ?? [];

    expect(
      signals.map((signal, index) => [
        signal.source,
        signal.kind,
        signal.happenedAt?.toISOString() ?? null,
        assetsOf(signal),
        Object.fromEntries(
          Object.keys(expected[index]?.[4] ?? {}).map((key) => [key, settles(signal, key)]),
        ),
      ]),
    ).toEqual(expected);
  });

  it("names the field that each answer was read from", () => {
    const [signal] = readPasted(fixture("meta-account_update-disabled-disable"));

    expect(signal?.values.notice_says?.field).toBe(
      "entry[0].changes[0].value.ban_info.waba_ban_state",
    );
  });

  it("keeps the advice word for word", () => {
    const [signal] = readPasted(fixture("8x8-account_update-violation"));

    expect(signal?.remediation).toContain("Please identify and address the cause");
  });

  it("is read the same without its envelope", () => {
    const envelope = JSON.parse(fixture("meta-account_update-disabled-disable"));
    const [change] = envelope.entry[0].changes;

    const kinds = [envelope, change, change.value].map((each) => readPayload(each)[0]?.kind);

    expect(kinds).toEqual(["disabled", "disabled", "disabled"]);
  });
});

describe("the mess that payloads arrive in", () => {
  it("keeps an id that is larger than a number can hold", () => {
    const id = "98765432109876543210";
    const [signal] = readPasted(
      `{"event":"PAUSED","message_template_id":${id},"message_template_name":"promo"}`,
    );

    expect(signal?.assets).toEqual([
      {
        kind: "template",
        externalId: id,
        phoneNumber: null,
        writtenNumber: null,
        name: "promo",
      },
    ]);
  });

  it("takes no id from a number that has lost its digits", () => {
    const signals = readPayload({ event: "PAUSED", message_template_id: 98765432109876540000 });

    expect(signals[0]?.assets).toEqual([]);
  });

  it("makes no international number out of a national one", () => {
    const [signal] = readPayload({ event: "PIN_CHANGED", display_phone_number: "0811 2345 678" });

    expect(signal).toMatchObject({ kind: "security", assets: [] });
  });

  it("believes no ban state out of a list of all states", () => {
    const [signal] = readPayload({
      event: "DISABLED_UPDATE",
      ban_info: {
        waba_ban_state: ["SCHEDULE_FOR_DISABLE", "DISABLE", "REINSTATE"],
        waba_ban_date: "DATE",
      },
    });

    expect(signal).toMatchObject({ kind: "unknown" });
    expect(signal?.values.notice_says?.value).toBe("unclear");
  });

  it("takes the only member of a list for the value itself", () => {
    const [signal] = readPayload({
      event: ["DISABLED_UPDATE"],
      ban_info: [{ waba_ban_state: ["DISABLE"] }],
    });

    expect(signal?.kind).toBe("disabled");
  });

  it("finds a field that slipped into the value, or onto the entry", () => {
    const inValue = {
      entry: [
        {
          id: "102290129340398",
          time: 1748477359,
          changes: [
            {
              value: {
                field: "account_update",
                object: "whatsapp_business_account",
                event: "PARTNER_APP_UNINSTALLED",
                waba_info: { waba_id: "184943124712545" },
              },
            },
          ],
        },
      ],
    };
    const onEntry = {
      entry: [
        {
          id: "102290129340398",
          time: "1748477359",
          field: "account_update",
          value: { event: "PARTNER_APP_INSTALLED" },
        },
      ],
    };

    expect(readPayload(inValue)[0]).toMatchObject({ kind: "connectivity" });
    expect(readPayload(onEntry)[0]).toMatchObject({
      kind: "informational",
      happenedAt: new Date(1748477359000),
    });
  });

  it("recognises a quality update under the wrong field name", () => {
    const [signal] = readPayload({
      entry: [
        {
          id: "102290129340398",
          changes: [
            {
              field: "message_template_status_update",
              value: {
                previous_quality_score: "GREEN",
                new_quality_score: "RED",
                message_template_id: 806312974732579,
              },
            },
          ],
        },
      ],
    });

    expect(signal).toMatchObject({ kind: "quality_changed" });
  });

  it("reads a batch change by change, and lines of JSON one by one", () => {
    const one = fixture("meta-account_update-violation").replaceAll("\n", " ");
    const two = fixture("meta-account_update-disabled-reinstate").replaceAll("\n", " ");

    expect(readPasted(`${one}\n${two}`).map(({ kind }) => kind)).toEqual([
      "violation",
      "reinstated",
    ]);
  });

  it("reads JSON that somebody wrapped in words", () => {
    const signals = readPasted(`Got this at nine:\n${fixture("meta-graph-error-368")}\nWhat now?`);

    expect(signals.map(({ kind }) => kind)).toContain("send_failed");
  });

  it("lets a delivery outweigh a failure of the same message", () => {
    const signals = readPayload({
      statuses: [
        { id: "wamid.1", status: "failed", errors: [{ code: 131026 }] },
        { id: "wamid.1", status: "delivered" },
      ],
    });

    expect(signals.map(({ kind }) => kind)).toEqual(["informational"]);
  });

  it("reads Telnyx, which says restricted even for a disabling that is announced", () => {
    const [signal] = readPayload({
      data: {
        event_type: "whatsapp.account.restricted",
        payload: {
          waba_id: "1221529010180092",
          ban_info: { waba_ban_state: "SCHEDULE_FOR_DISABLE", waba_ban_date: "2026-04-10" },
        },
      },
    });

    expect(signal).toMatchObject({ source: "telnyx", kind: "disable_scheduled" });
  });

  it("reads ITNIO, a batch of Kapso and the partner events of 360dialog", () => {
    const itnio = {
      appId: "app",
      field: "account_update",
      wabaId: "102290129340398",
      event: "ACCOUNT_RESTRICTION",
      restrictions: [
        { restrictionType: "RESTRICTED_UTILITY_TEMPLATES", expiration: "2026-12-01T00:00:00Z" },
      ],
    };
    const kapso = {
      batch: true,
      data: [{ event: "whatsapp.account.reinstated", business_account_id: "102290129340398" }],
    };
    const dialog = {
      event: "account_violation",
      value: { phone_number: "+62811111111", violation_type: "SCAM" },
    };

    expect(
      [itnio, kapso, dialog]
        .map((each) => readPayload(each)[0])
        .map((signal) => [signal?.source, signal?.kind]),
    ).toEqual([
      ["itniotech", "restriction_started"],
      ["kapso", "reinstated"],
      ["360dialog", "violation"],
    ]);
  });

  it("knows a disconnection by the system for what it probably is", () => {
    const [signal] = readPayload({
      event: "PARTNER_REMOVED",
      waba_info: { waba_id: "980198427658004" },
      disconnection_info: { reason: "ACCOUNT_DISCONNECTED", initiated_by: "SYSTEM" },
    });

    expect(signal?.values).toMatchObject({
      connection: { value: "coexistence" },
      gone_how: { value: "ACCOUNT_DISCONNECTED_BY_SYSTEM" },
    });
  });
});
