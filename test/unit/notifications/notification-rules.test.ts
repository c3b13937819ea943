import { describe, expect, it } from "vitest";
import { CHANNELS, NOTICE_KINDS } from "~/features/notifications/notice-kind";
import {
  type Around,
  countTold,
  decideTelling,
  type Recipient,
  type SealedEvent,
  TOLD_EVENTS,
} from "~/features/notifications/notification-rules";

const person = (id: string, change: Partial<Recipient> = {}): Recipient => ({
  id,
  roles: ["support_lead"],
  businessIds: null,
  ...change,
});

const PEOPLE = [
  person("lead"),
  person("second lead"),
  person("liaison", { roles: ["bsp_liaison"] }),
  person("care", { roles: ["customer_care"] }),
  person("admin", { roles: ["admin"] }),
  person("limited lead", { businessIds: ["other"] }),
];

const around = (change: Partial<Around> = {}): Around => ({
  place: { businessId: "shop", openedById: null },
  case: { ownerId: "lead", severity: "high" },
  namedIds: ["care"],
  ...change,
});

const event = (kind: string, change: Partial<SealedEvent> = {}): SealedEvent => ({
  kind,
  actorId: null,
  detail: {},
  ...change,
});

describe("who is told of what, and how much it matters", () => {
  it.each<[string, SealedEvent["detail"], string, string, string[]]>([
    ["signal.opened_case", {}, "case_from_signal", "high", ["lead", "second lead", "liaison"]],
    [
      "signal.needs_person",
      { severity: "low" },
      "signal_waits",
      "low",
      ["lead", "second lead", "liaison"],
    ],
    ["signal.raised_severity", { severity: "critical" }, "case_graver", "critical", ["lead"]],
    ["signal.joined_case", {}, "case_signal", "medium", ["lead"]],
    ["signal.said_over", {}, "case_over", "medium", ["lead"]],
    ["restriction.end_reached", {}, "restriction_ending", "medium", ["lead"]],
    ["case.triage_begun", {}, "case_given", "high", ["care"]],
    ["case.assigned", {}, "case_given", "high", ["care"]],
    ["case.given_together", { count: 7 }, "cases_given", "medium", ["care"]],
    ["case.restored", {}, "case_restored", "medium", ["lead", "second lead"]],
    ["case.relapsed", {}, "case_relapsed", "high", ["lead", "second lead"]],
    ["case.closed", {}, "case_closed", "info", ["lead"]],
    ["clock.reminder_due", { hours: 720 }, "clock_due", "medium", ["lead"]],
    ["clock.reminder_due", { hours: 24 }, "clock_due", "high", ["lead"]],
    ["clock.reminder_due", { hours: 1 }, "clock_due", "critical", ["lead"]],
    ["clock.missed", { side: "us" }, "clock_missed", "critical", ["lead", "second lead"]],
    ["clock.missed", { side: "meta" }, "clock_missed", "medium", ["lead", "second lead"]],
    ["task.assigned", {}, "task_given", "medium", ["care"]],
    ["comment.added", {}, "mentioned", "medium", ["care"]],
    ["appeal.sent_to_review", {}, "appeal_review", "high", ["lead", "second lead"]],
    ["appeal.sent_with_open_points", {}, "appeal_review", "high", ["lead", "second lead"]],
    ["appeal.changes_requested", {}, "appeal_reviewed", "high", ["care"]],
    ["appeal.approved", {}, "appeal_reviewed", "high", ["care"]],
    ["appeal.approved_by_override", {}, "appeal_reviewed", "high", ["care"]],
    ["appeal.info_requested", {}, "appeal_info", "high", ["lead"]],
    ["appeal.decided", {}, "appeal_decided", "high", ["lead", "second lead"]],
    ["thread.heard", {}, "thread_answered", "medium", ["lead", "second lead", "liaison"]],
    [
      "clock.missed",
      { side: "bsp", clock: "thread_next_step" },
      "thread_overdue",
      "medium",
      ["lead", "second lead", "liaison"],
    ],
    [
      "clock.missed",
      { side: "us", clock: "thread_answer" },
      "thread_overdue",
      "high",
      ["lead", "second lead", "liaison"],
    ],
    ["source.fell_silent", {}, "source_silent", "high", ["lead", "second lead", "admin"]],
    ["source.heard_again", {}, "source_back", "info", ["lead", "second lead", "admin"]],
    ["poll.token_dead", {}, "poll_token", "high", ["lead", "second lead", "admin"]],
    ["poll.not_answering", {}, "poll_failing", "medium", ["lead", "second lead", "admin"]],
    ["poll.answers_again", {}, "poll_back", "info", ["lead", "second lead", "admin"]],
    [
      "poll.subscription_missing",
      {},
      "subscription_missing",
      "high",
      ["lead", "second lead", "admin"],
    ],
    ["poll.subscription_back", {}, "subscription_back", "info", ["lead", "second lead", "admin"]],
  ])("%s %j is %s, %s, for %j", (kind, detail, notice, severity, to) => {
    expect(decideTelling(event(kind, { detail }), around(), PEOPLE)).toEqual({
      notice,
      severity,
      to,
    });
  });

  it("never tells whoever did it", () => {
    const told = decideTelling(event("case.relapsed", { actorId: "lead" }), around(), PEOPLE);

    expect(told?.to).toEqual(["second lead"]);
  });

  it("tells those who may lead while nobody leads the case", () => {
    const unowned = around({ case: { ownerId: null, severity: "low" } });

    expect(decideTelling(event("signal.said_over"), unowned, PEOPLE)?.to).toEqual([
      "lead",
      "second lead",
    ]);
  });

  it("tells people with limits only of their businesses", () => {
    const theirs = around({ place: { businessId: "other", openedById: null } });

    expect(decideTelling(event("case.relapsed"), theirs, PEOPLE)?.to).toContain("limited lead");
  });

  it("tells of what belongs to no business only those without limits and whoever entered it", () => {
    const nowhere = (openedById: string | null) =>
      around({ place: { businessId: null, openedById }, case: null });
    const told = (openedById: string | null) =>
      decideTelling(event("signal.needs_person"), nowhere(openedById), PEOPLE)?.to;

    expect(told(null)).not.toContain("limited lead");
    expect(told("limited lead")).toContain("limited lead");
  });

  it("says once that a case was opened: the signal's own word, or a colleague's", () => {
    expect(decideTelling(event("case.opened"), around(), PEOPLE)).toBeNull();
    expect(decideTelling(event("case.opened", { actorId: "care" }), around(), PEOPLE)).toEqual({
      notice: "case_opened",
      severity: "high",
      to: ["lead", "second lead"],
    });
  });

  it.each(["case.edited", "person.signed_in", "toString", "__proto__"])(
    "is silent about %s",
    (kind) => {
      expect(decideTelling(event(kind), around(), PEOPLE)).toBeNull();
    },
  );

  it.each(["case.assigned", "case.triage_begun"])(
    "says nothing to people of %s where it was given together with others",
    (kind) => {
      expect(
        decideTelling(event(kind, { detail: { together: true } }), around(), PEOPLE),
      ).toBeNull();
      expect(
        decideTelling(event(kind, { detail: { together: false } }), around(), PEOPLE),
      ).toMatchObject({ notice: "case_given", to: ["care"] });
    },
  );

  it("stands for as many as were given together, and else for one", () => {
    expect(countTold(event("case.given_together", { detail: { count: 7 } }))).toBe(7);
    expect(countTold(event("case.closed", { detail: { count: 7 } }))).toBe(1);
  });

  it("has a choice for every kind it tells", () => {
    const events = [
      ...TOLD_EVENTS.map((kind) => event(kind, { actorId: "x" })),
      event("clock.missed", { detail: { clock: "thread_chase" } }),
    ];
    const told = events.map((each) => decideTelling(each, around(), PEOPLE)?.notice);

    expect(new Set(told)).toEqual(new Set(NOTICE_KINDS));
    expect(CHANNELS.mail[0]).toBe("by_severity");
  });
});
