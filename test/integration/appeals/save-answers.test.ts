import { describe, expect, it } from "vitest";
import { answersOf, answerVersions } from "~/features/appeals/answers/answer-queries.server";
import { restoreAnswer } from "~/features/appeals/answers/restore-answer.server";
import { type AnswerEdit, saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { sendToReview } from "~/features/appeals/review/review-appeal.server";
import { db } from "~/platform/db.server";
import { allowed, createDraft, createReadyDraft, ON_THAT_DAY } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";
import { appealEvents } from "./appeal-facts-of-test";

const now = ON_THAT_DAY;
const trigger = (value: AnswerEdit["value"], version: number): AnswerEdit => ({
  question: "trigger",
  value,
  version,
});

describe("saving answers", () => {
  it("keeps every version with who and when, and says the newest", async () => {
    const { id, author, caseId } = await createDraft();
    const rina = await createPerson({ name: "Rina" });
    const later = new Date(now.getTime() + 1000);

    allowed(await saveAnswers(author, id, [trigger({ en: "One" }, 0)], now));
    const second = allowed(await saveAnswers(rina, id, [trigger({ en: "Two" }, 1)], later));

    expect(second.trigger).toMatchObject({
      kind: "saved",
      version: 2,
      byName: "Rina",
      isMine: true,
    });
    const typed = { source: "typed", sourceOf: "", alsoByName: "" };
    expect(await answerVersions(id, "trigger")).toEqual([
      { version: 2, value: { en: "Two" }, byId: rina.id, byName: "Rina", at: later, ...typed },
      { version: 1, value: { en: "One" }, byId: author.id, byName: "Dewi", at: now, ...typed },
    ]);
    expect(await appealEvents(caseId)).toEqual([
      "appeal.started",
      "appeal.written",
      "appeal.written",
    ]);
  });

  it("writes nothing where nothing changed", async () => {
    const { id, author } = await createDraft();
    allowed(await saveAnswers(author, id, [trigger({ en: "One", id: "Satu" }, 0)], now));

    const again = allowed(
      await saveAnswers(author, id, [trigger({ id: "Satu", en: "One" }, 1)], now),
    );

    expect(again.trigger).toMatchObject({ kind: "saved", version: 1 });
    expect(await answerVersions(id, "trigger")).toHaveLength(1);
  });

  it("gives the same answer to a save that is sent twice", async () => {
    const { id, author } = await createDraft();
    const edit = trigger({ en: "One" }, 0);
    allowed(await saveAnswers(author, id, [edit], now));

    const again = allowed(await saveAnswers(author, id, [edit], now));

    expect(again.trigger).toMatchObject({ kind: "saved", version: 1 });
    expect(await answerVersions(id, "trigger")).toHaveLength(1);
  });

  it("merges what two people wrote on different answers, without a word", async () => {
    const { id, author } = await createDraft();
    const rina = await createPerson();

    allowed(await saveAnswers(author, id, [trigger({ en: "Mine" }, 0)], now));
    allowed(
      await saveAnswers(
        rina,
        id,
        [{ question: "timeline", value: { en: "Theirs" }, version: 0 }],
        now,
      ),
    );

    expect(await answersOf(id)).toMatchObject({
      trigger: { en: "Mine" },
      timeline: { en: "Theirs" },
    });
  });

  it("does not take an untouched answer for a change when a whole page is sent", async () => {
    const { id, author } = await createDraft();
    const rina = await createPerson();
    allowed(await saveAnswers(author, id, [trigger({ en: "Old" }, 0)], now));
    allowed(await saveAnswers(rina, id, [trigger({ en: "New" }, 1)], now));

    const sent = allowed(
      await saveAnswers(
        author,
        id,
        [trigger({ en: "Old" }, 1), { question: "timeline", value: { en: "Mine" }, version: 0 }],
        now,
      ),
    );

    expect(sent.trigger).toMatchObject({ kind: "saved", version: 2, value: { en: "New" } });
    expect(await answersOf(id)).toMatchObject({ trigger: { en: "New" }, timeline: { en: "Mine" } });
  });

  it("merges two languages of one answer", async () => {
    const { id, author } = await createDraft();
    const rina = await createPerson();
    allowed(await saveAnswers(author, id, [trigger({ en: "Old" }, 0)], now));
    allowed(await saveAnswers(author, id, [trigger({ en: "New" }, 1)], now));

    const sent = allowed(await saveAnswers(rina, id, [trigger({ en: "Old", id: "Baru" }, 1)], now));

    expect(sent.trigger).toMatchObject({
      kind: "saved",
      version: 3,
      value: { en: "New", id: "Baru" },
    });
    expect(await answersOf(id)).toMatchObject({ trigger: { en: "New", id: "Baru" } });
  });

  it("shows the second of two editors what the first wrote, and overwrites nothing", async () => {
    const { id, author } = await createDraft();
    const rina = await createPerson();
    allowed(await saveAnswers(author, id, [trigger({ en: "Hers" }, 0)], now));

    const second = allowed(await saveAnswers(rina, id, [trigger({ en: "His" }, 0)], now));

    expect(second.trigger).toEqual({
      kind: "conflict",
      value: { en: "Hers" },
      version: 1,
      byName: "Dewi",
      isMine: false,
      at: now,
    });
    expect(await answersOf(id)).toMatchObject({ trigger: { en: "Hers" } });
  });

  it("decides between two editors who save in the same moment", async () => {
    const { id, author } = await createDraft();
    const rina = await createPerson();
    allowed(await saveAnswers(author, id, [trigger({ en: "Before" }, 0)], now));

    const slower = await db.$transaction(async (tx) => {
      await tx.$executeRaw`
        UPDATE "AppealAnswer" SET value = '{"en":"First"}', version = 2
        WHERE "appealId" = ${id}::uuid AND question = 'trigger'`;
      await tx.$executeRaw`
        INSERT INTO "AppealAnswerVersion" ("appealId", question, version, value, "byName")
        VALUES (${id}::uuid, 'trigger', 2, '{"en":"First"}', 'Dewi')`;
      const attempt = saveAnswers(rina, id, [trigger({ en: "Second" }, 1)], now);
      await untilSomeoneWaits();
      return { attempt };
    });

    const settled = allowed(await slower.attempt);
    expect(settled.trigger).toMatchObject({ kind: "conflict", version: 2, value: { en: "First" } });
    expect(await answersOf(id)).toMatchObject({ trigger: { en: "First" } });
  });

  it("takes an answer out, and knows that it was there", async () => {
    const { id, author } = await createDraft();
    allowed(await saveAnswers(author, id, [trigger({ en: "One" }, 0)], now));

    const out = allowed(await saveAnswers(author, id, [trigger(undefined, 1)], now));

    expect(out.trigger).toMatchObject({ kind: "saved", version: 2, value: null });
    expect(await answersOf(id)).not.toHaveProperty("trigger");
    expect(await answerVersions(id, "trigger")).toHaveLength(2);
  });

  it("invents no version that never was", async () => {
    const { id, author } = await createDraft();

    const sent = allowed(await saveAnswers(author, id, [trigger({ en: "One" }, 7)], now));

    expect(sent.trigger).toMatchObject({ kind: "saved", version: 1 });
  });

  it("stops at the door of a review", async () => {
    const { id, author } = await createReadyDraft();
    allowed(await sendToReview(author, id, {}, now));

    const late = await saveAnswers(author, id, [trigger({ en: "Late" }, 1)], now);

    expect(late).toMatchObject({ refusal: { key: "appeals.refusals.notEditable" } });
    expect(await answersOf(id)).not.toMatchObject({ trigger: { en: "Late" } });
  });

  it("loses no save to a move that begins in the same moment", async () => {
    const { id, author } = await createReadyDraft();

    const waiting = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Appeal" WHERE id = ${id}::uuid FOR SHARE`;
      const move = sendToReview(author, id, {}, now);
      await untilSomeoneWaits();
      await tx.$executeRaw`
        UPDATE "AppealAnswer" SET value = 'null' WHERE "appealId" = ${id}::uuid AND question = 'ask_reason'`;
      return { move };
    });

    expect(await waiting.move).toMatchObject({
      refusal: { key: "appeals.refusals.blockersNeedReason" },
    });
  });
});

describe("bringing back an earlier version", () => {
  it("writes it as a new one", async () => {
    const { id, author, caseId } = await createDraft();
    allowed(await saveAnswers(author, id, [trigger({ en: "One" }, 0)], now));
    allowed(await saveAnswers(author, id, [trigger({ en: "Two" }, 1)], now));

    allowed(
      await restoreAnswer(author, id, { question: "trigger", version: 1, seenVersion: 2 }, now),
    );

    expect(await answersOf(id)).toMatchObject({ trigger: { en: "One" } });
    expect(await answerVersions(id, "trigger")).toHaveLength(3);
    expect(await appealEvents(caseId)).toContain("appeal.answer_restored");
  });

  it("is refused when somebody wrote on meanwhile", async () => {
    const { id, author } = await createDraft();
    allowed(await saveAnswers(author, id, [trigger({ en: "One" }, 0)], now));
    allowed(await saveAnswers(author, id, [trigger({ en: "Two" }, 1)], now));
    allowed(await saveAnswers(author, id, [trigger({ en: "Three" }, 2)], now));

    const refused = await restoreAnswer(
      author,
      id,
      { question: "trigger", version: 1, seenVersion: 2 },
      now,
    );

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.answerChanged" } });
  });
});
