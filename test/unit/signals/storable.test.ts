import fc from "fast-check";
import { expect, it } from "vitest";
import { storable, storableText } from "~/features/signals/keeping/storable";

it("makes of anything what the database takes, and leaves what it takes already", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const kept = storableText(text);

      expect(kept).not.toContain("\u0000");
      expect(kept.isWellFormed()).toBe(true);
      if (text.isWellFormed() && !text.includes("\u0000")) expect(kept).toBe(text);
    }),
  );
  expect(storable({ "a\u0000": ["b\ud800", 1, null, { c: new Date(0) }] })).toEqual({
    "a\ufffd": ["b\ufffd", 1, null, { c: new Date(0) }],
  });
});
