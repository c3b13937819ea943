import { expect, it } from "vitest";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { decideAppeal } from "~/features/appeals/with-meta/decide-appeal.server";
import { db } from "~/platform/db.server";
import { sentenceOf, textsFor } from "~/platform/i18n/texts.server";
import { allowed, createAppealable, createApproved, ON_THAT_DAY } from "~test/factories/appeal";
import { filedOutside } from "./appeal-facts-of-test";

it("words everything that happened to an appeal, in both languages", async () => {
  const { reviewer } = await createApproved();
  const { caseId, restrictionId } = await createAppealable();
  const { id } = allowed(
    await recordAppeal(reviewer, caseId, filedOutside(restrictionId), null, ON_THAT_DAY),
  );
  const decision = { outcome: "partly", verbatim: "", evidenceId: null } as const;
  allowed(
    await decideAppeal(
      reviewer,
      id,
      { ...decision, clock: "2026-11-22T09:00", zone: "Asia/Jakarta" },
      null,
      ON_THAT_DAY,
    ),
  );

  const events = await db.auditEvent.findMany({ where: { subjectKind: "appeal" } });

  expect(events.length).toBeGreaterThan(6);
  for (const { kind, detail } of events) {
    const key = sentenceOf(kind);
    expect([kind, key]).toEqual([kind, `appeals.events.${kind}`]);
    for (const language of ["en", "id"] as const) {
      const said = key ? textsFor(language)(key, detail as Record<string, string>) : "";
      expect(said).not.toMatch(/\{\{|–|appeals\.|enforcement\./);
    }
  }
});
