import { describe, expect, it } from "vitest";
import { offerWhatCanBeAppealed } from "~/features/appeals/rounds/offer-what-can-be-appealed.server";
import { placeOfAppeal } from "~/features/appeals/rounds/place-of-appeal.server";
import { recordAppeal } from "~/features/appeals/rounds/record-appeal.server";
import { restrictionsInForce } from "~/features/assets/restriction-queries.server";
import { moveCase } from "~/features/cases/moves/move-case.server";
import { classifyCase } from "~/features/classification/classify-case.server";
import { noteMissingFact } from "~/features/classification/note-missing-fact.server";
import {
  answerQuestion,
  pasteText,
  removePasted,
} from "~/features/classification/save-triage.server";
import { standingAnswer } from "~/features/classification/standing-answer.server";
import { triageOfCase } from "~/features/classification/triage-of-case.server";
import { editClock } from "~/features/clocks/edit-clock.server";
import { cancelClock, endClocks } from "~/features/clocks/end-clocks.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { CLASSES } from "~templates/rules/classes";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import type { Level, RestrictionClass } from "~templates/rules/vocabulary";
import { allowed, createAppealable } from "~test/factories/appeal";
import { createAsset } from "~test/factories/asset";
import { createBusiness } from "~test/factories/business";
import { createCase } from "~test/factories/case";
import { createClock } from "~test/factories/clock";
import { createPerson } from "~test/factories/person";
import { createRestriction } from "~test/factories/restriction";
import { createThread } from "~test/factories/thread";
import { untilSomeoneWaits } from "~test/support/database";

const now = new Date("2026-11-22T02:00:00Z");
const WABA = "102290129340398";

const update = (value: object) =>
  JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: WABA, time: 1763763120, changes: [{ field: "account_update", value }] }],
  });
const DISABLED = update({
  event: "DISABLED_UPDATE",
  ban_info: { waba_ban_state: "DISABLE", waba_ban_date: "November 21, 2026" },
});
const REINSTATED = update({
  event: "DISABLED_UPDATE",
  ban_info: { waba_ban_state: "REINSTATE", waba_ban_date: "November 22, 2026" },
});
const LOCK = JSON.stringify({ error: { code: 131031, message: "(#131031) Account locked" } });

/** A case on a number below the WABA, led by somebody who began triage. */
async function caseInTriage() {
  const lead = await createPerson();
  const business = await createBusiness();
  const waba = await createAsset({ businessId: business.id, kind: "waba", externalId: WABA });
  const number = await createAsset({
    businessId: business.id,
    kind: "phone_number",
    parentId: waba.id,
    phone: "+6281255501420",
  });
  const found = await createCase({
    businessId: business.id,
    phase: "triage",
    ownerId: lead.id,
    assetIds: [number.id],
  });
  return { lead, found, waba, number };
}

/** Answers what is open as somebody would who has not looked further, until nothing is. */
async function answerToTheEnd(lead: Person, found: { id: string }) {
  await answerQuestion(lead, found.id, "connection", "api");
  for (let asked = 0; asked < 10; asked += 1) {
    const { outcome } = (await stands(found)).read.triage;
    if (outcome.kind !== "asking") return;
    const { options } = TRIAGE_QUESTIONS[outcome.question as keyof typeof TRIAGE_QUESTIONS];
    const unsure = options.find(({ value }) => UNSURE.includes(value)) ?? options.at(-1);
    await answerQuestion(lead, found.id, outcome.question, unsure?.value ?? "");
  }
}

const UNSURE = ["unknown", "not_known", "not_checked", "not_stated", "no", "none"];

const stands = (found: { id: string }) => triageOfCase(found as never, now);
const versionOf = async (found: { id: string }) => (await stands(found)).version;

describe("committing a classification", () => {
  it("does everything that follows from it, at once", async () => {
    const { lead, found, waba, number } = await caseInTriage();
    await pasteText(lead, found.id, DISABLED);
    await answerToTheEnd(lead, found);

    const verdict = await classifyCase(
      lead,
      found.id,
      { seenVersion: await versionOf(found), follow: offerWhatCanBeAppealed },
      now,
    );

    expect(verdict).toEqual({ ok: true, value: "disabled" });
    const after = await db.case.findUniqueOrThrow({
      where: { id: found.id },
      include: { assets: true, tracks: true, classifications: true, restrictions: true },
    });
    expect(after).toMatchObject({ phase: "active", class: "disabled", bucket: "banned" });
    expect(after.classifications).toMatchObject([{ class: "disabled", overruled: false }]);
    expect(after.restrictions).toMatchObject([
      { assetId: waba.id, class: "disabled", expiresAt: null },
    ]);
    expect(after.assets.find(({ assetId }) => assetId === waba.id)).toMatchObject({
      isPrimary: true,
      facts: expect.objectContaining({ externalId: WABA }),
    });
    expect(after.assets.find(({ assetId }) => assetId === number.id)?.copiedAt).not.toBeNull();
    const stages = after.tracks.map(({ stage, state }) => `${stage} ${state}`);
    expect(stages).toEqual(expect.arrayContaining(["classify done", "appeal not_started"]));
    expect(await db.task.count({ where: { caseId: found.id, mandatory: true } })).toBeGreaterThan(
      0,
    );
    expect(await db.clock.count({ where: { caseId: found.id, state: "running" } })).toBeGreaterThan(
      0,
    );
    expect(await db.evidence.findMany({ where: { caseId: found.id } })).toMatchObject([
      { kind: "webhook_payload" },
    ]);
    expect(
      await db.auditEvent.count({ where: { caseId: found.id, kind: "case.classified" } }),
    ).toBe(1);
  });

  it("moves a reinstated account to monitoring, with nothing in force", async () => {
    const { lead, found } = await caseInTriage();
    await pasteText(lead, found.id, REINSTATED);
    await answerToTheEnd(lead, found);

    const verdict = await classifyCase(
      lead,
      found.id,
      { seenVersion: await versionOf(found) },
      now,
    );

    expect(verdict).toEqual({ ok: true, value: "lifted" });
    expect(await db.case.findUnique({ where: { id: found.id } })).toMatchObject({
      phase: "monitoring",
    });
    expect(await db.restriction.count({ where: { caseId: found.id } })).toBe(0);
  });

  it("never makes a ban of 131031 alone", async () => {
    const { lead, found } = await caseInTriage();
    await pasteText(lead, found.id, LOCK);
    await answerToTheEnd(lead, found);

    const { outcome } = (await stands(found)).read.triage;

    expect(outcome.kind).not.toBe("asking");
    if (outcome.kind === "decided") expect(outcome.result.bucket).not.toBe("banned");
  });

  it("refuses a result that is not the one on the screen, and changes nothing", async () => {
    const { lead, found } = await caseInTriage();
    await pasteText(lead, found.id, DISABLED);
    await answerToTheEnd(lead, found);
    const seenVersion = await versionOf(found);
    await answerQuestion(lead, found.id, "connection", "coexistence");

    const verdict = await classifyCase(lead, found.id, { seenVersion }, now);

    expect(verdict).toMatchObject({
      ok: false,
      refusal: { key: "classification.refusals.changed" },
    });
    expect(await db.case.findUnique({ where: { id: found.id } })).toMatchObject({
      phase: "triage",
    });
    expect(await db.classification.count()).toBe(0);
    expect(await db.evidence.count()).toBe(0);
  });

  it("refuses a result that somebody has decided on meanwhile", async () => {
    const { lead, found } = await caseInTriage();
    await pasteText(lead, found.id, DISABLED);
    await answerToTheEnd(lead, found);
    const seenVersion = await versionOf(found);
    const overruled = { restrictionClass: "payment", level: "waba", reason: "The card." } as const;
    allowed(await classifyCase(lead, found.id, { seenVersion, overruled }, now));

    expect(await classifyCase(lead, found.id, { seenVersion }, now)).toMatchObject({
      refusal: { key: "classification.refusals.changed" },
    });
    expect(await db.classification.count()).toBe(1);
  });

  it("refuses while a question is open", async () => {
    const { lead, found } = await caseInTriage();
    await answerQuestion(lead, found.id, "connection", "api");

    const verdict = await classifyCase(
      lead,
      found.id,
      { seenVersion: await versionOf(found) },
      now,
    );

    expect(verdict).toMatchObject({ refusal: { key: "classification.refusals.undecided" } });
  });

  it("undoes all of it when the case may not move", async () => {
    const { lead, found } = await caseInTriage();
    await pasteText(lead, found.id, DISABLED);
    await answerToTheEnd(lead, found);
    await db.case.update({ where: { id: found.id }, data: { phase: "closed" } });

    const verdict = await classifyCase(
      lead,
      found.id,
      { seenVersion: await versionOf(found) },
      now,
    );

    expect(verdict.ok).toBe(false);
    expect(await db.classification.count()).toBe(0);
    expect(await db.auditEvent.count({ where: { kind: "case.classified" } })).toBe(0);
  });
});

describe("answering at once", () => {
  it("replaces no answer that somebody gave meanwhile, and says whose it is", async () => {
    const { lead, found } = await caseInTriage();
    const dewi = await createPerson({ name: "Dewi" });
    const answer = (by: Person, value: string, seen: string | null) =>
      answerQuestion(by, found.id, "connection", value, { seen, now });

    expect(await answer(dewi, "api", null)).toMatchObject({ ok: true });
    expect(await answer(lead, "coexistence", null)).toMatchObject({
      refusal: {
        key: "classification.refusals.answeredMeanwhile",
        params: { by: "Dewi", at: now },
      },
    });
    const told = await standingAnswer(found.id, "connection", "en", textsFor("en"));
    expect(told).toMatchObject({ stands: '"api"', theirs: expect.stringMatching(/\w/) });
    expect(await answer(lead, "api", null)).toMatchObject({ ok: true });
    expect(await answer(lead, "coexistence", "api")).toMatchObject({ ok: true });
    expect((await triageOfCase(found)).draft.answers.connection).toBe("coexistence");
  });
});

describe("overruling", () => {
  const disabled = { restrictionClass: "disabled", level: "waba" } as const;

  it("classifies as a person decided, and keeps why", async () => {
    const { lead, found } = await caseInTriage();
    await answerQuestion(lead, found.id, "connection", "api");
    const overruled = { ...disabled, reason: "The notice is on the owner's screen." };

    await classifyCase(lead, found.id, { seenVersion: await versionOf(found), overruled }, now);

    expect(await db.classification.findFirst()).toMatchObject({
      class: "disabled",
      overruled: true,
      overruleReason: "The notice is on the owner's screen.",
    });
  });

  it("asks for a reason", async () => {
    const { lead, found } = await caseInTriage();
    await answerQuestion(lead, found.id, "connection", "api");
    const overruled = { ...disabled, reason: " " };

    const verdict = await classifyCase(
      lead,
      found.id,
      { seenVersion: await versionOf(found), overruled },
      now,
    );

    expect(verdict).toMatchObject({ refusal: { key: "enforcement.overrule.reasonMissing" } });
  });

  it("replaces an earlier classification and keeps it in the history", async () => {
    const { lead, found } = await caseInTriage();
    await pasteText(lead, found.id, DISABLED);
    await answerToTheEnd(lead, found);
    await classifyCase(lead, found.id, { seenVersion: await versionOf(found) }, now);
    const overruled = {
      restrictionClass: "payment",
      level: "waba",
      reason: "It was the card.",
    } as const;

    await classifyCase(lead, found.id, { seenVersion: await versionOf(found), overruled }, now);

    const history = await db.classification.findMany({ orderBy: { at: "asc" } });
    expect(history.map(({ class: name, supersededAt }) => [name, supersededAt === null])).toEqual([
      ["disabled", false],
      ["payment", true],
    ]);
    expect(await db.evidence.count()).toBe(1);
    expect(await db.clock.count({ where: { state: "running", kind: "appeal_window" } })).toBe(0);
  });
});

describe("the deadlines of a classification", () => {
  const because = "Seen in Business Support Home.";
  const levelOf = (hit: RestrictionClass): Level =>
    CLASSES[hit].levels.find((level) => level === "waba") ?? CLASSES[hit].levels[0] ?? "none";
  const classify = async (
    lead: Person,
    found: { id: string },
    restrictionClass: RestrictionClass,
  ) =>
    classifyCase(
      lead,
      found.id,
      {
        seenVersion: await versionOf(found),
        overruled: { restrictionClass, level: levelOf(restrictionClass), reason: because },
      },
      now,
    );
  const clocksOf = (found: { id: string }, kind = "appeal_window") =>
    db.clock.findMany({ where: { caseId: found.id, kind }, orderBy: { id: "asc" } });

  it("are its own: what runs in a thread, or was promised, goes on", async () => {
    const { lead, found } = await caseInTriage();
    const thread = await createThread({ caseId: found.id, party: "bsp" });
    for (const kind of ["thread_first_reply", "thread_chase", "direct_support_reply"]) {
      await createClock({ caseId: found.id, threadId: thread.id, kind });
    }
    await createClock({ caseId: found.id, kind: "agreed" });

    await classify(lead, found, "disabled");
    await classify(lead, found, "payment");

    const running = await db.clock.findMany({ where: { caseId: found.id, state: "running" } });
    expect(running.map(({ kind }) => kind).sort()).toEqual([
      "agreed",
      "direct_support_reply",
      "thread_chase",
      "thread_first_reply",
    ]);
  });

  it("stand as people corrected them while the class knows such a deadline", async () => {
    const { lead, found } = await caseInTriage();
    await classify(lead, found, "disabled");
    const [clock] = await clocksOf(found);
    const dueAt = new Date("2026-12-01T02:00:00Z");
    await db.$transaction((tx) =>
      editClock(tx, lead, clock?.id ?? "", { dueAt, reason: "The mail names 1 December." }, now),
    );

    await classify(lead, found, "disabled");
    await classify(lead, found, "locked");
    expect(await clocksOf(found)).toMatchObject([{ id: clock?.id, state: "running", dueAt }]);

    await classify(lead, found, "payment");
    expect(await clocksOf(found)).toMatchObject([{ state: "cancelled" }]);
  });

  it("are not begun again where people ended them, nor doubled", async () => {
    const { lead, found } = await caseInTriage();
    await classify(lead, found, "disabled");
    const [clock] = await clocksOf(found);
    await db.$transaction((tx) =>
      cancelClock(tx, lead, clock?.id ?? "", { reason: "Nobody will appeal." }, now),
    );

    await classify(lead, found, "disabled");
    await classify(lead, found, "quality_low");
    await classify(lead, found, "quality_low");

    expect(await clocksOf(found)).toMatchObject([{ state: "cancelled" }]);
    expect(await clocksOf(found, "quality_window")).toMatchObject([{ state: "running" }]);
  });

  it("begin again once a closed case is taken up", async () => {
    const { lead, found } = await caseInTriage();
    await classify(lead, found, "disabled");
    await db.$transaction((tx) =>
      endClocks(tx, lead, { caseId: found.id, state: "cancelled" }, now),
    );

    await classify(lead, found, "disabled");

    const [, again] = await clocksOf(found);
    expect(again).toMatchObject({ state: "running" });
  });

  it("give no window to file what is filed", async () => {
    const lead = await createPerson();
    const { caseId, restrictionId } = await createAppealable();
    const found = { id: caseId };
    await answerQuestion(lead, caseId, "connection", "api");
    allowed(
      await recordAppeal(
        lead,
        caseId,
        {
          restrictionId,
          door: "business_support_home",
          language: "en",
          text: "We ask for a review.",
          submitterName: "Rina Halim",
          submitterIsAdmin: "yes",
          clock: "2026-11-22T08:00",
          zone: "Asia/Jakarta",
          externalReference: "",
        },
        null,
        now,
      ),
    );

    const verdict = await classify(lead, found, "locked");

    expect(verdict.ok).toBe(true);
    expect(await clocksOf(found)).toMatchObject([{ state: "met" }]);
    expect(await clocksOf(found, "appeal_decision")).toMatchObject([{ state: "running" }]);
  });
});

describe("classifying a case that is being watched", () => {
  const RESTORED = new Date("2026-11-21T02:00:00Z");
  const watched = async () => {
    const known = await caseInTriage();
    const { lead, found } = known;
    await answerQuestion(lead, found.id, "connection", "api");
    const as = async (restrictionClass: RestrictionClass, at = now) => {
      const overruled = { restrictionClass, level: "waba", reason: "Seen." } as const;
      const seenVersion = await versionOf(found);
      return classifyCase(
        lead,
        found.id,
        { seenVersion, overruled, follow: offerWhatCanBeAppealed },
        at,
      );
    };
    await as("disabled", new Date("2026-11-20T05:00:00Z"));
    const outcome = "restored_by_appeal" as const;
    const happened = { at: RESTORED, zone: "UTC" };
    const details = { outcome, happened, mayOverride: true, overrideReason: "Seen" };
    await db.$transaction((tx) => moveCase(tx, lead, found.id, "restore", details, RESTORED));
    return { ...known, as };
  };

  it("takes it back to work, with a new restriction that has its own window and rounds", async () => {
    const { found, as } = await watched();

    expect(await as("locked")).toEqual({ ok: true, value: "locked" });

    const after = await db.case.findUniqueOrThrow({
      where: { id: found.id },
      include: { restrictions: { orderBy: { id: "asc" } }, clocks: { orderBy: { id: "asc" } } },
    });
    expect(after).toMatchObject({
      phase: "active",
      class: "locked",
      outcome: null,
      monitoringUntil: null,
      restrictions: [
        { class: "disabled", liftedHow: "restored_by_appeal" },
        { class: "locked", startedAt: now, liftedAt: null },
      ],
    });
    expect(after.clocks.find(({ kind }) => kind === "watch")?.state).toBe("cancelled");
    expect(
      after.clocks.findLast(({ kind, state }) => kind === "appeal_window" && state === "running"),
    ).toMatchObject({ dueAt: new Date(now.getTime() + 90 * 24 * 3_600_000) });
    const [, second] = after.restrictions;
    const place = await placeOfAppeal(db, found.id, second?.id ?? "");
    expect(place.round).toBe(1);
    const kinds = await db.auditEvent.findMany({
      where: { caseId: found.id, subjectKind: "case", at: { gte: RESTORED } },
      orderBy: { id: "asc" },
    });
    expect(kinds.map(({ kind }) => kind).slice(-4)).toEqual([
      "case.relapsed",
      "task.plan_dropped",
      "task.plan_taken_up",
      "case.classified",
    ]);
  });

  it("as something that restricts nothing leaves it watched", async () => {
    const { found, as } = await watched();

    await as("payment");

    expect(await db.case.findUnique({ where: { id: found.id } })).toMatchObject({
      phase: "monitoring",
      outcome: "restored_by_appeal",
    });
  });

  it("is refused once the watch is over", async () => {
    const { found, as } = await watched();

    const refused = await as("locked", new Date("2026-11-29T02:00:00Z"));

    expect(refused).toMatchObject({ refusal: { key: "cases.refusals.outsideWatch" } });
    expect(await db.restriction.count({ where: { caseId: found.id, liftedAt: null } })).toBe(0);
  });
});

describe("what a classification puts in force", () => {
  const classify = async (lead: Person, found: { id: string }, ...[hit, level]: Hit) =>
    classifyCase(
      lead,
      found.id,
      {
        seenVersion: await versionOf(found),
        overruled: { restrictionClass: hit, level, reason: "Seen on the owner's screen." },
      },
      now,
    );
  type Hit = [RestrictionClass, Level];
  const rowsOf = (found: { id: string }) =>
    db.restriction.findMany({ where: { caseId: found.id }, orderBy: { id: "asc" } });

  it("is taken back when it turns out to be no ban, and put back in the same row", async () => {
    const { lead, found, waba } = await caseInTriage();
    await classify(lead, found, "disabled", "waba");
    const [first] = await rowsOf(found);

    await classify(lead, found, "payment", "waba");
    expect(await rowsOf(found)).toMatchObject([{ liftedHow: "reclassified", askAt: null }]);
    expect(await restrictionsInForce(waba.businessId)).toEqual([]);

    await classify(lead, found, "locked", "waba");
    expect(await rowsOf(found)).toMatchObject([{ id: first?.id, class: "locked", liftedAt: null }]);
    const events = await db.auditEvent.findMany({
      where: { subjectKind: "restriction" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      "restriction.recorded",
      "restriction.withdrawn",
      "restriction.recorded",
    ]);
  });

  it("is one row, wherever it turns out to stand", async () => {
    const { lead, found, waba, number } = await caseInTriage();
    await classify(lead, found, "restricted_open", "phone_number");
    expect(await rowsOf(found)).toMatchObject([{ assetId: number.id }]);

    await classify(lead, found, "restricted_open", "waba");

    expect(await rowsOf(found)).toMatchObject([{ assetId: waba.id, liftedAt: null }]);
  });

  it("leaves what signals told of another asset as it is", async () => {
    const { lead, found, number } = await caseInTriage();
    const told = await createRestriction({
      caseId: found.id,
      assetId: number.id,
      signalId: "0193c000-0000-7000-8000-000000000001",
    });
    await classify(lead, found, "disabled", "waba");
    await classify(lead, found, "payment", "waba");

    const inForce = (await rowsOf(found)).filter(({ liftedAt }) => liftedAt === null);
    expect(inForce.map(({ id }) => id)).toEqual([told.id]);
  });
});

describe("the draft of a triage", () => {
  it("keeps the answers of two people who answer at once", async () => {
    const { lead, found } = await caseInTriage();
    const colleague = await createPerson();

    const second = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "Case" WHERE id = ${found.id}::uuid FOR UPDATE`;
      const answers = [
        answerQuestion(lead, found.id, "connection", "api"),
        answerQuestion(colleague, found.id, "seen", "notice"),
      ];
      await untilSomeoneWaits();
      return { answers };
    });
    await Promise.all(second.answers);

    expect((await stands(found)).draft.answers).toEqual({ connection: "api", seen: "notice" });
  });

  it("keeps the same text once, and lets go of it", async () => {
    const { lead, found } = await caseInTriage();
    await pasteText(lead, found.id, DISABLED);
    await pasteText(lead, found.id, DISABLED);
    const { pasted } = (await stands(found)).draft;
    expect(pasted).toHaveLength(1);

    await removePasted(lead, found.id, pasted[0]?.id ?? "");

    expect((await stands(found)).draft.pasted).toEqual([]);
  });

  it("says on the case which fact is missing", async () => {
    const { lead, found } = await caseInTriage();

    await noteMissingFact(lead, found.id, "Whether a notice was sent.");

    expect(await db.caseTrack.findFirst({ where: { stage: "classify" } })).toMatchObject({
      state: "in_progress",
      summaryKey: "classification.track.missing",
    });
  });
});
