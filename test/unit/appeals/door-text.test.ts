import { describe, expect, it } from "vitest";
import { appealDocument } from "~/features/appeals/document/appeal-document";
import { countCharacters } from "~/features/appeals/document/count-characters";
import { doorText } from "~/features/appeals/document/door-text";
import { DOORS } from "~templates/rules/doors";
import { DOOR_KEYS } from "~templates/rules/vocabulary";
import { appealAnswering, completeAppeal, DONE, FACTS, PROMISED } from "./complete-appeal";

const textFor = (
  door: (typeof DOOR_KEYS)[number],
  appeal = completeAppeal(),
  language: "en" | "id" = "en",
) => doorText(appealDocument(appeal, language, "Asia/Jakarta"), door);

describe("the text for a door", () => {
  it.each(DOOR_KEYS)(
    "begins with the asset and the decision, and fits a good appeal (%s)",
    (door) => {
      for (const language of ["en", "id"] as const) {
        const { text, characters, softLimit, isOverLimit } = textFor(
          door,
          completeAppeal(),
          language,
        );

        expect(text.split("\n")[0]).toContain("102290129340398");
        expect(characters).toBe(text.length);
        expect(softLimit).toBe(DOORS[door].softLimit);
        expect(isOverLimit).toBe(false);
      }
    },
  );

  it("is shorter the smaller the door", () => {
    const [full, brief, note] = (
      ["provider_ticket", "business_support_home", "in_app_review"] as const
    ).map((door) => textFor(door).characters);

    expect(full).toBeGreaterThan(brief ?? 0);
    expect(brief).toBeGreaterThan(note ?? 0);
  });

  it("speaks in sentences, not in labels and values", () => {
    expect(textFor("provider_ticket").text).toContain(
      "Categories of message sent: marketing, utility. On an ordinary day 850 messages are sent.",
    );
    expect(textFor("provider_ticket", completeAppeal(), "id").text).toContain(
      "Kategori pesan yang dikirim: pemasaran, utilitas. Pada hari biasa dikirim 850 pesan.",
    );
  });

  it("does not repeat what the first sentence said", () => {
    expect(textFor("provider_ticket").text.match(/SPAM/g)).toHaveLength(1);
  });

  it("marks what is missing in brackets, and says that it did", () => {
    const appeal = appealAnswering({ trigger: { id: "Satu kampanye." } });
    const { text, hasMissing } = textFor("in_app_review", appeal);

    expect(text).toContain("[What triggered it: This answer has not been written in English yet.]");
    expect(hasMissing).toBe(true);
    expect(textFor("in_app_review").hasMissing).toBe(false);
  });

  it("never tells a reviewer of a promise as if it were done", () => {
    const appeal = completeAppeal({ items: [PROMISED, DONE] });

    expect(textFor("in_app_review", appeal).text).not.toContain("six months (Dewi");
    expect(textFor("business_support_home", appeal).text).toContain("By 3 Dec 2026:");
  });

  it("says that it is too long, and cuts nothing", () => {
    const long = "A list. ".repeat(200).trim();
    const { text, isOverLimit } = textFor(
      "in_app_review",
      appealAnswering({ trigger: { en: long } }),
    );

    expect(isOverLimit).toBe(true);
    expect(text).toContain(long);
  });

  it("carries no invisible marks, which forms would choke on", () => {
    const business = { name: "مقهى الغروب", legalName: null, website: null, country: null };
    const { text } = textFor(
      "business_support_home",
      completeAppeal({ facts: { ...FACTS, business } }),
    );

    expect(text).toContain("مقهى الغروب");
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  it("counts characters as people do", () => {
    expect(countCharacters("kopi☕𠮷")).toBe(6);
  });
});

describe("the doors", () => {
  it.each(DOOR_KEYS)(
    "%s says who may, what it asks and that its limit is our own advice",
    (door) => {
      const { who, asks, limitNote, name } = DOORS[door];

      for (const text of [who, asks, limitNote, name]) {
        expect(text.en).not.toBe("");
        expect(text.id).not.toBe("");
      }
      expect(limitNote.en).toContain("suggestion");
    },
  );
});
