import { describe, expect, it } from "vitest";
import {
  passageState,
  replacePassage,
  textIn,
  withText,
} from "~/features/appeals/together/passage";

describe("a passage of an answer", () => {
  it("is known by its words, whatever changes around it", () => {
    expect(passageState("New start. We stopped it. And more.", "We stopped it.")).toBe("there");
    expect(passageState("New start. We paused it.", "We stopped it.")).toBe("gone");
    expect(passageState("We stopped it. We stopped it.", "We stopped it.")).toBe("twice");
    expect(passageState("We stopped it.", "")).toBe("gone");
  });

  it("is replaced only where it stands exactly once", () => {
    expect(replacePassage("We stopped it. More.", "stopped", "paused")).toBe("We paused it. More.");
    expect(replacePassage("We paused it.", "stopped", "ended")).toBeNull();
    expect(replacePassage("no, no", "no", "yes")).toBeNull();
    expect(replacePassage("costs $1", "$1", "$& and $2")).toBe("costs $& and $2");
  });

  it("leaves no hole when it is taken out", () => {
    expect(replacePassage("One. Two. Three.", "Two.", "")).toBe("One. Three.");
    expect(replacePassage("One. Two.", "Two.", "")).toBe("One.");
  });

  it("belongs to one language, or to a text that has none", () => {
    expect(textIn({ en: "Yes", id: "Ya" }, "id")).toBe("Ya");
    expect(textIn("PT Kopi", null)).toBe("PT Kopi");
    expect(textIn(["a"], null)).toBe("");
    expect(textIn(undefined, "en")).toBe("");
    expect(withText({ en: "Yes", id: "Ya" }, "en", "No")).toEqual({ en: "No", id: "Ya" });
    expect(withText({ en: "Yes" }, "en", "")).toBeUndefined();
    expect(withText("PT Kopi", null, "PT Senja")).toBe("PT Senja");
  });
});
