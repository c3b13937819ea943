import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryOf } from "~/features/recovery/apologies/campaign/category-of";
import { renderApology, whyUnusable } from "~/features/recovery/apologies/campaign/render-apology";
import { stopAfter } from "~/features/recovery/apologies/campaign/stop-rule";
import { HARMS } from "~/features/recovery/harm";
import { LANGUAGES } from "~templates/bilingual";
import { APOLOGY_LETTERS } from "~templates/letters/apology-letters";
import { CATEGORY_RULES, UNSPECIFIC } from "~templates/rules/outreach-category";
import { SOURCES } from "~templates/rules/sources";

const VALUES = {
  business: "Kopi Senja",
  reference: "C-2026-0001",
  since: "20 Nov 2026",
  until: "23 Nov 2026",
};
const letter = (text: string) => ({ subject: "About {{ day }}", text });
const ofText = (text: string, language: "en" | "id" = "en") =>
  categoryOf(letter(text), language).category;

describe("what Meta would call a letter", () => {
  it.each(HARMS.flatMap((harm) => LANGUAGES.map((language) => ({ harm, language }))))(
    "the letter about $harm in $language is UTILITY, and complete for anybody",
    ({ harm, language }) => {
      const { subject, text } = APOLOGY_LETTERS[harm];
      const words = { subject: subject[language], text: text[language] };

      expect(categoryOf(words, language)).toEqual({ category: "utility", findings: [] });
      expect(whyUnusable(words, language, "email")).toBeNull();
      expect(renderApology(words, VALUES, language)?.text).not.toMatch(/\{|\[\[|undefined/);
    },
  );

  // The first two are Meta's own examples (M-TCAT).
  it.each([
    ["We apologize for the delay. We have deposited a credit to your account.", "marketing"],
    ["Your refund for $12 has been processed.", "utility"],
    ["We are sorry. Here is a voucher.", "marketing"],
    ["We are sorry. Your refund is on its way, and 200 points on top.", "marketing"],
    ["Sorry! Come back for 20% off.", "marketing"],
    ["We are sorry that you waited.", "utility"],
    ["The creditor has been told; your appointment stands.", "utility"],
  ] as const)("%s", (text, category) => {
    expect(ofText(text)).toBe(category);
  });

  it.each([
    ["Kami mohon maaf. Ini kupon untuk Anda.", "marketing"],
    ["Kami mohon maaf. Dana Anda telah dikembalikan.", "utility"],
    ["Maaf ya, gratis ongkir untuk pesanan berikutnya.", "marketing"],
    ["Maaf, ini discount 10%.", "marketing"],
    ["Kami mohon maaf atas keterlambatan pesanan Anda.", "utility"],
  ] as const)("%s", (text, category) => {
    expect(ofText(text, "id")).toBe(category);
  });

  it("takes a letter that names nothing of the reader's own for one to everybody", () => {
    const { category, findings } = categoryOf({ subject: "Sorry", text: "We are sorry." }, "en");

    expect(category).toBe("marketing");
    expect(findings).toMatchObject([{ rule: "unspecific" }]);
  });

  it("no words added to an offer make it anything but MARKETING", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(ofText(`${before} a voucher ${after}`)).toBe("marketing");
      }),
    );
  });

  it("says where each rule comes from", () => {
    for (const { source } of [...Object.values(CATEGORY_RULES), UNSPECIFIC]) {
      expect(SOURCES).toHaveProperty([source]);
    }
  });
});

describe("what customers are called", () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "{{ 7 | times: 7 }}",
      "{% include 'x' %}",
      "{{ business }}",
      "{% for i in (1..9999999) %}x{% endfor %}",
      "\r\nBcc: everybody@example.com",
      "<script>alert(1)</script>",
    ),
  );

  it("stands in the letter as it is, and is never evaluated", () => {
    fc.assert(
      fc.property(hostile, hostile, (name, request) => {
        const words = { subject: "{{ request }}", text: "{{ name }}|{{ request }}" };
        const rendered = renderApology(words, { ...VALUES, name, request }, "en");
        if (/\[\[.*\]\]/.test(name + request)) return;
        expect(rendered?.text).toBe(`${name || "customer"}|${request || "your order"}`.trim());
        expect(rendered?.subject).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["{{ password }}", "{{ name.constructor }}{{ x }}", "{% include 'a' %}", "{{ name"])(
    "a letter that says %s is not kept",
    (text) => {
      expect(whyUnusable(letter(text), "en", "email")).toMatchObject({ ok: false });
    },
  );

  it("has no letter where something else is missing", () => {
    expect(renderApology(letter("Until {{ until }}"), {}, "en")).toBeNull();
  });
});

describe("when a campaign stops by itself", () => {
  it.each([
    [{ sent: 95, failed: 5, optedOut: 0 }, null],
    [{ sent: 94, failed: 6, optedOut: 0 }, "failures"],
    [{ sent: 100, failed: 0, optedOut: 6 }, "opt_outs"],
    [{ sent: 1, failed: 8, optedOut: 3 }, null],
  ] as const)("%o", (count, rule) => {
    expect(stopAfter(count, 5)).toBe(rule);
  });
});
