import { describe, expect, it } from "vitest";
import { renderLetter } from "~/features/correspondence/letters/render-letter";
import { DESK_LETTERS } from "~templates/letters/desk-letters";

const firm = DESK_LETTERS.chase_firm.text;
const known = { provider: "360dialog", ticket: "88213", asset: "Batik Raya", writer: "Dewi" };
const worded = (...args: Parameters<typeof renderLetter>) => {
  const rendered = renderLetter(...args);
  return rendered.ok ? rendered.text : rendered.words;
};

describe("a letter", () => {
  it("says nothing of a promise that nobody made", () => {
    expect(worded(firm.en, { ...known, waiting_days: "2" }, "en")).toContain(
      "has been waiting for 2 days. Batik Raya is still restricted",
    );
    expect(worded(firm.id, { ...known, waiting_days: "2" }, "id")).not.toContain("kabar paling");
  });

  it("names the promise that was made", () => {
    expect(
      worded(firm.en, { ...known, waiting_days: "2", promised: "27 Nov 2026" }, "en"),
    ).toContain("hear from you by 27 Nov 2026.");
  });

  it("counts in words that fit one", () => {
    const escalate = DESK_LETTERS.chase_escalate.text.en;
    expect(worded(firm.en, { ...known, waiting_days: "1" }, "en")).toContain("for 1 day.");
    expect(worded(escalate, { ...known, chased: "1" }, "en")).toContain("asked once without");
    expect(worded(escalate, { ...known, chased: "3" }, "en")).toContain("asked 3 times without");
  });

  it("marks what has to be filled by hand", () => {
    expect(worded(firm.en, known, "en")).toContain("for [[days of waiting]] days.");
  });
});
