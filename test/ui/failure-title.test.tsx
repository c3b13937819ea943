import { expect, it } from "vitest";
import { textsOfPage } from "~/platform/i18n/texts.server";
import { titleOfFailure } from "~/ui/page/failure-title";

const titleIn = (language: "en" | "id", status: number) => {
  const data = { language, texts: textsOfPage(language, "/cases/C-2026-0001/nowhere") };
  const error = { status, statusText: "", internal: false, data: null };
  return titleOfFailure({ error, matches: [{ id: "root", data }] } as unknown as Parameters<
    typeof titleOfFailure
  >[0]);
};

it("names a page that could not be shown in the reader's words", () => {
  expect(titleIn("en", 404)).toEqual([{ title: "There is nothing here · Reinstate" }]);
  expect(titleIn("id", 404)).toEqual([{ title: "Tidak ada apa pun di sini · Reinstate" }]);
  expect(titleIn("en", 500)).not.toEqual([{ title: expect.stringContaining("ui.pages") }]);
});
