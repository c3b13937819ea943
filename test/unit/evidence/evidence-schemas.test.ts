import { describe, expect, it } from "vitest";
import { capturedOf } from "~/features/evidence/captured";
import { pasteSchema, uploadSchema } from "~/features/evidence/evidence-schemas";

const about = { kind: "webhook_payload", capturedZone: "Asia/Jakarta" };

describe("what is said about an exhibit", () => {
  it("may leave open when it was captured", () => {
    const said = uploadSchema.parse({ ...about, capturedClock: "" });

    expect(capturedOf(said)).toBeNull();
  });

  it("keeps the moment of capture with its zone", () => {
    const said = uploadSchema.parse({ ...about, capturedClock: "2026-11-22T07:12" });

    expect(capturedOf(said)).toEqual({
      at: new Date("2026-11-22T00:12:00Z"),
      zone: "Asia/Jakarta",
    });
  });

  it("refuses a moment that no clock shows", () => {
    const result = uploadSchema.safeParse({ ...about, capturedClock: "2026-02-30T07:12" });

    expect(result.error?.issues).toMatchObject([
      { path: ["capturedClock"], message: "common.errors.instant" },
    ]);
  });

  it("asks for a kind of the catalogue", () => {
    expect(uploadSchema.safeParse({ ...about, kind: "" }).error?.issues).toMatchObject([
      { message: "evidence.errors.kind" },
    ]);
  });

  it("keeps no empty paste", () => {
    expect(pasteSchema.safeParse({ ...about, text: " \n" }).error?.issues).toMatchObject([
      { message: "evidence.errors.paste" },
    ]);
  });
});
