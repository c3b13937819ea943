import { describe, expect, it } from "vitest";
import { answerVersions, VERSIONS_SHOWN } from "~/features/appeals/answers/answer-queries.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { claimsOf } from "~/features/appeals/claims/claim-queries.server";
import { judgeClaim } from "~/features/appeals/claims/judge-claim.server";
import { askedQuestion } from "~/features/appeals/questions/asked-question.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { approveAppeal, sendToReview } from "~/features/appeals/review/review-appeal.server";
import { reviewersOf } from "~/features/appeals/review/reviewers.server";
import { assignSections } from "~/features/appeals/together/assign-sections.server";
import {
  commentOnSection,
  removeAppealComment,
  settleComment,
} from "~/features/appeals/together/comment-on-section.server";
import { compareRounds } from "~/features/appeals/together/compare-rounds.server";
import { discussionPage } from "~/features/appeals/together/discussion-page.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import {
  acceptSuggestion,
  declineSuggestion,
  suggestWords,
} from "~/features/appeals/together/suggest-words.server";
import { versionsPage } from "~/features/appeals/together/versions-page.server";
import { readTracks } from "~/features/cases/tracks/stored-track";
import { nextActions } from "~/features/cases/tracks/tracks";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import {
  ALL_TICKED,
  allowed,
  createDraft,
  createInReview,
  createReadyDraft,
  ON_THAT_DAY,
} from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { appealEvents, stateOf } from "./appeal-facts-of-test";

const now = ON_THAT_DAY;
const PLAIN = { language: "en" as const, reason: "" };

const opened = (person: Person, { reference, number }: { reference: string; number: number }) =>
  requireAppeal(person, { ref: reference, number: String(number) });

/** A draft of Dewi's whose trigger says three things, and Sari, who may write as well. */
async function createTalk() {
  const dewi = await createPerson({ name: "Dewi" });
  const sari = await createPerson({ name: "Sari" });
  const draft = await createDraft(dewi);
  const text = "We sent too much. We stopped it. Nobody sends now.";
  await write(dewi, draft.id, text);
  return { dewi, sari, draft, appeal: await opened(dewi, draft) };
}

async function write(person: Person, appealId: string, text: string | undefined) {
  const row = await db.appealAnswer.findFirst({ where: { appealId, question: "trigger" } });
  const value = text === undefined ? undefined : { en: text };
  const edit = { question: "trigger", value, version: row?.version ?? 0 } as const;
  allowed(await saveAnswers(person, appealId, [edit], now));
}

const triggerOf = async (appealId: string) =>
  (await db.appealAnswer.findFirstOrThrow({ where: { appealId, question: "trigger" } })).value;

const nextFor = async (caseId: string, person: Person) => {
  const tracks = readTracks(await db.caseTrack.findMany({ where: { caseId, stage: "appeal" } }));
  return nextActions(tracks, person, now).mine.map(({ key }) => key);
};

describe("suggesting words", () => {
  const stopped = { ...PLAIN, question: "trigger" as const, passage: "stopped", instead: "paused" };

  it("writes the answer as a version that names both writers", async () => {
    const { dewi, sari, draft, appeal } = await createTalk();
    const id = allowed(await suggestWords(sari, appeal, stopped, now));

    allowed(await acceptSuggestion(dewi, appeal, id, now));

    expect(await triggerOf(draft.id)).toEqual({
      en: "We sent too much. We paused it. Nobody sends now.",
    });
    const [latest] = await answerVersions(draft.id, "trigger");
    expect(latest).toMatchObject({ byName: "Dewi", alsoByName: "Sari", source: "suggested" });
    expect(await db.appealSuggestion.findUnique({ where: { id } })).toMatchObject({
      state: "accepted",
      settledByName: "Dewi",
      version: latest?.version,
    });
    expect(await appealEvents(draft.caseId)).toEqual(
      expect.arrayContaining(["appeal.words_suggested", "appeal.suggestion_accepted"]),
    );
  });

  it("survives edits elsewhere, and is never put in where its passage changed", async () => {
    const { dewi, sari, draft, appeal } = await createTalk();
    const id = allowed(await suggestWords(sari, appeal, stopped, now));
    await write(dewi, draft.id, "First of all, we stopped it. Truly.");
    expect((await discussionPage(dewi, appeal, "what_happened")).suggestions).toMatchObject([
      { passage: "there" },
    ]);

    await write(dewi, draft.id, "First of all, we ended it. Truly.");
    const refused = await acceptSuggestion(dewi, appeal, id, now);

    expect(refused).toMatchObject({ refusal: { key: "together.refusals.passageChanged" } });
    expect(await triggerOf(draft.id)).toEqual({ en: "First of all, we ended it. Truly." });
    expect((await discussionPage(dewi, appeal, "what_happened")).suggestions).toMatchObject([
      { passage: "gone", state: "open" },
    ]);
  });

  it("is refused where the passage is not there, there twice, or the same", async () => {
    const { sari, appeal } = await createTalk();
    const about = (passage: string, instead = "x") =>
      suggestWords(sari, appeal, { ...stopped, passage, instead }, now);

    expect(await about("never said")).toMatchObject({
      refusal: { key: "together.refusals.passageGone" },
    });
    expect(await about("We s")).toMatchObject({
      refusal: { key: "together.refusals.passageTwice" },
    });
    expect(await about("stopped", "stopped")).toMatchObject({
      refusal: { key: "together.refusals.sameWords" },
    });
  });

  it("takes no words that the answer has no room for", async () => {
    const { dewi, sari, draft, appeal } = await createTalk();
    const id = allowed(
      await suggestWords(sari, appeal, { ...stopped, instead: "long ".repeat(780) }, now),
    );

    const refused = await acceptSuggestion(dewi, appeal, id, now);

    expect(refused).toMatchObject({ refusal: { key: "together.refusals.doesNotFit" } });
    expect(await triggerOf(draft.id)).toMatchObject({ en: expect.stringContaining("stopped") });
  });

  it("is answered once", async () => {
    const { dewi, sari, draft, appeal } = await createTalk();
    const id = allowed(await suggestWords(sari, appeal, stopped, now));
    allowed(await declineSuggestion(dewi, appeal, id, now));

    const again = await acceptSuggestion(dewi, appeal, id, now);

    expect(again).toMatchObject({ refusal: { key: "together.refusals.suggestionGone" } });
    expect(await appealEvents(draft.caseId)).toContain("appeal.suggestion_declined");
  });

  it("may be made in review, and taken only by those who write", async () => {
    const draft = await createInReview();
    const sari = await createPerson({ name: "Sari" });
    const appeal = await opened(sari, draft);
    const words = { ...stopped, passage: "trigger", instead: "cause" };
    const id = allowed(await suggestWords(sari, appeal, words, now));

    const refused = await acceptSuggestion(sari, appeal, id, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.notEditable" } });
  });
});

describe("commenting", () => {
  const remark = { ...PLAIN, question: "trigger", passage: "We stopped it.", text: "@Dewi when?" };

  it("keeps whom it mentions, and nothing of its text in the record", async () => {
    const { dewi, sari, appeal } = await createTalk();

    const id = allowed(await commentOnSection(sari, appeal, "what_happened", remark, now));

    expect(await db.appealComment.findUnique({ where: { id } })).toMatchObject({
      mentions: [dewi.id],
    });
    const event = await db.auditEvent.findFirstOrThrow({ where: { kind: "appeal.commented" } });
    expect(event).toMatchObject({
      subjectId: id,
      detail: { round: 1, number: 1, section: "what_happened" },
    });
    expect(JSON.stringify(event)).not.toContain("when?");
  });

  it("says when its passage is gone, and keeps standing after edits elsewhere", async () => {
    const { dewi, sari, draft, appeal } = await createTalk();
    allowed(await commentOnSection(sari, appeal, "what_happened", remark, now));
    const stateNow = async () =>
      (await discussionPage(dewi, appeal, "what_happened")).comments[0]?.state;

    await write(dewi, draft.id, "New words. We stopped it. Others.");
    expect(await stateNow()).toBe("there");
    await write(dewi, draft.id, "New words. Others.");
    expect(await stateNow()).toBe("gone");
  });

  it("is settled by anybody who writes, and taken back only by its author", async () => {
    const { dewi, sari, appeal } = await createTalk();
    const id = allowed(await commentOnSection(sari, appeal, "what_happened", remark, now));

    allowed(await settleComment(dewi, appeal, id, true, now));
    const refused = await removeAppealComment(dewi, appeal, id, now);
    allowed(await removeAppealComment(sari, appeal, id, now));

    expect(refused).toMatchObject({ refusal: { key: "cases.refusals.commentNotYours" } });
    expect(await db.appealComment.findUnique({ where: { id } })).toMatchObject({
      settledByName: "Dewi",
      text: "",
      passage: "",
      mentions: [],
    });
    expect((await discussionPage(dewi, appeal, "what_happened")).comments).toEqual([]);
  });

  it("is not there on another appeal", async () => {
    const { sari, appeal } = await createTalk();
    const id = allowed(await commentOnSection(sari, appeal, "what_happened", remark, now));
    const other = await createTalk();

    expect(await settleComment(sari, other.appeal, id, true, now)).toMatchObject({
      refusal: { key: "cases.refusals.commentGone" },
    });
  });
});

describe("who writes what", () => {
  const given = (person: Person | null, more: object = {}) => ({
    what_happened: {
      personId: person?.id ?? null,
      dueOn: "",
      seenPersonId: null,
      seenDueOn: "",
      ...more,
    },
  });

  it("makes the section that person's next step, until it is complete", async () => {
    const dewi = await createPerson({ name: "Dewi" });
    const sari = await createPerson({ name: "Sari" });
    const draft = await createReadyDraft(dewi);
    const appeal = await opened(dewi, draft);
    await write(dewi, draft.id, undefined);

    allowed(await assignSections(dewi, draft.id, given(sari, { dueOn: "2026-12-01" }), now));

    const both = ["appealTrack.next.finishSection", "appealTrack.next.write"];
    expect(await nextFor(draft.caseId, sari)).toEqual(both);
    expect(await nextFor(draft.caseId, dewi)).toEqual(["appealTrack.next.write"]);
    const track = await db.caseTrack.findFirstOrThrow({
      where: { caseId: draft.caseId, stage: "appeal" },
    });
    // The whole day, where the business is.
    expect(JSON.stringify(track.next)).toContain("2026-12-01T16:59:00.000Z");

    await write(sari, draft.id, "We sent too much.");
    await reportSections(appeal, now);
    expect(await nextFor(draft.caseId, sari)).toEqual(["appealTrack.next.write"]);

    await write(sari, draft.id, undefined);
    await reportSections(appeal, now);
    expect(await nextFor(draft.caseId, sari)).toEqual(both);
  });

  it("gives nothing to people who may not write, and replaces nobody unseen", async () => {
    const { dewi, sari, draft } = await createTalk();
    const viewer = await createPerson({ roles: ["viewer"] });

    const refused = await assignSections(dewi, draft.id, given(viewer), now);
    allowed(await assignSections(dewi, draft.id, given(sari), now));
    const late = await assignSections(sari, draft.id, given(dewi), now);

    expect(refused).toMatchObject({ refusal: { key: "together.refusals.notAWriter" } });
    expect(late).toMatchObject({ refusal: { key: "together.refusals.assignedMeanwhile" } });
    expect(await db.appealAssignment.findMany()).toMatchObject([{ personId: sari.id }]);
    expect(await appealEvents(draft.caseId)).toContain("appeal.section_assigned");
  });
});

describe("who may approve", () => {
  it("is nobody whose suggestion was taken", async () => {
    const dewi = await createPerson({ name: "Dewi" });
    const sari = await createPerson({ name: "Sari" });
    await createPerson({ name: "Rina" });
    const draft = await createReadyDraft(dewi);
    const appeal = await opened(dewi, draft);
    const words = { ...PLAIN, question: "trigger" as const, passage: "trigger", instead: "cause" };
    const id = allowed(await suggestWords(sari, appeal, words, now));
    expect((await reviewersOf(appeal)).writerIds).not.toContain(sari.id);
    allowed(await acceptSuggestion(dewi, appeal, id, now));
    allowed(await sendToReview(dewi, draft.id, {}, now));

    const refused = await approveAppeal(sari, draft.id, { checks: ALL_TICKED }, now);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.ownApproval" } });
  });

  it("is nobody who linked a sentence to an action, which words it", async () => {
    const dewi = await createPerson({ name: "Dewi" });
    const sari = await createPerson({ name: "Sari" });
    const draft = await createReadyDraft(dewi);
    const item = await db.remediationItem.findFirstOrThrow({ where: { caseId: draft.caseId } });
    const claim = { appealId: draft.id, question: "trigger", language: "en" as const };
    const by = { byId: sari.id, byName: sari.name };
    await db.appealClaim.create({ data: { ...claim, ...by, sentence: "x", itemId: item.id } });

    expect((await reviewersOf(await opened(dewi, draft))).writerIds).toContain(sari.id);
  });

  it("is nobody who linked it first, whoever judged the sentence after them", async () => {
    const [dewi, sari, rina] = [
      await createPerson({ name: "Dewi" }),
      await createPerson({ name: "Sari" }),
      await createPerson({ name: "Rina" }),
    ];
    const draft = await createReadyDraft(dewi);
    const [item] = await db.remediationItem.findMany({ where: { caseId: draft.caseId } });
    const { value } = await db.appealAnswer.findFirstOrThrow({
      where: { appealId: draft.id, question: "trigger" },
    });
    const sentence = (value as { en: string }).en;
    const read = { question: "trigger" as const, language: "en" as const, sentence };
    const linked = { ...read, itemId: item?.id ?? null, exhibits: [], facts: [] };
    allowed(await judgeClaim(sari, draft.id, { ...linked, claimId: null, version: 0 }, now));
    const [claim] = await claimsOf(draft.id);
    const again = { claimId: claim?.id ?? null, version: claim?.version ?? 0 };
    allowed(await judgeClaim(rina, draft.id, { ...linked, ...again, facts: ["startedAt"] }, now));
    const writers = async () => (await reviewersOf(await opened(dewi, draft))).writerIds;

    expect(await writers()).toEqual(expect.arrayContaining([sari.id, rina.id]));

    const unlinked = { ...linked, ...again, version: again.version + 1, itemId: null };
    allowed(await judgeClaim(rina, draft.id, unlinked, now));
    expect(await writers()).not.toContain(sari.id);
  });

  it("is whoever went through the whole list, or says why not", async () => {
    const { id, caseId } = await createInReview();
    const sari = await createPerson({ name: "Sari" });

    const refused = await approveAppeal(sari, id, {}, now);
    allowed(await approveAppeal(sari, id, { reason: "The window ends in an hour" }, now));

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.checklistOpen" } });
    const review = await db.appealReview.findFirst({
      where: { appealId: id, verdict: "approved" },
    });
    expect(review).toMatchObject({ overridden: ["checklist"], checklist: { points: {} } });
    expect(await appealEvents(caseId)).toContain("appeal.approved_by_override");
    expect(await stateOf(id)).toBe("approved");
  });
});

const trigger = () => {
  const asked = askedQuestion("trigger", "en", 1);
  if (!asked) throw new Error("Nobody asks for the trigger.");
  return asked.question;
};

describe("comparing", () => {
  it("shows what changed between two versions that the address names", async () => {
    const { dewi, draft } = await createTalk();
    await write(dewi, draft.id, "We sent too much. We paused it.");
    await write(dewi, draft.id, "We sent far too much. We paused it.");
    const at = (query: string) => new URL(`http://house.test/?${query}`);

    const latest = await versionsPage(draft.id, trigger(), at(""), "en");
    const named = await versionsPage(draft.id, trigger(), at("from=1&to=2"), "en");

    expect(latest.compared).toMatchObject({ from: 2, to: 3 });
    expect(latest.compared?.texts[0]?.pieces).toContainEqual({ kind: "added", text: "far " });
    expect(named.compared?.texts[0]?.pieces).toContainEqual({ kind: "taken", text: "stopped" });
  });

  it("reaches every version, a page at a time, whatever stands", async () => {
    const { draft } = await createTalk();
    const standing = VERSIONS_SHOWN + 3;
    await db.appealAnswerVersion.createMany({
      data: Array.from({ length: standing - 1 }, (_, place) => ({
        appealId: draft.id,
        question: "trigger",
        version: place + 2,
        value: { en: `Wording ${place + 2}.` },
        byName: "Dewi",
      })),
    });
    await db.appealAnswer.updateMany({
      where: { appealId: draft.id, question: "trigger" },
      data: { version: standing },
    });
    const at = (query: string) => new URL(`http://house.test/?${query}`);

    const newest = await versionsPage(draft.id, trigger(), at(""), "en");
    const older = await versionsPage(draft.id, trigger(), at(`before=${newest.older}`), "en");
    const mistyped = await versionsPage(draft.id, trigger(), at("before=9e99"), "en");

    expect(newest).toMatchObject({ current: standing, older: 4, compared: { to: standing } });
    expect(older.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(older).toMatchObject({ current: standing, older: null, compared: { from: 2, to: 3 } });
    expect(mistyped.versions).toHaveLength(VERSIONS_SHOWN);
  });

  it("sets two rounds beside each other, with the actions as they stood when one was frozen", async () => {
    const first = await createReadyDraft();
    const item = await db.remediationItem.findFirstOrThrow({ where: { caseId: first.caseId } });
    const {
      id: _,
      version: __,
      ...row
    } = await db.appeal.findUniqueOrThrow({
      where: { id: first.id },
    });
    const second = await db.appeal.create({ data: { ...row, number: 2, round: 2 } });
    await write(first.author, second.id, "We say it otherwise");
    const action = { id: item.id, cause: item.cause, owner: "Rina", dueOn: "", doneAt: null };
    await db.dossier.create({
      data: {
        appealId: first.id,
        canonicalHash: "0".repeat(64),
        canonical: JSON.stringify({ remediation: [{ ...action, what: { en: "Old words" } }] }),
        manifestSha256: "0".repeat(64),
        doorTexts: {},
        frozenById: first.author.id,
      },
    });

    const compared = await compareRounds(first.caseId, new URL("http://house.test/"), "en");

    expect(compared).toMatchObject({ from: 1, to: 2, isRecorded: false });
    const changed = compared?.sections.flatMap(({ questions }) => questions) ?? [];
    expect(changed.find(({ id }) => id === "trigger")?.texts[0]?.pieces).toContainEqual({
      kind: "added",
      text: expect.stringContaining("otherwise"),
    });
    expect(compared?.actions).toMatchObject([
      { id: item.id, kind: "changed", owner: { before: "Rina", after: "Sari Wulandari" } },
    ]);
  });

  it("has nothing to show where a case has one round", async () => {
    const { caseId } = await createDraft();

    expect(await compareRounds(caseId, new URL("http://house.test/"), "en")).toBeNull();
  });
});
