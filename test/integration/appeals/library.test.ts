import { describe, expect, it } from "vitest";
import {
  answersOf,
  answerVersions,
  writersOf,
} from "~/features/appeals/answers/answer-queries.server";
import { pastAppeals } from "~/features/appeals/library/past-appeals.server";
import { takeText } from "~/features/appeals/library/take-text.server";
import { textsToTake } from "~/features/appeals/library/texts-to-take.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { acceptSuggestion, suggestWords } from "~/features/appeals/together/suggest-words.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { allowed, createDraft, createReadyDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";

type Draft = { id: string; caseId: string };

const ANY = { class: null, outcome: null, words: "" };

/** A filed appeal of another business, with its texts. */
async function filed(outcome: string | null = "reversed") {
  const ready = await createReadyDraft();
  await db.appeal.update({
    where: { id: ready.id },
    data: {
      state: outcome ? "decided" : "submitted",
      submission: {
        create: {
          door: "business_support_home",
          submitterName: "Rina",
          submitterIsAdmin: "yes",
          submittedAt: new Date("2026-11-22T04:00:00Z"),
          submittedZone: "Asia/Jakarta",
          recordedById: ready.author.id,
        },
      },
      ...(outcome && {
        decision: {
          create: {
            outcome,
            decidedAt: new Date("2026-11-23T04:00:00Z"),
            decidedZone: "Asia/Jakarta",
            recordedById: ready.author.id,
          },
        },
      }),
    },
  });
  return ready;
}

const be = ({ id }: { id: string }, state: "draft" | "decided") =>
  db.appeal.update({ where: { id }, data: { state } });

describe("the library of past appeals", { timeout: 60_000 }, () => {
  it("counts what came of them as it is, by class", async () => {
    const person = await createPerson();
    await filed("reversed");
    await filed(null);
    await createDraft();

    const { appeals, counts, all } = await pastAppeals(person, ANY);

    expect(all).toBe(2);
    expect(appeals).toHaveLength(2);
    expect(counts).toEqual([
      {
        class: "disabled",
        outcomes: { reversed: 1, partly: 0, unchanged: 0, no_answer: 0, open: 1 },
      },
    ]);
    expect((await pastAppeals(person, { ...ANY, outcome: "reversed" })).all).toBe(1);
    expect((await pastAppeals(person, { ...ANY, class: "locked" })).all).toBe(0);
  });

  it("finds words in answers, taken literally", async () => {
    const person = await createPerson();
    const { id } = await filed();
    await db.appealAnswer.updateMany({
      where: { appealId: id, question: "business_description" },
      data: { value: { en: "We roast 100% arabica" } },
    });

    expect((await pastAppeals(person, { ...ANY, words: "ROAST 100%" })).all).toBe(1);
    expect((await pastAppeals(person, { ...ANY, words: "roast_100" })).all).toBe(0);
  });

  it("shows and gives nothing of a client whom a person may not see", async () => {
    const foreign = await filed();
    const own = await createDraft();
    const limited = await createPerson({ businessIds: [own.business.id] });

    expect((await pastAppeals(limited, ANY)).all).toBe(0);
    expect(await textsToTake(limited, own, "business")).toEqual([]);
    const taking = { from: foreign.id, question: "business_description" };
    expect(await takeText(limited, { ...own, round: 1 }, taking)).toMatchObject({
      refusal: { key: "library.refusals.gone" },
    });
  });

  it("gives a text as a start, and the version says where it came from", async () => {
    const past = await filed();
    const { id, caseId, restrictionId } = await createDraft();
    const person = await createPerson();

    const offered = await textsToTake(person, { id, restrictionId }, "business");
    expect(offered[0]?.texts.map(({ question }) => question)).toContain("business_description");
    expect(offered[0]?.texts.map(({ question }) => question)).not.toContain("legal_name");

    const taking = { from: past.id, question: "business_description" };
    allowed(await takeText(person, { id, caseId, round: 1 }, taking));

    expect((await answersOf(id)).business_description).toEqual(
      (await answersOf(past.id)).business_description,
    );
    expect((await answerVersions(id, "business_description"))[0]).toMatchObject({
      source: "library",
      sourceOf: `${past.reference} · 1`,
      byName: person.name,
      // Whose words they are is one of its writers, and does not approve them.
      alsoByName: past.author.name,
    });
    expect(
      await takeText(person, { id, caseId, round: 1 }, { ...taking, question: "legal_name" }),
    ).toMatchObject({ ok: false });
  });

  it("makes writers of everybody whose words a text is, also where it was taken from before", async () => {
    const question = "business_description" as const;
    const past = await filed();
    const colleague = await createPerson({ name: "Wati" });
    const appeal = await requireAppeal(colleague, { ref: past.reference, number: "1" });
    const { en = "" } = (await answersOf(past.id))[question] as { en?: string };
    const words = { question, language: "en" as const, passage: en, instead: `${en} Daily.` };
    await be(past, "draft");
    const id = allowed(await suggestWords(colleague, appeal, { ...words, reason: "" }));
    allowed(await acceptSuggestion(past.author, appeal, id));
    await be(past, "decided");
    const [between, person] = [await createPerson(), await createPerson()];
    const second = await filed();
    const take = async (by: Person, from: { id: string }, to: Draft) =>
      allowed(await takeText(by, { ...to, round: 1 }, { from: from.id, question }));
    await be(second, "draft");
    await take(between, past, second);
    await be(second, "decided");

    const third = await createDraft();
    await take(person, second, third);

    const writers = await writersOf(await db.appeal.findUniqueOrThrow({ where: { id: third.id } }));
    expect(writers).toEqual(
      expect.arrayContaining([person.id, between.id, past.author.id, colleague.id]),
    );
  });
});
