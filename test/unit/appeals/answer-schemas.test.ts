import { describe, expect, it } from "vitest";
import { answersSchema } from "~/features/appeals/answers/answer-schemas";
import { wordedSection } from "~/features/appeals/questions/appeal-questions";
import { sectionSchema } from "~/features/appeals/questions/section-schema";

const consent = sectionSchema("consent", 1);
const usage = sectionSchema("api_usage", 1);
const happened = sectionSchema("what_happened", 1);
const business = sectionSchema("business", 1);

describe("a section's form", () => {
  it("takes half an appeal like a whole one", () => {
    const parsed = consent.parse({ opt_in_where: { en: " At checkout. ", id: "" } });

    expect(parsed.opt_in_where).toEqual({ en: "At checkout." });
    expect(parsed.opt_in_text).toBeUndefined();
  });

  it("turns an emptied field into no answer", () => {
    const parsed = consent.parse({
      opt_in_text: "  ",
      opt_in_where: { en: "", id: " " },
      opt_in_methods: "",
      double_opt_in: "",
    });

    expect(Object.values(parsed).filter((value) => value !== undefined)).toEqual([]);
  });

  it.each([
    ["checkout", ["checkout"]],
    [
      ["sms", "checkout"],
      ["checkout", "sms"],
    ],
    [[], undefined],
  ])("takes ticked boxes %j as %j", (ticked, kept) => {
    expect(consent.parse({ opt_in_methods: ticked }).opt_in_methods).toEqual(kept);
  });

  it.each(["850", "6,200", "6.200", "6 200", 6200])("reads %j as a count", (typed) => {
    expect([850, 6200]).toContain(usage.parse({ messages_per_day: typed }).messages_per_day);
  });

  it.each([
    ["messages_per_day", "many"],
    ["messages_per_day", "-3"],
    ["messages_per_day", "1.5"],
    ["automation", "robots"],
    ["message_categories", ["marketing", "spam"]],
  ])("refuses %s = %j with a sentence", (field, value) => {
    const result = usage.safeParse({ [field]: value });

    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.path[0]).toBe(field);
    expect(result.error?.issues[0]?.message).toMatch(/^common\.errors\./);
  });

  it("keeps a time with the zone it was told in", () => {
    const noticed = { wallClock: "2026-11-22T07:30", zone: "Asia/Jakarta" };

    expect(happened.parse({ noticed_at: noticed }).noticed_at).toEqual(noticed);
    expect(
      happened.parse({ noticed_at: { wallClock: "", zone: "Asia/Jakarta" } }).noticed_at,
    ).toBeUndefined();
  });

  it.each([
    [{ wallClock: "yesterday", zone: "Asia/Jakarta" }, "wallClock", "common.errors.instant"],
    [{ wallClock: "2026-02-31T07:30", zone: "Asia/Jakarta" }, "wallClock", "common.errors.instant"],
    [{ wallClock: "2026-11-22T07:30", zone: "Mars/Olympus" }, "zone", "common.errors.zone"],
    [{ wallClock: "2026-11-22T07:30", zone: "" }, "zone", "common.errors.zone"],
  ])("refuses the time %j beside its field", (value, part, message) => {
    const issue = happened.safeParse({ noticed_at: value }).error?.issues[0];

    expect(issue?.path).toEqual(["noticed_at", part]);
    expect(issue?.message).toBe(message);
  });

  it.each([
    ["https://kopisenja.example/privacy", true],
    ["kopisenja.example", false],
    ["javascript:alert(1)", false],
    ["https://user:secret@kopisenja.example", false],
    ["https://localhost", false],
  ])("takes the web address %s: %j", (website, isTaken) => {
    expect(business.safeParse({ website }).success).toBe(isTaken);
  });

  it("refuses more than the question has room for", () => {
    const issue = business.safeParse({ legal_name: "x".repeat(201) }).error?.issues[0];

    expect(issue?.message).toContain("common.errors.tooLong");
  });

  it("drops what the section does not ask", () => {
    expect(business.parse({ legal_name: "PT Kopi Senja", isAdmin: "yes" })).not.toHaveProperty(
      "isAdmin",
    );
  });

  it("is the same whether built from data or from what the page was sent", () => {
    const inBrowser = answersSchema(wordedSection("consent", "id", 1).questions);
    const form = {
      opt_in_methods: "sms",
      opt_in_where: { id: "Saat membayar." },
      double_opt_in: "no",
    };

    expect(inBrowser.parse(form)).toEqual(consent.parse(form));
  });

  it("accepts nothing in the remediation section", () => {
    expect(sectionSchema("remediation", 1).parse({ anything: "x" })).toEqual({});
  });
});
