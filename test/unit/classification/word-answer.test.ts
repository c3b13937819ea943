import { expect, it } from "vitest";
import { wordAnswer } from "~/features/classification/triage-letter";
import { textsFor } from "~/platform/i18n/texts.server";

it("a moment that was answered is shown in the zone of whoever reads it", () => {
  const t = textsFor("en", "Asia/Jakarta");
  expect(wordAnswer("end_date", "2026-12-09T01:23:55.000Z", "en", t)).toBe("9 Dec 2026, 08:23 WIB");
  expect(wordAnswer("end_date", "next week", "en", t)).toBe("next week");
});
