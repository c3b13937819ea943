import { describe, expect, it } from "vitest";
import { type AdviceFacts, advise, isAboutSpam, offeredOf } from "~/features/appeals/advice/advise";
import { WAY_RULES, WAYS, type Way } from "~templates/rules/appeal/routes";
import { RESTRICTION_CLASSES } from "~templates/rules/vocabulary";

const facts = (change: Partial<AdviceFacts> = {}): AdviceFacts => ({
  class: "restricted_timed",
  level: "waba",
  appealable: "unknown",
  offered: "unknown",
  isSpam: false,
  endsAt: new Date("2026-12-03T07:00:00Z"),
  isWithMeta: false,
  last: null,
  isWindowOver: false,
  ...change,
});

const standing = (change: Partial<AdviceFacts>, way: Way) =>
  advise(facts(change)).ways.find((each) => each.way === way)?.standing;

describe("the ways out", () => {
  it.each<[string, Partial<AdviceFacts>, Way | null]>([
    ["a disabled account", { class: "disabled", appealable: "yes", endsAt: null }, "appeal"],
    ["a lock", { class: "locked", appealable: "yes", endsAt: null }, "appeal"],
    ["a timed one nobody looked up", {}, null],
    ["a timed one with a review", { offered: "request_review", appealable: "yes" }, "appeal"],
    ["a timed one to acknowledge", { offered: "acknowledge", appealable: "no" }, "acknowledge"],
    ["a timed one without review", { offered: "neither", appealable: "no" }, "wait_out"],
    ["spam without review", { offered: "neither", appealable: "no", isSpam: true }, "wait_out"],
    [
      "an open one without review",
      { class: "restricted_open", offered: "neither", appealable: "no", endsAt: null },
      "wait_out",
    ],
    [
      "a paused template",
      { class: "template_paused", appealable: "no", endsAt: null },
      "fix_and_wait",
    ],
    [
      "a rejected template",
      { class: "template_rejected", appealable: "yes", endsAt: null },
      "edit_template",
    ],
    [
      "a category change",
      { class: "template_recategorised", appealable: "yes", endsAt: null },
      "appeal",
    ],
    ["a used-up limit", { class: "limit_reached", appealable: "no", endsAt: null }, "fix_and_wait"],
    [
      "a lock without notice",
      { class: "technical_lock", appealable: "no", endsAt: null },
      "technical_ticket",
    ],
    [
      "a number banned in the app",
      { class: "app_ban", level: "app_number", appealable: "yes", endsAt: null },
      "in_app_review",
    ],
    [
      "low quality beside a ban",
      { class: "quality_low", appealable: "yes", endsAt: null },
      "fix_and_wait",
    ],
    [
      "an attempt with Meta",
      { class: "disabled", appealable: "yes", endsAt: null, isWithMeta: true },
      null,
    ],
    [
      "an attempt that changed nothing",
      { class: "disabled", appealable: "yes", endsAt: null, last: "unchanged" },
      null,
    ],
  ])("for %s", (_name, change, best) => {
    expect(advise(facts(change)).best).toBe(best);
  });

  it("are only waited out where nothing can be filed", () => {
    const isWaitOut = (change: Partial<AdviceFacts>) => advise(facts(change)).isWaitOut;

    expect(isWaitOut({ offered: "neither", appealable: "no", isSpam: true })).toBe(true);
    expect(isWaitOut({ offered: "request_review", appealable: "yes" })).toBe(false);
    expect(isWaitOut({})).toBe(false);
    expect(isWaitOut({ offered: "neither", appealable: "no", isWithMeta: true })).toBe(false);
    expect(isWaitOut({ class: "limit_reached", appealable: "no", endsAt: null })).toBe(false);
  });

  it("say in Meta's words that not all spam violations can be appealed", () => {
    const { ways } = advise(facts({ offered: "neither", appealable: "no", isSpam: true }));
    const appeal = ways.find(({ way }) => way === "appeal");

    expect(appeal).toMatchObject({
      standing: "closed",
      why: { source: "M-PE", certainty: "stated" },
    });
    expect(appeal?.why.says.en).toContain("Not all spam violations can be appealed");
  });

  it("close the appeal while one is with Meta, was reversed or runs elsewhere", () => {
    const yes = { class: "disabled", appealable: "yes", endsAt: null } as const;
    expect(standing({ ...yes, isWithMeta: true }, "appeal")).toBe("closed");
    expect(standing({ ...yes, last: "reversed" }, "appeal")).toBe("closed");
    expect(standing({ ...yes, offered: "in_review" }, "appeal")).toBe("closed");
    expect(standing({ ...yes, last: "no_answer" }, "appeal")).toBe("look");
    expect(standing({ ...yes, isWindowOver: true }, "appeal")).toBe("look");
  });

  it("never offer to wait for what has no end", () => {
    for (const hit of ["locked", "disabled", "scheduled_for_disable"] as const) {
      expect(standing({ class: hit, endsAt: null, offered: "neither" }, "wait_out")).toBe("closed");
    }
  });

  it("put the best first and closed ones last, whatever the class", () => {
    for (const hit of RESTRICTION_CLASSES) {
      const { ways } = advise(facts({ class: hit }));
      expect(new Set(ways.map(({ way }) => way)).size).toBe(WAYS.length);
      const order = ways.map((each) =>
        ["advised", "open", "look", "closed"].indexOf(each.standing),
      );
      expect(order).toEqual([...order].sort());
    }
  });
});

describe("the table of ways", () => {
  it.each(WAYS)(
    "of %s ends in a row for everything else, and is worded in both languages",
    (way) => {
      const { rows, name, means, who, deadline, takes, risks } = WAY_RULES[way];
      expect(rows.at(-1)?.when).toEqual({});
      expect(risks.length).toBeGreaterThan(0);
      const said = [name, means, ...[who, deadline, takes, ...risks].map(({ says }) => says)];
      for (const { en, id } of [...said, ...rows.map(({ why }) => why.says)]) {
        expect(en).not.toBe("");
        expect(id).not.toBe("");
      }
    },
  );
});

describe("what the case knows", () => {
  it("reads what Business Support Home offers, and claims nothing nobody looked up", () => {
    expect(offeredOf("neither")).toBe("neither");
    expect(offeredOf(["request_review"])).toBe("request_review");
    expect(offeredOf("not_checked")).toBe("unknown");
    expect(offeredOf(undefined)).toBe("unknown");
  });

  it("takes the platform's word or the cause for spam", () => {
    expect(isAboutSpam("SPAM", [])).toBe(true);
    expect(isAboutSpam(null, ["no_consent"])).toBe(true);
    expect(isAboutSpam("GAMBLING", ["complaints"])).toBe(false);
  });
});
