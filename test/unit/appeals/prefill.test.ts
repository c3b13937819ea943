import { describe, expect, it } from "vitest";
import { readiness } from "~/features/appeals/checks/readiness";
import { decisionOf, prefillAnswers } from "~/features/appeals/facts/prefill";
import { SECTION_IDS } from "~/features/appeals/questions/appeal-questions";
import { sectionSchema } from "~/features/appeals/questions/section-schema";
import { CLASSES } from "~templates/rules/classes";
import { RESTRICTION_CLASSES } from "~templates/rules/vocabulary";
import { completeAnswers, completeAppeal, FACTS, NOW } from "./complete-appeal";

describe("what the case already answers", () => {
  it("is filled in from its facts", () => {
    expect(prefillAnswers(FACTS)).toEqual({
      assets_affected: "+6281234567890 (ID 106540352242922)\nWABA 102290129340398 (Kopi Senja)",
      decision_shown: "disabled",
      violation_shown: "SPAM",
      decided_at: { wallClock: "2026-11-22T07:12", zone: "Asia/Jakarta" },
      notice_words: "Your account has been disabled because it violates our policy on spam.",
      legal_name: "PT Kopi Senja Nusantara",
      business_country: { en: "Indonesia", id: "Indonesia" },
      website: "https://kopisenja.example",
      sending_systems: "YCloud",
      ask_kind: "restore_account",
    });
  });

  it("names the country in both languages, not by its two letters", () => {
    const business = FACTS.business && { ...FACTS.business, country: "DE" };

    const { business_country: country } = prefillAnswers({ ...FACTS, business });

    expect(country).toEqual({ en: "Germany", id: "Jerman" });
  });

  it("is nothing when the case knows nothing", () => {
    const unknown = {
      ...FACTS,
      business: null,
      assets: [],
      classification: null,
      noticeVerbatim: null,
      providers: [],
    };

    expect(prefillAnswers(unknown)).toEqual({});
  });

  it("is accepted by the forms it is put into", () => {
    const filled = prefillAnswers(FACTS);

    for (const section of SECTION_IDS) {
      const schema = sectionSchema(section, 1);
      const result = schema.safeParse(filled);
      expect(result.error?.issues ?? []).toEqual([]);
    }
  });

  it("agrees with the readiness list about the assets and the decision", () => {
    const answers = { ...completeAnswers(), ...prefillAnswers(FACTS) };

    expect(readiness(completeAppeal({ answers }), "en", NOW)).toEqual([]);
  });

  it.each(RESTRICTION_CLASSES.filter((each) => CLASSES[each].appeal === "yes"))(
    "knows the decision behind the appealable class %s",
    (restrictionClass) => {
      expect(decisionOf(restrictionClass)).not.toBeNull();
    },
  );
});
