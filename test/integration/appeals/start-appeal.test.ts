import { describe, expect, it } from "vitest";
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { approveAppeal, sendToReview } from "~/features/appeals/review/review-appeal.server";
import { withdrawAppeal } from "~/features/appeals/rounds/end-appeal.server";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { startAppeal } from "~/features/appeals/rounds/start-appeal.server";
import { decideAppeal } from "~/features/appeals/with-meta/decide-appeal.server";
import { db } from "~/platform/db.server";
import {
  ALL_TICKED,
  allowed,
  createAppealable,
  createDraft,
  createFiled,
  createReadyDraft,
  ON_THAT_DAY,
} from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { filedOutside, trackOf } from "./appeal-facts-of-test";

const now = ON_THAT_DAY;

describe("starting an appeal", () => {
  it("begins with what the case knows, written by nobody yet", async () => {
    const sari = await createPerson();
    const { caseId, restrictionId } = await createAppealable();

    const started = allowed(await startAppeal(sari, { caseId, restrictionId, news: {} }, now));

    expect(started.number).toBe(1);
    expect(await answersOf(started.id)).toMatchObject({
      decision_shown: "disabled",
      violation_shown: "SPAM",
      decided_at: { wallClock: "2026-11-22T07:12", zone: "Asia/Jakarta" },
      ask_kind: "restore_account",
      legal_name: "PT Kopi Senja Nusantara",
    });
    expect(
      await db.appealAnswerVersion.findFirst({ where: { appealId: started.id } }),
    ).toMatchObject({
      version: 1,
      byId: null,
    });
    expect(await trackOf(caseId)).toMatchObject({
      state: "in_progress",
      summaryKey: "appealTrack.state.draft",
    });
  });

  it("waits for a classification", async () => {
    const sari = await createPerson();
    const { caseId, restrictionId } = await createAppealable();
    await db.case.update({ where: { id: caseId }, data: { phase: "triage" } });

    const refused = await startAppeal(sari, { caseId, restrictionId, news: {} }, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.notClassified" } });
  });

  it("takes no restriction of another case", async () => {
    const sari = await createPerson();
    const { caseId } = await createAppealable();
    const other = await createAppealable();

    const refused = await startAppeal(
      sari,
      { caseId, restrictionId: other.restrictionId, news: {} },
      now,
    );

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.restrictionUnknown" } });
  });

  it("has one attempt at a restriction under way, even when two people start at once", async () => {
    const sari = await createPerson();
    const { caseId, restrictionId } = await createAppealable();

    const slower = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Restriction" WHERE id = ${restrictionId}::uuid FOR UPDATE`;
      const attempt = startAppeal(sari, { caseId, restrictionId, news: {} }, now);
      await untilSomeoneWaits();
      const { id } = await tx.appeal.create({
        data: {
          caseId,
          restrictionId,
          number: 1,
          round: 1,
          questionsVersion: "x",
          startedById: sari.id,
        },
      });
      return { attempt, id };
    });

    expect(await slower.attempt).toMatchObject({ refusal: { key: "appeals.refusals.stillOpen" } });
    expect(await db.appeal.count({ where: { restrictionId } })).toBe(1);
  });
});

describe("the next round", () => {
  it("asks what is new, and starts from the last", async () => {
    const draft = await createReadyDraft();
    const { caseId, restrictionId, author } = draft;
    allowed(await withdrawAppeal(author, draft.id, "Filed elsewhere", now));
    const outside = allowed(
      await recordAppeal(author, caseId, filedOutside(restrictionId), null, now),
    );
    allowed(await decideAppeal(author, outside.id, unchanged, null, now));

    const silent = await startAppeal(author, { caseId, restrictionId, news: { en: " " } }, now);
    const dewi = await createPerson({ name: "Dewi again" });
    const next = allowed(
      await startAppeal(
        dewi,
        { caseId, restrictionId, news: { en: "All lists were cleaned." } },
        now,
      ),
    );

    expect(silent).toMatchObject({ refusal: { key: "appeals.refusals.newsMissing" } });
    expect(await db.appeal.findUnique({ where: { id: next.id } })).toMatchObject({
      number: 3,
      round: 2,
      previousId: outside.id,
    });
    expect(await answersOf(next.id)).toMatchObject({
      news_since_decision: { en: "All lists were cleaned." },
      violation_shown: "SPAM",
    });
  });

  it("takes over every text of a round that was written here, with its authors", async () => {
    const draft = await createReadyDraft();
    const { caseId, restrictionId, author } = draft;
    allowed(await withdrawAppeal(author, draft.id, "Start over", now));

    const next = allowed(
      await startAppeal(await createPerson(), { caseId, restrictionId, news: {} }, now),
    );

    const before = await answersOf(draft.id);
    const { review_offered: _r, still_works: _s, ...kept } = before;
    expect(await answersOf(next.id)).toEqual(kept);
    expect(
      await db.appealAnswer.findFirst({ where: { appealId: next.id, question: "ask_reason" } }),
    ).toMatchObject({ byId: author.id, version: 1 });
  });

  it("is not there for a decision that was reversed", async () => {
    const { caseId, restrictionId } = await createAppealable();
    const sari = await createPerson();
    const first = allowed(await recordAppeal(sari, caseId, filedOutside(restrictionId), null, now));
    allowed(await decideAppeal(sari, first.id, { ...unchanged, outcome: "reversed" }, null, now));

    const refused = await startAppeal(sari, { caseId, restrictionId, news: { en: "More" } }, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.alreadyReversed" } });
  });

  it("starts from the latest round, also where one filed before it was entered after", async () => {
    const draft = await createReadyDraft();
    const { caseId, restrictionId, author, id } = draft;
    const outside = allowed(
      await recordAppeal(author, caseId, filedOutside(restrictionId), null, now),
    );
    allowed(await decideAppeal(author, outside.id, unchanged, null, now));
    const reason = "What was filed outside said it otherwise";
    const news = { question: "news_since_decision", value: { en: "All lists were cleaned." } };
    allowed(await saveAnswers(author, id, [{ ...news, version: 0 } as never], now));
    allowed(await sendToReview(author, id, { reason }, now));
    const reviewer = await createPerson();
    allowed(await approveAppeal(reviewer, id, { checks: ALL_TICKED, reason }, now));
    await createFiled({ ...draft, reviewer });
    const answered = { ...unchanged, clock: "2026-11-22T10:30" };
    const later = new Date("2026-11-22T04:00:00Z");
    allowed(await decideAppeal(author, id, answered, null, later));
    expect(await trackOf(caseId)).toMatchObject({ next: [{ params: { round: 2 } }] });

    const next = allowed(
      await startAppeal(author, { caseId, restrictionId, news: { en: "More" } }, now),
    );

    expect(await db.appeal.findUnique({ where: { id: next.id } })).toMatchObject({
      round: 3,
      previousId: id,
    });
    expect(await answersOf(next.id)).toMatchObject({
      ask_reason: { en: "What we say about ask_reason" },
    });
  });

  it("is refused while a round is open", async () => {
    const { caseId, restrictionId, author } = await createDraft();

    const refused = await startAppeal(author, { caseId, restrictionId, news: {} }, now);

    expect(refused).toMatchObject({
      refusal: { key: "appeals.refusals.stillOpen", params: { round: 1 } },
    });
  });
});

const unchanged = {
  outcome: "unchanged" as const,
  verbatim: "We reviewed your account.",
  clock: "2026-11-22T09:30",
  zone: "Asia/Jakarta",
  evidenceId: null,
};
