import { describe, expect, it } from "vitest";

import type { Answers } from "~/features/enforcement/answers";
import { acceptAnswer, optionsFor } from "~/features/enforcement/answers";
import { readPasted } from "~/features/enforcement/read-pasted";
import { ask, NOW, resultOf } from "./classify";
import { fixture } from "./fixtures";

const answers: Answers = {
  connection: "api",
  seen: "notice",
  notice_says: "restricted",
  end_date: "2026-12-01T00:00:00Z",
  level: "waba",
  blocked: "everything",
  review_offered: "request_review",
  cause: ["no_consent", "complaints"],
  admin: "yes",
};
const questions = (given: Answers) => ask(given).path.map(({ question }) => question);

describe("going back", () => {
  it("starts with how the number is connected", () => {
    expect(ask({}).outcome).toEqual({ kind: "asking", question: "connection" });
  });

  it("keeps the later answers that still apply", () => {
    const changed = { ...answers, notice_says: "locked" };

    expect(questions(changed)).toEqual([
      "connection",
      "seen",
      "notice_says",
      "level",
      "cause",
      "admin",
    ]);
    expect(resultOf(changed)).toMatchObject({
      restrictionClass: "locked",
      causes: ["no_consent", "complaints"],
    });
  });

  it("finds everything again when the answer is changed back", () => {
    expect(ask(answers).path).toEqual(ask({ ...answers }).path);
    expect(resultOf({ ...answers, notice_says: "restricted" }).appealable).toBe("yes");
  });

  it("ignores an answer that its question no longer offers", () => {
    const stale: Answers = { connection: "api", seen: "app_screen" };

    expect(ask(stale).outcome).toEqual({ kind: "asking", question: "seen" });
    expect(optionsFor("seen", { connection: "coexistence" }).map(({ value }) => value)).toContain(
      "app_screen",
    );
  });

  it("puts a person's answer before what was read, and shows who said what", () => {
    const signals = readPasted(fixture("kapso-account-restricted"));
    const read = ask({ connection: "api" }, { signals });
    const corrected = ask({ connection: "api", end_date: "not_stated" }, { signals });

    expect(read.path.find(({ question }) => question === "end_date")).toMatchObject({
      from: "evidence",
      field: "restrictions",
    });
    expect(corrected.path.find(({ question }) => question === "end_date")).toMatchObject({
      from: "person",
      answer: "not_stated",
    });
    expect(resultOf({ connection: "api", end_date: "not_stated" }, { signals })).toMatchObject({
      restrictionClass: "restricted_open",
      endsAt: null,
    });
  });
});

describe("what is still possible", () => {
  it("is everything at first", () => {
    expect(ask({}).possible.length).toBe(31);
  });

  it("narrows to a ban or a technical lock after 131031", () => {
    const { possible } = ask({ connection: "api", seen: "error_code", error_code: "131031" });

    expect(possible).toContain("locked");
    expect(possible).toContain("technical_lock");
    expect(possible).not.toContain("token");
  });

  it("is one class once the class is known", () => {
    expect(ask({ connection: "api", seen: "notice", notice_says: "locked" }).possible).toEqual([
      "locked",
    ]);
  });

  it("says what the missing fact could still show", () => {
    const { possible } = ask({
      connection: "api",
      seen: "error_code",
      error_code: "368",
      notice_says: "none",
    });

    expect(possible).toEqual(["restricted_open", "disabled", "account_deleted"]);
  });
});

describe("an answer", () => {
  it.each([
    ["error_code", "#131031", "131031"],
    ["error_code", "0", "0"],
    ["error_code", "abc", null],
    ["end_date", "2026-12-01", "2026-12-01"],
    ["end_date", "tomorrow", null],
    ["end_date", "not_stated", "not_stated"],
    ["connection", "pigeon", null],
    ["cause", ["unknown", "no_consent"], ["no_consent"]],
    ["cause", ["unknown"], ["unknown"]],
    ["cause", ["nonsense"], null],
  ] as const)("to %s of %j is taken as %j", (question, given, taken) => {
    expect(acceptAnswer(question, given, {})).toEqual(taken);
  });
});

describe("the reasons", () => {
  it("name the answer, the place it was read from, the rule and its source", () => {
    const signals = readPasted(fixture("meta-account_update-disabled-disable"));
    const { reasons } = resultOf({ connection: "api" }, { signals });

    expect(reasons.find(({ rule }) => rule === "notice-disabled")).toMatchObject({
      question: "notice_says",
      answer: "disabled",
      field: "entry[0].changes[0].value.ban_info.waba_ban_state",
      source: "M-AU",
      certainty: "stated",
    });
    expect(reasons.map(({ rule }) => rule)).toContain("class-disabled");
  });

  it("say that nobody can file it while no admin is found", () => {
    const { reasons } = resultOf({
      connection: "api",
      seen: "notice",
      notice_says: "locked",
      admin: "no",
    });

    expect(reasons.map(({ rule }) => rule)).toContain("admin-no");
  });
});

describe("the deadlines", () => {
  const due = (given: Answers, clock: string, noticedAt: Date | null = NOW) =>
    resultOf(given, { noticedAt }).deadlines.find((each) => each.clock === clock);

  it("count the appeal window from the notice", () => {
    const window = due(answers, "appeal_window", new Date("2026-11-01T00:00:00Z"));

    expect(window).toMatchObject({
      dueAt: new Date("2027-01-30T00:00:00Z"),
      side: "us",
      certainty: "secondary",
    });
  });

  it("leave the appeal window open while the date of the notice is unknown", () => {
    expect(due(answers, "appeal_window", null)?.dueAt).toBeNull();
  });

  it("leave out appeal clocks where nothing can be appealed", () => {
    expect(due({ ...answers, review_offered: "neither" }, "appeal_window")).toBeUndefined();
  });

  it("do not believe a day of disabling that is the day of the notice", () => {
    const scheduled: Answers = {
      connection: "api",
      seen: "notice",
      notice_says: "scheduled",
      disable_date: "2026-11-20T00:00:00Z",
    };

    expect(due(scheduled, "disable_date")).toMatchObject({ dueAt: null, certainty: "unknown" });
    expect(
      due({ ...scheduled, disable_date: "2026-11-30T00:00:00Z" }, "disable_date")?.dueAt,
    ).toEqual(new Date("2026-11-30T00:00:00Z"));
  });

  it("say so when an end has passed, instead of calling it over", () => {
    const past = due({ ...answers, end_date: "2026-11-01T00:00:00Z" }, "restriction_end");

    expect(past?.note.en).toContain("has passed");
    expect(resultOf({ ...answers, end_date: "2026-11-01T00:00:00Z" }).restrictionClass).toBe(
      "restricted_timed",
    );
  });

  it("run a pause for three hours, or six", () => {
    const paused = (pause_kind: string): Answers => ({
      connection: "api",
      seen: "template",
      template_status: "PAUSED",
      pause_kind,
    });

    expect(due(paused("first"), "template_pause_first")?.dueAt).toEqual(
      new Date("2026-11-22T13:00:00Z"),
    );
    expect(due(paused("second"), "template_pause_second")?.dueAt).toEqual(
      new Date("2026-11-22T16:00:00Z"),
    );
  });
});

describe("evidence that disagrees", () => {
  const restricted = readPasted(fixture("meta-account_update-violation"));
  const lifted = readPasted(fixture("meta-account_update-disabled-reinstate"));
  const template = readPasted(
    JSON.stringify({ event: "REINSTATED", message_template_id: "1689556908129832" }),
  );
  const disabled = readPasted(fixture("kapso-account-disabled"));
  const classOf = (...signals: (typeof disabled)[]) =>
    ask({ connection: "api" }, { signals: signals.flat() }).possible[0];

  it("is settled by what came last", () => {
    expect(classOf(restricted, lifted)).toBe("lifted");
  });

  it("is not ended by what was before it", () => {
    expect(classOf(lifted, disabled)).toBe("disabled");
  });

  it("is not ended by a template that works again", () => {
    expect(classOf(disabled, template)).toBe("disabled");
  });

  it("believes the failure when a health check finds nothing", () => {
    const health = readPasted(fixture("meta-graph-health_status-available"));
    const failure = readPasted(fixture("meta-graph-error-131031"));

    expect(ask({ connection: "api" }, { signals: [...health, ...failure] }).outcome).toEqual({
      kind: "asking",
      question: "notice_says",
    });
  });
});
