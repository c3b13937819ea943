import { expect, it } from "vitest";
import { runTriage } from "~/features/classification/run-triage";
import { viewPasted } from "~/features/classification/triage-view";
import { textsFor } from "~/platform/i18n/texts.server";

const NOW = new Date("2026-11-28T01:00:00Z");

it("a pasted code is understood before the first question is answered, until somebody knows better", () => {
  const pasted = [{ id: "1", text: "131031", at: NOW.toISOString(), byName: "Sari" }];
  const understoodOf = (answers: Record<string, string>) => {
    const draft = { answers, pasted, skippedPaste: false };
    const read = runTriage(draft, NOW, NOW);
    return viewPasted(draft, read, "en", textsFor("en")).understood.map(({ answer }) => answer);
  };
  const code = "An error code, or messages that fail with one";

  expect(understoodOf({})).toEqual([code, "131031"]);
  expect(understoodOf({ connection: "api", seen: "notice" })).not.toContain(code);
});
