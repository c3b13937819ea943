import { describe, expect, it } from "vitest";

import type { Answers } from "~/features/enforcement/answers";
import { readPasted } from "~/features/enforcement/read-pasted";
import { RESTRICTION_CLASSES } from "~/features/enforcement/restriction-class";
import { outcomeOf, resultOf } from "./classify";
import { fixture } from "./fixtures";

const api = { connection: "api" } as const;
const notice = (says: string, more: Answers = {}): Answers => ({
  ...api,
  seen: "notice",
  notice_says: says,
  ...more,
});
const code = (error_code: string, more: Answers = {}): Answers => ({
  ...api,
  seen: "error_code",
  error_code,
  ...more,
});
const template = (template_status: string, more: Answers = {}): Answers => ({
  ...api,
  seen: "template",
  template_status,
  ...more,
});
const number = (number_status: string): Answers => ({ ...api, seen: "number", number_status });
const gone = (gone_how: string): Answers => ({
  connection: "coexistence",
  seen: "gone",
  gone_how,
});
const app = (app_screen: string): Answers => ({ connection: "app", app_screen });
const until = { end_date: "2026-12-01T00:00:00Z" };
const open = { end_date: "not_stated" };

/** Class, bucket, appealable, route, level, and the answers that lead there. */
const ROWS: [string, string | null, string, string, string, Answers][] = [
  [
    "template_paused",
    "paused",
    "no",
    "fix_and_wait",
    "template",
    template("PAUSED", { pause_kind: "first" }),
  ],
  [
    "template_paused",
    "paused",
    "no",
    "unpause_by_hand",
    "template",
    template("PAUSED", { pause_kind: "pacing" }),
  ],
  [
    "template_paused",
    "paused",
    "no",
    "fix_and_wait",
    "template",
    code("132015", { pause_kind: "second" }),
  ],
  ["template_flagged", "paused", "yes", "edit_template", "template", template("FLAGGED")],
  ["template_disabled", "paused", "yes", "edit_template", "template", template("DISABLED")],
  ["template_disabled", "paused", "yes", "edit_template", "template", code("132016")],
  ["quality_low", "paused", "no", "fix_and_wait", "phone_number", number("YELLOW")],
  ["quality_low", "paused", "no", "fix_and_wait", "phone_number", number("RED")],
  ["limit_reached", "paused", "no", "wait_out", "portfolio", number("RESTRICTED")],
  ["limit_reached", "paused", "no", "wait_out", "portfolio", number("BLOCKED")],
  ["limit_reached", "paused", "no", "wait_out", "portfolio", number("RATE_LIMITED")],
  ["send_limited", "paused", "no", "fix_and_wait", "waba", code("131048")],
  ["send_limited", "paused", "no", "fix_and_wait", "waba", code("131064")],
  ["send_limited", "paused", "yes", "fix_and_wait", "waba", code("139200")],
  ["send_limited", "paused", "no", "fix_and_wait", "waba", notice("rate_limited")],
  ["warned", "paused", "unknown", "fix_and_wait", "waba", notice("warning")],
  [
    "warned",
    "paused",
    "yes",
    "appeal_or_acknowledge",
    "waba",
    notice("warning", { review_offered: "request_review" }),
  ],
  [
    "warned",
    "paused",
    "no",
    "appeal_or_acknowledge",
    "waba",
    notice("warning", { review_offered: "acknowledge" }),
  ],
  ["warned", "paused", "unknown", "fix_and_wait", "phone_number", number("WARNED")],
  ["restricted_timed", "paused", "unknown", "fix_and_wait", "waba", notice("restricted", until)],
  [
    "restricted_timed",
    "paused",
    "yes",
    "appeal",
    "waba",
    notice("restricted", { ...until, review_offered: "request_review" }),
  ],
  [
    "restricted_timed",
    "paused",
    "no",
    "fix_and_wait",
    "waba",
    notice("restricted", { ...until, review_offered: "neither" }),
  ],
  [
    "restricted_timed",
    "paused",
    "unknown",
    "fix_and_wait",
    "waba",
    code("368", { notice_says: "restricted", ...until }),
  ],
  ["restricted_open", "paused", "unknown", "find_out", "waba", notice("restricted", open)],
  ["restricted_open", "paused", "unknown", "find_out", "waba", code("130497")],
  ["portfolio_hold", "paused", "unknown", "wait_out", "portfolio", notice("portfolio_hold")],
  [
    "portfolio_hold",
    "paused",
    "yes",
    "appeal",
    "portfolio",
    notice("portfolio_hold", { review_offered: "request_review" }),
  ],
  ["scheduled_for_disable", "banned", "yes", "appeal", "waba", notice("scheduled")],
  ["locked", "banned", "yes", "appeal", "waba", notice("locked")],
  ["locked", "banned", "yes", "appeal", "waba", code("131031", { notice_says: "locked" })],
  [
    "locked",
    "banned",
    "yes",
    "appeal",
    "waba",
    { ...api, seen: "health_status", health: "waba_blocked", notice_says: "unclear" },
  ],
  ["disabled", "banned", "yes", "appeal", "waba", notice("disabled")],
  ["disabled", "banned", "yes", "appeal", "waba", code("141014")],
  ["disabled", "banned", "yes", "appeal", "waba", code("368", { notice_says: "disabled" })],
  ["disabled", "banned", "yes", "appeal", "phone_number", number("BANNED")],
  ["disabled", "banned", "yes", "appeal", "waba", notice("review_rejected")],
  ["app_ban", "banned", "yes", "in_app_review", "app_number", app("banned")],
  [
    "app_ban",
    "banned",
    "yes",
    "in_app_review",
    "app_number",
    gone("ACCOUNT_DISCONNECTED_BY_SYSTEM"),
  ],
  ["app_restricted", "banned", "unknown", "wait_out", "app_number", app("restricted")],
  [
    "technical_lock",
    "not_a_ban",
    "no",
    "technical_ticket",
    "waba",
    code("131031", { notice_says: "none" }),
  ],
  [
    "technical_lock",
    "not_a_ban",
    "no",
    "technical_ticket",
    "waba",
    code("141008", { notice_says: "none" }),
  ],
  ["template_rejected", "not_a_ban", "yes", "edit_template", "template", template("REJECTED")],
  [
    "template_recategorised",
    "not_a_ban",
    "yes",
    "category_review",
    "template",
    template("RECATEGORISED"),
  ],
  ["account_deleted", "not_a_ban", "no", "trace_deletion", "waba", gone("ACCOUNT_DELETED")],
  ["review_pending", "not_a_ban", "no", "complete_review", "waba", notice("review_pending")],
  ["payment", "not_a_ban", "no", "fix_setup", "waba", code("141006")],
  [
    "payment",
    "not_a_ban",
    "no",
    "fix_setup",
    "waba",
    code("131042", { payment_details: "payment" }),
  ],
  ["verification", "not_a_ban", "no", "fix_setup", "portfolio", code("141010")],
  ["registration", "not_a_ban", "no", "fix_setup", "phone_number", code("133010")],
  ["registration", "not_a_ban", "no", "fix_setup", "phone_number", code("133005")],
  ["registration", "not_a_ban", "no", "fix_setup", "phone_number", number("NAME_REJECTED")],
  ["registration", "not_a_ban", "no", "fix_setup", "phone_number", number("PENDING")],
  ["token", "not_a_ban", "no", "fix_setup", "connection", code("190", { scope: "one" })],
  ["token", "not_a_ban", "no", "fix_setup", "connection", code("200", { scope: "one" })],
  ["throughput", "not_a_ban", "no", "fix_setup", "phone_number", code("130429")],
  ["throughput", "not_a_ban", "no", "fix_setup", "phone_number", code("80007")],
  ["throughput", "not_a_ban", "no", "fix_setup", "phone_number", code("131056")],
  ["disconnected", "not_a_ban", "no", "reconnect", "connection", gone("PRIMARY_INACTIVITY")],
  ["disconnected", "not_a_ban", "no", "reconnect", "connection", gone("PARTNER_APP_UNINSTALLED")],
  ["disconnected", "not_a_ban", "no", "reconnect", "connection", gone("ACCOUNT_OFFBOARDED")],
  ["recipient_only", "not_a_ban", "no", "respect_recipients", "recipient", code("131049")],
  ["recipient_only", "not_a_ban", "no", "respect_recipients", "recipient", code("131050")],
  ["recipient_only", "not_a_ban", "no", "respect_recipients", "recipient", code("131026")],
  ["recipient_only", "not_a_ban", "no", "respect_recipients", "recipient", code("130472")],
  ["recipient_only", "not_a_ban", "no", "respect_recipients", "recipient", code("130403")],
  ["recipient_only", "not_a_ban", "no", "respect_recipients", "recipient", code("131047")],
  [
    "security_incident",
    "not_a_ban",
    "no",
    "secure_first",
    "portfolio",
    { ...api, seen: "strange_activity", recognised: "no" },
  ],
  [
    "outage",
    "not_a_ban",
    "no",
    "link_and_wait",
    "none",
    { ...api, seen: "many_accounts", outage_sign: "unrelated" },
  ],
  ["outage", "not_a_ban", "no", "link_and_wait", "none", code("190", { scope: "many" })],
  ["outage", "not_a_ban", "no", "link_and_wait", "none", code("131016")],
  ["healthy", "not_a_ban", "no", "close_false_alarm", "none", code("138024")],
  [
    "healthy",
    "not_a_ban",
    "no",
    "close_false_alarm",
    "none",
    { ...api, seen: "health_status", health: "noise" },
  ],
  ["lifted", null, "no", "monitor", "waba", notice("lifted")],
  ["lifted", null, "no", "monitor", "app_number", app("lifted")],
];

describe("the classes and their routes", () => {
  it.each(ROWS)(
    "%s is %s, appealable %s, goes by %s at %s",
    (name, bucket, appealable, route, level, answers) => {
      const { restrictionClass, ...result } = resultOf(answers);

      expect({ restrictionClass, ...result }).toMatchObject({
        restrictionClass: name,
        bucket,
        appealable,
        route,
        playbook: route,
        level,
      });
    },
  );

  it("has an example of every class", () => {
    const shown = new Set(ROWS.map(([name]) => name));

    expect(RESTRICTION_CLASSES.filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each([
    ["healthy", "closed", "false_alarm", code("138025")],
    ["lifted", "monitoring", null, notice("lifted")],
    ["locked", "active", null, notice("locked")],
  ])("takes a case that is %s to %s", (_name, movesTo, closesAs, answers) => {
    expect(resultOf(answers)).toMatchObject({ movesTo, closesAs });
  });

  it.each([
    ["security_incident", { ...api, seen: "strange_activity", recognised: "unsure" }],
    ["account_deleted", gone("ACCOUNT_DELETED")],
  ])("calls %s critical although it is no ban", (_name, answers) => {
    expect(resultOf(answers)).toMatchObject({ bucket: "not_a_ban", severity: "critical" });
  });
});

describe("what needs one more fact", () => {
  it.each<[string, string, Answers]>([
    ["368 without any notice", "needs waba_state", code("368", { notice_says: "none" })],
    [
      "131042 about a suspended or deleted account",
      "needs waba_state",
      code("131042", { payment_details: "suspended_or_deleted" }),
    ],
    [
      "131031 before anybody looked for a notice",
      "needs enforcement_notice",
      code("131031", { notice_says: "not_checked" }),
    ],
    ["a notice that says nothing clear", "needs notice_text", notice("unclear")],
    [
      "a number nobody knows how it is connected",
      "needs how_connected",
      { connection: "not_known" },
    ],
    [
      "a code that is not in the list and has no notice",
      "needs code_meaning",
      code("999999", { notice_says: "none" }),
    ],
    [
      "a blocked account without notice or code",
      "needs block_reason",
      { ...api, seen: "health_status", health: "waba_blocked", notice_says: "none" },
    ],
  ])("is %s", (_name, outcome, answers) => {
    expect(outcomeOf(answers)).toBe(outcome);
  });

  it("goes on as soon as the fact is known", () => {
    const stuck = code("368", { notice_says: "none" });

    expect(outcomeOf({ ...stuck, waba_state: "disabled" })).toBe("disabled");
  });

  it("reads the details of 131042 by itself", () => {
    const signals = readPasted(
      JSON.stringify({
        error: { code: 131042, error_data: { details: "The WABA is suspended." } },
      }),
    );

    expect(outcomeOf(api, { signals })).toBe("needs waba_state");
  });
});

describe("an account whose template was judged to be authentication", () => {
  it("has no review to ask for", () => {
    const answers = template("JUDGED_AUTHENTICATION");

    expect(resultOf(answers)).toMatchObject({
      appealable: "no",
      doors: [],
      route: "edit_template",
    });
  });
});

describe("a pasted restriction", () => {
  it("decides without another word about what was hit", () => {
    const signals = readPasted(fixture("kapso-account-restricted"));

    expect(resultOf(api, { signals })).toMatchObject({
      restrictionClass: "restricted_timed",
      level: "waba",
      endsAt: new Date("2026-09-14T12:00:00Z"),
      holdingNotice: "replies_only",
    });
  });
});
