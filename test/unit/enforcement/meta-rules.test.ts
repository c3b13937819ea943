/** Every row of the tables about Meta's webhooks, with ids and dates of our own. */
import { describe, expect, it } from "vitest";

import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { VIOLATION_TYPES } from "~templates/rules/violation-types";
import { account, assetsOf, change, effectOf, lineOf, linesOf } from "./lines-of";

const restricted = (restriction_info: unknown, more: object = {}) =>
  account({ event: "ACCOUNT_RESTRICTION", restriction_info, ...more });
const entry = (restriction_type: string, expiration?: unknown) => ({
  restriction_type,
  expiration,
});
const violating = (violation_type: string) => ({ violation_info: { violation_type } });
const MESSAGING = "RESTRICTED_BIZ_INITIATED_MESSAGING";

describe("account_update", () => {
  const client = {
    waba_info: { waba_id: "980198427650001", owner_business_id: "232941788740001" },
  };
  const gone = (reason: string, initiated_by: string) => ({
    event: "PARTNER_REMOVED",
    ...client,
    disconnection_info: { reason, initiated_by },
  });

  it.each<[string, object, string]>([
    [
      "a violation",
      { event: "ACCOUNT_VIOLATION", ...violating("ALCOHOL") },
      "violation medium case -",
    ],
    [
      "a violation about calls",
      { event: "ACCOUNT_VIOLATION", ...violating("USER_INITIATED_CALLS_LOW_PICKUP_RATE") },
      "violation low case -",
    ],
    [
      "a violation nobody knows",
      { event: "ACCOUNT_VIOLATION", ...violating("TELEPATHY") },
      "violation medium case person",
    ],
    [
      "disabled",
      {
        event: "DISABLED_UPDATE",
        ban_info: { waba_ban_state: "DISABLE", waba_ban_date: "May 2, 2026" },
      },
      "disabled critical case -",
    ],
    [
      "scheduled",
      { event: "DISABLED_UPDATE", ban_info: { waba_ban_state: "SCHEDULE_FOR_DISABLE" } },
      "disable_scheduled critical case -",
    ],
    [
      "reinstated",
      { event: "DISABLED_UPDATE", ban_info: { waba_ban_state: "REINSTATE" } },
      "reinstated info - -",
    ],
    [
      "every ban state at once",
      {
        event: "DISABLED_UPDATE",
        ban_info: {
          waba_ban_state: ["SCHEDULE_FOR_DISABLE", "DISABLE", "REINSTATE"],
          waba_ban_date: "DATE",
        },
      },
      "unknown medium - person",
    ],
    [
      "a ban state nobody knows",
      { event: "DISABLED_UPDATE", ban_info: { waba_ban_state: "WARN" } },
      "unknown medium - person",
    ],
    ["no ban state", { event: "DISABLED_UPDATE" }, "unknown medium - person"],
    ["deleted", { event: "ACCOUNT_DELETED" }, "account_deleted critical case -"],
    [
      "removed without a reason",
      { event: "PARTNER_REMOVED", ...client },
      "connectivity medium case -",
    ],
    [
      "disconnected by the system",
      gone("ACCOUNT_DISCONNECTED", "SYSTEM"),
      "connectivity critical case person",
    ],
    ["disconnected by a user", gone("ACCOUNT_DISCONNECTED", "USER"), "connectivity medium case -"],
    ["downgraded", gone("BUSINESS_DOWNGRADE", "USER"), "connectivity medium case -"],
    ["another number", gone("CHANGE_NUMBER", "USER"), "connectivity medium case -"],
    ["unused companion", gone("COMPANION_INACTIVITY", "SYSTEM"), "connectivity medium case -"],
    ["unused phone", gone("PRIMARY_INACTIVITY", "SYSTEM"), "connectivity medium case -"],
    ["registered again", gone("USER_RE_REGISTERED", "USER"), "connectivity medium case -"],
    ["a reason nobody knows", gone("SOLAR_FLARE", "SYSTEM"), "connectivity high case person"],
    [
      "app uninstalled",
      { event: "PARTNER_APP_UNINSTALLED", ...client },
      "connectivity medium case -",
    ],
    ["offboarded", { event: "ACCOUNT_OFFBOARDED" }, "connectivity medium case -"],
    ["reconnected", { event: "ACCOUNT_RECONNECTED" }, "connectivity info - -"],
    [
      "certification",
      {
        event: "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE",
        partner_client_certification_info: {
          client_business_id: "272906349050001",
          status: "FAILED",
        },
      },
      "informational info - -",
    ],
    ["partner added", { event: "PARTNER_ADDED", ...client }, "informational info - -"],
    ["app installed", { event: "PARTNER_APP_INSTALLED", ...client }, "informational info - -"],
    ["ad account", { event: "AD_ACCOUNT_LINKED", ...client }, "informational info - -"],
    ["terms signed", { event: "MM_LITE_TERMS_SIGNED", ...client }, "informational info - -"],
    ["price", { event: "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE" }, "informational info - -"],
    ["country", { event: "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE" }, "informational info - -"],
    ["volume tier", { event: "VOLUME_BASED_PRICING_TIER_UPDATE" }, "informational info - -"],
    [
      "verified",
      { event: "VERIFIED_ACCOUNT", phone_number: "6281200000001" },
      "informational info - -",
    ],
    ["an event nobody knows", { event: "ACCOUNT_FROZEN" }, "unknown low - person"],
  ])("%s", (_name, value, effect) => {
    expect(effectOf(account(value, "294948275860001"))).toBe(effect);
  });

  it("takes the account from the event where the envelope names the partner", () => {
    const partner = lineOf(account({ event: "PARTNER_REMOVED", ...client }, "294948275860001"));
    const own = lineOf(account({ event: "ACCOUNT_DELETED" }, "294948275860001"));

    expect(assetsOf(partner)).toEqual(["waba 980198427650001", "portfolio 232941788740001"]);
    expect(assetsOf(own)).toEqual(["waba 294948275860001"]);
  });

  it("names the number of older samples beside the account", () => {
    const line = lineOf(account({ event: "ACCOUNT_DELETED", phone_number: "6281200000001" }));

    expect(assetsOf(line)).toEqual(["waba 330039560200863", "phone_number 6281200000001"]);
  });
});

describe("ACCOUNT_RESTRICTION", () => {
  it.each<[string, object, string]>([
    [
      "entries are a restriction",
      restricted([entry(MESSAGING, 1_764_547_200)]),
      "restriction_started high case -",
    ],
    [
      "entries win over a type that warns",
      restricted(
        [entry("RESTRICTED_UTILITY_TEMPLATES", 1_764_547_200)],
        violating("UTILITY_TEMPLATE_ABUSE"),
      ),
      "restriction_started medium case -",
    ],
    [
      "a cap of volume",
      restricted(
        [entry("RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING", 1_764_547_200)],
        violating("UTILITY_TEMPLATE_ABUSE_RATE_LIMIT"),
      ),
      "restriction_started medium case -",
    ],
    [
      "an entry without a type",
      restricted([{ expiration: 1_764_547_200 }]),
      "restriction_started high case person",
    ],
    [
      "a type nobody knows",
      restricted([entry("RESTRICTED_TELEPATHY", 1)]),
      "restriction_started high case person",
    ],
    ["an entry that is a bare name", restricted(MESSAGING), "restriction_started high case -"],
    [
      "an ending in _WARN",
      restricted(undefined, violating("DIRECT_SEND_UTILITY_CATEGORY_ABUSE_WARN")),
      "warning low case -",
    ],
    [
      "a new ending in _WARN",
      restricted([], violating("SOMETHING_NEW_WARN")),
      "warning low case -",
    ],
    [
      "DIRECT_SEND_UTILITY_TEMPLATE_ABUSE",
      restricted([], violating("DIRECT_SEND_UTILITY_TEMPLATE_ABUSE")),
      "warning low case -",
    ],
    [
      "UTILITY_TEMPLATE_ABUSE",
      restricted(null, violating("UTILITY_TEMPLATE_ABUSE")),
      "warning low case -",
    ],
    [
      "an ending in _UNBAN",
      restricted([], violating("UTILITY_TEMPLATE_ABUSE_UNBAN")),
      "restriction_lifted info - -",
    ],
    [
      "an ending in _RATE_LIMIT_RECOVERY",
      restricted([], violating("DIRECT_SEND_UTILITY_CATEGORY_ABUSE_RATE_LIMIT_RECOVERY")),
      "restriction_lifted info - -",
    ],
    [
      "a strike without entries",
      restricted([], violating("DIRECT_SEND_UTILITY_CATEGORY_ABUSE_STRIKE_2")),
      "unknown medium - person",
    ],
    ["a policy without entries", restricted([], violating("SCAM")), "unknown medium - person"],
    ["nothing at all", restricted([]), "unknown medium - person"],
  ])("%s", (_name, payload, effect) => {
    expect(effectOf(payload)).toBe(effect);
  });

  it.each(Object.keys(RESTRICTION_TYPES))("%s is known, and its type is told", (type) => {
    const line = lineOf(restricted([entry(type, 1_764_547_200)]));

    expect(line).toMatchObject({
      kind: "restriction_started",
      restrictionTypes: [type],
      expiresAt: "2025-12-01T00:00:00.000Z",
      needsPerson: false,
    });
  });

  it.each(["RESTRICTION_ON_ADD_PHONE_NUMBER_ACTION", "RESTRICTION_ADD_PHONE_NUMBER_ACTION"])(
    "%s is told by its proper name",
    (alias) => {
      const line = lineOf(restricted([entry(alias, 1_764_547_200)]));

      expect(line.restrictionTypes).toEqual(["RESTRICTED_ADD_PHONE_NUMBER_ACTION"]);
    },
  );

  it.each<[unknown, string | null]>([
    [1_764_547_200, "2025-12-01T00:00:00.000Z"],
    ["1764547200", "2025-12-01T00:00:00.000Z"],
    [1_764_547_200_000, "2025-12-01T00:00:00.000Z"],
    ["2026-04-19T13:59:20+0000", "2026-04-19T13:59:20.000Z"],
    ["2026-04-19T13:59:20+07:00", "2026-04-19T06:59:20.000Z"],
    ["2026-04-19T13:59:20.123456Z", "2026-04-19T13:59:20.123Z"],
    ["2026-04-19", "2026-04-19T00:00:00.000Z"],
    ["April 17, 2025", "2025-04-17T00:00:00.000Z"],
    ["December 9, 2022", "2022-12-09T00:00:00.000Z"],
    [["1764547200"], "2025-12-01T00:00:00.000Z"],
    [0, null],
    ["0", null],
    ["", null],
    ["DATE", null],
    ["TIMESTAMP", null],
    ["never", null],
    [-1, null],
    [undefined, null],
    [["1764547200", "1764547201"], null],
    [{ at: 1_764_547_200 }, null],
  ])("an end of %j is %s", (expiration, expiresAt) => {
    expect(lineOf(restricted([entry(MESSAGING, expiration)])).expiresAt).toBe(expiresAt);
  });

  it("ends with the last of its parts, and never while one of them has no end", () => {
    const both = restricted([
      entry(MESSAGING, 1_764_547_200),
      entry("RESTRICTED_ADD_PHONE_NUMBER_ACTION", 1_764_633_600),
    ]);
    const open = restricted([
      entry(MESSAGING, 1_764_547_200),
      entry("RESTRICTED_CUSTOMER_INITIATED_MESSAGING"),
    ]);

    expect(lineOf(both).expiresAt).toBe("2025-12-02T00:00:00.000Z");
    expect(lineOf(open).expiresAt).toBeNull();
  });

  it("keeps the advice word for word, once each", () => {
    const line = lineOf(
      restricted([
        { ...entry(MESSAGING), remediation: " Review your templates.  Then wait. " },
        { ...entry("RESTRICTED_ADD_PHONE_NUMBER_ACTION"), remediation: "Add no number." },
        { ...entry("RESTRICTED_UTILITY_TEMPLATES"), remediation: "Add no number." },
      ]),
    );

    expect(line.remediation).toBe("Review your templates.  Then wait.\nAdd no number.");
  });
});

describe("violation types", () => {
  it.each(Object.keys(VIOLATION_TYPES))("%s is known", (type) => {
    const line = lineOf(account({ event: "ACCOUNT_VIOLATION", ...violating(type) }));

    expect(line).toMatchObject({ violationType: type, needsPerson: false });
  });
});

describe("the other fields", () => {
  const number = { display_phone_number: "6281200000001" };
  const template = { message_template_id: 806_312_974_730_001, message_template_name: "promo" };
  const alert = (entity_type: string, alert_type: string, alert_severity = "CRITICAL") => ({
    entity_type,
    entity_id: "506914307650001",
    alert_info: { alert_severity, alert_status: "ACTIVE", alert_type, alert_description: "…" },
  });

  it.each<[string, object, string]>([
    ["account_review_update", { decision: "APPROVED" }, "review_decision info - -"],
    ["account_review_update", { decision: "REJECTED" }, "review_decision critical case -"],
    ["account_review_update", { decision: "PENDING" }, "review_decision low - -"],
    ["account_review_update", { decision: "DEFERRED" }, "review_decision low - -"],
    ["account_review_update", { decision: "PERHAPS" }, "review_decision medium - person"],
    [
      "account_alerts",
      alert("BUSINESS", "INCREASED_CAPABILITIES_ELIGIBILITY_FAILED"),
      "informational info - -",
    ],
    [
      "account_alerts",
      alert("BUSINESS", "INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO"),
      "informational info - -",
    ],
    ["account_alerts", alert("PHONE_NUMBER", "OBA_REJECTED"), "informational info - -"],
    [
      "account_alerts",
      { entity_type: "BUSINESS", alert_type: "PROFILE_PICTURE_LOST" },
      "informational info - -",
    ],
    ["account_alerts", alert("BUSINESS", "SOMETHING_NEW"), "informational info - person"],
    [
      "business_capability_update",
      { max_daily_conversations_per_business: 10_000 },
      "limit_changed info - -",
    ],
    [
      "business_capability_update",
      { max_daily_conversations_per_business: "TIER_UNLIMITED" },
      "limit_changed info - -",
    ],
    ["business_capability_update", { max_phone_numbers_per_waba: 25 }, "limit_changed info - -"],
    [
      "phone_number_quality_update",
      { ...number, event: "ONBOARDING", current_limit: "TIER_NOT_SET" },
      "limit_changed info - -",
    ],
    [
      "phone_number_quality_update",
      { ...number, event: "THROUGHPUT_UPGRADE" },
      "limit_changed info - -",
    ],
    [
      "phone_number_quality_update",
      { ...number, event: "UPGRADE", old_limit: "TIER_1K" },
      "limit_changed info - -",
    ],
    [
      "phone_number_quality_update",
      { ...number, event: "DOWNGRADE", current_limit: "TIER_50" },
      "limit_changed low - -",
    ],
    ["phone_number_quality_update", { ...number, event: "FLAGGED" }, "quality_changed low case -"],
    ["phone_number_quality_update", { ...number, event: "UNFLAGGED" }, "quality_changed info - -"],
    ["phone_number_quality_update", { ...number, event: "SIDEGRADE" }, "unknown low - person"],
    [
      "phone_number_name_update",
      { ...number, decision: "APPROVED", requested_verified_name: "A" },
      "review_decision info - -",
    ],
    [
      "phone_number_name_update",
      { ...number, decision: "REJECTED", requested_verified_name: "A" },
      "review_decision low - -",
    ],
    [
      "phone_number_name_update",
      { ...number, decision: "NEVER", requested_verified_name: "A" },
      "review_decision medium - person",
    ],
    [
      "security",
      { ...number, event: "PIN_RESET_REQUEST", requester: "1" },
      "security low case person",
    ],
    ["security", { ...number, event: "PIN_CHANGED" }, "security medium case person"],
    ["security", { ...number, event: "PIN_REQUEST_SUCCESS" }, "security medium case person"],
    [
      "message_template_quality_update",
      { ...template, previous_quality_score: "GREEN", new_quality_score: "YELLOW" },
      "quality_changed low case -",
    ],
    [
      "message_template_quality_update",
      { ...template, previous_quality_score: "YELLOW", new_quality_score: "RED" },
      "quality_changed medium case -",
    ],
    [
      "message_template_quality_update",
      { ...template, previous_quality_score: "RED", new_quality_score: "YELLOW" },
      "quality_changed info - -",
    ],
    [
      "message_template_quality_update",
      { ...template, new_quality_score: "UNKNOWN" },
      "quality_changed info - -",
    ],
    [
      "message_template_quality_update",
      { ...template, new_quality_score: "BLUE" },
      "quality_changed low - person",
    ],
    [
      "message_template_status_update",
      { ...template, new_quality_score: "RED" },
      "quality_changed medium case -",
    ],
    [
      "template_category_update",
      { ...template, new_category: "UTILITY", correct_category: "MARKETING" },
      "template_recategorise_pending low case -",
    ],
    [
      "template_category_update",
      { ...template, previous_category: "UTILITY", new_category: "MARKETING" },
      "template_recategorised low case -",
    ],
    [
      "template_correct_category_detection",
      { ...template, category: "UTILITY", correct_category: "AUTHENTICATION" },
      "template_recategorise_pending low case -",
    ],
    [
      "message_template_components_update",
      { ...template, message_template_element: "x" },
      "informational info - -",
    ],
    ["partner_solutions", { event: undefined, solution_id: "1" }, "informational info - -"],
    ["history", { history: [] }, "informational info - -"],
    ["a_new_field", { anything: true }, "unknown low - person"],
  ])("%s %j", (field, value, effect) => {
    expect(effectOf(change(field, value))).toBe(effect);
  });

  it.each<[string, string, string]>([
    ["APPROVED", "", "template_approved info - -"],
    ["REJECTED", "", "template_rejected low - -"],
    ["PAUSED", "FIRST_PAUSE", "template_paused low case -"],
    ["PAUSED", "SECOND_PAUSE", "template_paused medium case -"],
    ["PAUSED", "RATE_LIMITING_PAUSE", "template_paused medium case -"],
    ["FLAGGED", "", "template_flagged low case -"],
    ["DISABLED", "DISABLED", "template_disabled medium case -"],
    ["REINSTATED", "", "template_reinstated info - -"],
    ["SOMETHING", "UNPAUSE", "template_reinstated info - -"],
    ["ARCHIVED", "", "informational info - -"],
    ["UNARCHIVED", "", "informational info - -"],
    ["DELETED", "", "informational info - -"],
    ["IN_APPEAL", "", "informational info - -"],
    ["LIMIT_EXCEEDED", "", "informational info - -"],
    ["LOCKED", "", "informational info - -"],
    ["PENDING", "", "informational info - -"],
    ["PENDING_DELETION", "", "informational info - -"],
    ["MELTED", "", "unknown low - person"],
  ])("a template that is %s %s", (event, title, effect) => {
    const value = { ...template, event, reason: "NONE", other_info: { title, description: "…" } };

    expect(effectOf(change("message_template_status_update", value))).toBe(effect);
  });

  it("keeps the digits of a template's id beyond what a number holds", () => {
    const json = JSON.stringify(
      change("message_template_status_update", { ...template, event: "PAUSED" }),
    );
    const line = lineOf(json.replace("806312974730001", "98765432109876543210"));

    expect(assetsOf(line)).toEqual(["template 98765432109876543210", "waba 330039560200863"]);
  });

  it("names the people and the number of a preference, without a time on the entry", () => {
    const preference = (value: string) => ({
      wa_id: "6281300000001",
      value,
      timestamp: 1_731_705_721,
    });
    const value = {
      messaging_product: "whatsapp",
      metadata: { ...number, phone_number_id: "106540352240001" },
      user_preferences: [
        preference("stop"),
        preference("resume"),
        preference("signup"),
        preference("pause"),
      ],
    };

    const lines = linesOf({
      object: "whatsapp_business_account",
      entry: [{ id: "330039560200863", changes: [{ field: "user_preferences", value }] }],
    });

    expect(lines.map(({ kind }) => kind)).toEqual(["opt_out", "opt_in", "opt_in", "unknown"]);
    expect(lines.every(({ opensCase }) => !opensCase)).toBe(true);
    expect(lines[0] && assetsOf(lines[0])).toEqual([
      "recipient 6281300000001",
      "phone_number 106540352240001",
      "waba 330039560200863",
    ]);
  });
});

describe("where a sample misplaces its fields", () => {
  it("finds the field inside the value, and on the entry", () => {
    const inValue = account({
      field: "account_update",
      object: "whatsapp_business_account",
      event: "PARTNER_APP_UNINSTALLED",
      waba_info: { waba_id: "184943124710001" },
    });
    const onEntry = {
      entry: [
        {
          id: "294948275860001",
          field: "account_update",
          object: "whatsapp_business_account",
          time: "1748477359",
          changes: [
            {
              value: { event: "PARTNER_APP_INSTALLED", waba_info: { waba_id: "184943124710001" } },
            },
          ],
        },
      ],
    };

    expect(assetsOf(lineOf(inValue))).toEqual(["waba 184943124710001"]);
    expect(lineOf(onEntry)).toMatchObject({ source: "meta", kind: "informational" });
  });
});
