import { describe, expect, it } from "vitest";
import { CUSTODY_ACTS } from "~/features/evidence/custody-act";
import { EVIDENCE_KINDS } from "~/features/evidence/evidence-kind";
import { formatName, shownAs } from "~/features/evidence/media-type";
import en from "~/locales/en/evidence";

describe("the words of evidence", () => {
  it("name every kind and every act of custody", () => {
    expect(Object.keys(en.kinds)).toEqual([...EVIDENCE_KINDS]);
    expect(Object.keys(en.acts)).toEqual([...CUSTODY_ACTS]);
  });

  it("show nothing inline but redrawn pictures and plain text", () => {
    expect(shownAs("image/png")).toBe("picture");
    expect(shownAs("text/csv")).toBe("text");
    expect(["image/svg+xml", "text/html", "application/pdf", "image/heic"].map(shownAs)).toEqual([
      "tile",
      "tile",
      "tile",
      "tile",
    ]);
  });

  it("names formats as people do, and keeps unknown ones", () => {
    expect(formatName("application/pdf")).toBe("PDF");
    expect(formatName("model/gltf")).toBe("MODEL/GLTF");
  });
});
