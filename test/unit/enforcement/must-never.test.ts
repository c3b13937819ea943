import { describe, expect, it } from "vitest";

import type { Answers } from "~/features/enforcement/answers";
import { buildResult } from "~/features/enforcement/classifying/build-result";
import { readPasted } from "~/features/enforcement/read-pasted";
import { ask, NOW, outcomeOf, resultOf } from "./classify";
import { everyPath } from "./every-path";

const api = { connection: "api" } as const;
const paste = (value: unknown) => readPasted(JSON.stringify(value));
const paths = everyPath();
const FACTS = { byPerson: new Set<string>(), signals: [], noticedAt: null, now: NOW };
const BANNED = ["locked", "disabled", "scheduled_for_disable", "app_ban", "app_restricted"];

describe("what the triage must never do", () => {
  it("calls 131031 alone no ban", () => {
    const signals = paste({
      error: { code: 131031, message: "(#131031) Account has been locked" },
    });

    expect(ask(api, { signals }).outcome).toEqual({ kind: "asking", question: "notice_says" });
    expect(outcomeOf({ ...api, notice_says: "none" }, { signals })).toBe("technical_lock");
  });

  it.each(["131031", "(#131031) Account has been locked", "error 131031: account locked"])(
    "reads no ban out of the words %s",
    (text) => {
      const { outcome } = ask(api, { signals: readPasted(text) });

      expect(outcome).toEqual({ kind: "asking", question: "notice_says" });
    },
  );

  it.each(["RESTRICTED", "BLOCKED", "RATE_LIMITED"])(
    "calls a number that is %s a used-up quota, not a policy action",
    (status) => {
      const signals = paste({
        id: "106540352242922",
        display_phone_number: "+62 811 1111 111",
        quality_rating: "GREEN",
        status,
      });

      expect(resultOf(api, { signals })).toMatchObject({
        restrictionClass: "limit_reached",
        appealable: "no",
        doors: [],
      });
    },
  );

  it("reads a quota out of words about a number, too", () => {
    const signals = readPasted("Phone number status: RESTRICTED since this morning");

    expect(outcomeOf(api, { signals })).toBe("limit_reached");
  });

  it.each([138024, 138025])(
    "does not alarm on %d, even when the overall state is BLOCKED",
    (error_code) => {
      const signals = paste({
        health_status: {
          can_send_message: "BLOCKED",
          entities: [
            {
              entity_type: "PHONE_NUMBER",
              id: "106540352242922",
              can_send_message: "AVAILABLE",
              can_receive_call_sip: "BLOCKED",
              errors: [{ error_code }],
            },
            { entity_type: "WABA", id: "102290129340398", can_send_message: "AVAILABLE" },
          ],
        },
      });

      expect(resultOf(api, { signals })).toMatchObject({
        restrictionClass: "healthy",
        movesTo: "closed",
        closesAs: "false_alarm",
      });
    },
  );

  it("lets calling noise hide no account that is really blocked", () => {
    const signals = paste({
      health_status: {
        can_send_message: "BLOCKED",
        entities: [
          {
            entity_type: "WABA",
            id: "102290129340398",
            can_send_message: "BLOCKED",
            errors: [{ error_code: 138025 }],
          },
        ],
      },
    });

    expect(ask(api, { signals }).outcome).toEqual({ kind: "asking", question: "notice_says" });
  });

  it.each([
    ["DIRECT_SEND_UTILITY_CATEGORY_ABUSE_WARN", "warned"],
    ["DIRECT_SEND_UTILITY_TEMPLATE_ABUSE", "warned"],
    ["UTILITY_TEMPLATE_ABUSE", "warned"],
    ["SOMETHING_NEW_WARN", "warned"],
    ["DIRECT_SEND_UTILITY_CATEGORY_ABUSE_UNBAN", "lifted"],
    ["UTILITY_TEMPLATE_ABUSE_RATE_LIMIT_RECOVERY", "lifted"],
  ])("treats ACCOUNT_RESTRICTION with %s alone as %s", (violation_type, expected) => {
    const signals = paste({ event: "ACCOUNT_RESTRICTION", violation_info: { violation_type } });

    expect(outcomeOf(api, { signals })).toBe(expected);
  });

  it("sends no app number to Business Support Home, on any path", () => {
    const misled = paths
      .flatMap(({ end, known }) =>
        end.kind === "decided" ? [buildResult(end.decision, { ...FACTS, known }, [])] : [],
      )
      .filter(
        ({ level, doors }) => level === "app_number" && doors.includes("business_support_home"),
      );

    expect(misled).toEqual([]);
  });

  it.each<Answers>([
    { connection: "app", app_screen: "banned" },
    { connection: "coexistence", seen: "notice", notice_says: "disabled", app_screen: "banned" },
    { connection: "coexistence", seen: "number", number_status: "BANNED", app_screen: "banned" },
  ])("sends the ban of an app number to the phone: %j", (answers) => {
    expect(resultOf(answers)).toMatchObject({
      restrictionClass: "app_ban",
      doors: ["in_app_review"],
      whoMaySubmit: ["number_holder"],
    });
  });

  it("calls a payment block no lock, also beside 131031", () => {
    const health = {
      health_status: {
        can_send_message: "BLOCKED",
        entities: [
          {
            entity_type: "WABA",
            id: "102290129340398",
            can_send_message: "BLOCKED",
            errors: [{ error_code: 141006 }],
          },
        ],
      },
    };
    const signals = [...paste({ error: { code: 131031 } }), ...paste(health)];

    expect(outcomeOf(api, { signals })).toBe("payment");
  });

  it.each([undefined, null, "", 0, "0", "TIMESTAMP"])(
    "invents no end when the expiration is %j",
    (expiration) => {
      const signals = paste({
        event: "ACCOUNT_RESTRICTION",
        restriction_info: [{ restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration }],
      });
      const result = resultOf(api, { signals });
      const end = result.deadlines.find(({ clock }) => clock === "restriction_end");

      expect(result).toMatchObject({ restrictionClass: "restricted_open", endsAt: null });
      expect(end?.dueAt).toBeNull();
      expect(end?.note.en).toContain("No end date");
      expect(JSON.stringify(result)).not.toContain("1970-");
    },
  );

  it("lets one part without an end keep the whole restriction open", () => {
    const signals = paste({
      event: "ACCOUNT_RESTRICTION",
      restriction_info: [
        { restriction_type: "RESTRICTED_ADD_PHONE_NUMBER_ACTION", expiration: 1795000000 },
        { restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING" },
      ],
    });

    expect(resultOf(api, { signals })).toMatchObject({
      restrictionClass: "restricted_open",
      endsAt: null,
    });
  });

  it("invents no end for a pause from pacing, nor for one it knows nothing about", () => {
    for (const pause_kind of ["pacing", "not_known"]) {
      const { deadlines } = resultOf(
        { ...api, seen: "template", template_status: "PAUSED", pause_kind },
        { noticedAt: NOW },
      );

      expect(deadlines).toEqual([]);
    }
  });

  it("calls nothing a ban without a notice, a disabled state or a ban screen", () => {
    const suspicious = paths.filter(
      ({ end, known }) =>
        end.kind === "decided" &&
        BANNED.includes(end.decision.decide) &&
        !["locked", "disabled", "scheduled", "review_rejected", "unclear"].includes(
          String(known.notice_says),
        ) &&
        known.waba_state !== "disabled" &&
        known.number_status !== "BANNED" &&
        known.error_code !== "141014" &&
        known.gone_how !== "ACCOUNT_DISCONNECTED_BY_SYSTEM" &&
        !["banned", "restricted"].includes(String(known.app_screen)),
    );

    expect(suspicious.map(({ known }) => known)).toEqual([]);
  });
});
