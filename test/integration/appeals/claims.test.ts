import { describe, expect, it } from "vitest";
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { readinessOf } from "~/features/appeals/checks/check-appeal.server";
import { claimsOf } from "~/features/appeals/claims/claim-queries.server";
import {
  judgeClaim,
  letClaimGo,
  setClaimAside,
} from "~/features/appeals/claims/judge-claim.server";
import { wordAsPromise } from "~/features/appeals/claims/word-as-promise.server";
import { redactAnswer } from "~/features/appeals/coach/redact-answer.server";
import { appealPreview } from "~/features/appeals/document/preview.server";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import { addAction, changeAction } from "~/features/appeals/remediation/edit-remediation.server";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { doubtAction, verifyAction } from "~/features/appeals/remediation/verify-action.server";
import { approveAppeal, sendToReview } from "~/features/appeals/review/review-appeal.server";
import { startAppeal } from "~/features/appeals/rounds/start-appeal.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import {
  ALL_TICKED,
  allowed,
  createInReview,
  createReadyDraft,
  ON_THAT_DAY,
} from "~test/factories/appeal";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { appealEvents } from "./appeal-facts-of-test";

const PLAIN = "The campaign reached 5,900 people.";
const DONE = "We removed the dormant members.";

type Draft = Awaited<ReturnType<typeof createReadyDraft>>;

async function writeTrigger({ id, author }: Draft, en: string) {
  const { version } = await db.appealAnswer.findFirstOrThrow({
    where: { appealId: id, question: "trigger" },
  });
  const value = { en, id: "Satu kampanye." };
  allowed(await saveAnswers(author, id, [{ question: "trigger", value, version }], ON_THAT_DAY));
}

const reading = (sentence: string) => ({
  question: "trigger" as const,
  language: "en" as const,
  sentence,
  claimId: null as string | null,
  version: 0,
});
const nothing = { itemId: null, exhibits: [], facts: [] as string[] };
const whole = { page: null, left: null, top: null, width: null, height: null };

async function blockersOf({ id, caseId, restrictionId }: Draft) {
  const at = { id, caseId, restrictionId, round: 1, door: null, language: "en" as const };
  const findings = await readinessOf(at, "en", ON_THAT_DAY);
  return findings
    .filter(({ severity }) => severity === "blocker")
    .map(({ key }) => key.replace("appeals.readiness.", ""));
}

async function doneAction({ id, author, exhibitId }: Draft) {
  return allowed(
    await addAction(author, id, {
      cause: "complaints",
      what: { en: "Dormant members were removed.", id: "Anggota dihapus." },
      owner: "Sari",
      dueOn: "2026-12-03",
      doneOn: "2026-11-21",
      proofs: [exhibitId],
      version: 0,
    }),
  ).id;
}

describe("judging a sentence", () => {
  it("keeps what it stands on, down to a part of an exhibit, and tells the timeline", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, PLAIN);
    const part = { page: 2, left: 5, top: 10.5, width: 60, height: 25 };
    const exhibits = [{ id: draft.exhibitId, ...part }];

    allowed(
      await judgeClaim(draft.author, draft.id, {
        ...reading(PLAIN),
        ...nothing,
        exhibits,
        facts: ["startedAt"],
      }),
    );

    expect(await claimsOf(draft.id)).toMatchObject([
      {
        sentence: PLAIN,
        byName: "Dewi",
        proofs: [
          {
            evidenceId: draft.exhibitId,
            page: 2,
            region: { left: 5, top: 10.5, width: 60, height: 25 },
          },
          { fact: "startedAt", page: null, region: null },
        ],
      },
    ]);
    expect(await appealEvents(draft.caseId)).toContain("appeal.claim_judged");
    expect(await blockersOf(draft)).toEqual([]);
  });

  it("holds the appeal back while nothing supports it, unless somebody gives a reason", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, PLAIN);
    allowed(await judgeClaim(draft.author, draft.id, { ...reading(PLAIN), ...nothing }));

    expect(await blockersOf(draft)).toEqual(["claimUnsupported"]);
    expect(await sendToReview(draft.author, draft.id, {}, ON_THAT_DAY)).toMatchObject({
      refusal: { params: { count: 1 } },
    });
    const lead = await createPerson({ roles: ["support_lead"] });
    allowed(await sendToReview(lead, draft.id, { reason: "Meta asked for it" }, ON_THAT_DAY));
    expect(await appealEvents(draft.caseId)).toContain("appeal.sent_with_open_points");
  });

  it("takes only what belongs to the case and still stands there", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, PLAIN);
    const other = await createReadyDraft();
    const judge = (more: object) =>
      judgeClaim(draft.author, draft.id, { ...reading(PLAIN), ...nothing, ...more });
    const [foreign] = await remediationOf(other.caseId);

    expect(await judge({ sentence: "Never written." })).toMatchObject({
      refusal: { key: "appeals.refusals.claimGone" },
    });
    expect(await judge({ exhibits: [{ id: other.exhibitId, ...whole }] })).toMatchObject({
      refusal: { key: "appeals.refusals.exhibitGone" },
    });
    expect(await judge({ itemId: foreign?.id })).toMatchObject({
      refusal: { key: "appeals.refusals.actionGone" },
    });
    expect(await judge({ facts: ["failures.1"] })).toMatchObject({
      refusal: { key: "appeals.refusals.factGone" },
    });
    expect(await claimsOf(draft.id)).toEqual([]);
  });

  it("never replaces what somebody judged meanwhile", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, PLAIN);
    const judge = (more: object) =>
      judgeClaim(draft.author, draft.id, { ...reading(PLAIN), ...nothing, ...more });
    allowed(await judge({ facts: ["startedAt"] }));
    const [claim] = await claimsOf(draft.id);
    const changed = { refusal: { key: "appeals.refusals.claimChanged" } };

    expect(await judge({})).toMatchObject(changed);
    expect(await judge({ claimId: claim?.id, version: 7 })).toMatchObject(changed);
    expect(await letClaimGo(draft.id, claim?.id ?? "", 7)).toMatchObject(changed);
    expect(await claimsOf(draft.id)).toMatchObject([{ proofs: [{ fact: "startedAt" }] }]);
  });

  it("stands still while the appeal is reviewed", async () => {
    const { id, author } = await createInReview();

    expect(await judgeClaim(author, id, { ...reading(PLAIN), ...nothing })).toMatchObject({
      refusal: { key: "appeals.refusals.notEditable" },
    });
  });

  it("can be taken back: set aside, taken up, let go of", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, `${DONE} ${PLAIN}`);
    expect(await blockersOf(draft)).toEqual(["claimNeedsAction"]);

    allowed(await setClaimAside(draft.author, draft.id, reading(DONE), true));
    expect(await blockersOf(draft)).toEqual([]);
    const [claim] = await claimsOf(draft.id);
    const seen = { ...reading(DONE), claimId: claim?.id ?? null, version: 1 };
    allowed(await setClaimAside(draft.author, draft.id, seen, false));
    expect(await blockersOf(draft)).toEqual(["claimNeedsAction"]);

    await writeTrigger(draft, "Something else.");
    expect(await blockersOf(draft)).toEqual([]);
    allowed(await letClaimGo(draft.id, claim?.id ?? "", 2));
    expect(await claimsOf(draft.id)).toEqual([]);
  });

  it("asks to be looked at again when the sentence changes", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, PLAIN);
    allowed(
      await judgeClaim(draft.author, draft.id, {
        ...reading(PLAIN),
        ...nothing,
        facts: ["startedAt"],
      }),
    );

    await writeTrigger(draft, `New first. ${PLAIN}`);
    expect(await blockersOf(draft)).toEqual([]);
    await writeTrigger(draft, "The campaign reached 6,200 people.");
    expect(await blockersOf(draft)).toEqual(["claimChanged"]);
  });

  it("brings its exhibits into the dossier", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, PLAIN);
    const { id } = await createEvidence({ caseId: draft.caseId, kind: "consent_log_extract" });

    allowed(
      await judgeClaim(draft.author, draft.id, {
        ...reading(PLAIN),
        ...nothing,
        exhibits: [{ id, ...whole }],
      }),
    );

    expect((await exhibitsInDossier(draft)).map((exhibit) => exhibit.id)).toEqual([
      draft.exhibitId,
      id,
    ]);
  });
});

describe("verifying an action", () => {
  it("is for somebody who wrote none of it, and withdrawn by any change", async () => {
    const draft = await createReadyDraft();
    const itemId = await doneAction(draft);
    const sari = await createPerson({ name: "Sari" });
    const verify = (person: Person, version = 1) =>
      verifyAction(person, draft.id, { itemId, version }, ON_THAT_DAY);
    const item = async () => (await remediationOf(draft.caseId)).find(({ id }) => id === itemId);

    expect(await verify(draft.author)).toMatchObject({
      refusal: { key: "appeals.refusals.verifyOwn" },
    });
    expect(await verify(sari, 9)).toMatchObject({
      refusal: { key: "appeals.refusals.verifyChanged" },
    });
    allowed(await verify(sari));
    expect(await item()).toMatchObject({ verifiedBy: "Sari", verifiedAt: ON_THAT_DAY });
    expect(await appealEvents(draft.caseId)).toContain("appeal.action_verified");

    allowed(
      await changeAction(draft.author, draft.id, itemId, {
        cause: "complaints",
        what: { en: "More members were removed.", id: "" },
        owner: "Sari",
        dueOn: "2026-12-03",
        doneOn: "2026-11-21",
        proofs: [draft.exhibitId],
        version: 1,
      }),
    );
    expect(await item()).toMatchObject({ verifiedBy: null, verifiedAt: null });
  });

  it("needs something done, and proof of it", async () => {
    const draft = await createReadyDraft();
    const sari = await createPerson();
    const [promised] = await remediationOf(draft.caseId);
    const verify = (itemId: string) =>
      verifyAction(sari, draft.id, { itemId, version: 1 }, ON_THAT_DAY);

    expect(await verify(promised?.id ?? "")).toMatchObject({
      refusal: { key: "appeals.refusals.verifyNotDone" },
    });
    const itemId = await doneAction(draft);
    await db.remediationProof.deleteMany({ where: { itemId } });
    expect(await verify(itemId)).toMatchObject({
      refusal: { key: "appeals.refusals.verifyUnproven" },
    });
  });

  it("can happen in review and be taken back, and the text follows until it is approved", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, DONE);
    const itemId = await doneAction(draft);
    allowed(await judgeClaim(draft.author, draft.id, { ...reading(DONE), ...nothing, itemId }));
    allowed(await sendToReview(draft.author, draft.id, {}, ON_THAT_DAY));
    const sari = await createPerson({ name: "Sari" });
    const at = { ...draft, round: 1, door: null, language: "en" as const };
    const text = async () =>
      (await appealPreview(at, { door: "provider_ticket", language: "en" })).text;

    expect(await text()).toContain("We will, by 3 Dec 2026, remove the dormant members.");
    allowed(await verifyAction(sari, draft.id, { itemId, version: 1 }, ON_THAT_DAY));
    expect(await text()).toContain(DONE);
    allowed(await doubtAction(sari, draft.id, itemId));
    expect(await text()).not.toContain(DONE);
    allowed(await verifyAction(sari, draft.id, { itemId, version: 1 }, ON_THAT_DAY));
    allowed(await approveAppeal(sari, draft.id, { checks: ALL_TICKED }, ON_THAT_DAY));
    expect(await doubtAction(sari, draft.id, itemId)).toMatchObject({
      refusal: { key: "appeals.refusals.notEditable" },
    });
  });
});

describe("the honest wording", () => {
  it("replaces the sentence alone and links it to the action", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, `Before. ${DONE} After.`);
    const [item] = await remediationOf(draft.caseId);

    allowed(
      await wordAsPromise(
        draft.author,
        draft.id,
        { ...reading(DONE), itemId: item?.id ?? "" },
        "Asia/Jakarta",
        ON_THAT_DAY,
      ),
    );

    const sentence = "We will, by 3 Dec 2026, remove the dormant members.";
    expect((await answersOf(draft.id)).trigger).toEqual({
      en: `Before. ${sentence} After.`,
      id: "Satu kampanye.",
    });
    expect(await claimsOf(draft.id)).toMatchObject([{ sentence, itemId: item?.id }]);
    expect(await blockersOf(draft)).toEqual([]);
  });

  it("changes nothing when the sentence was judged meanwhile", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, DONE);
    allowed(await setClaimAside(draft.author, draft.id, reading(DONE), true));
    const [item] = await remediationOf(draft.caseId);
    const claimId = "0190d3a4-0000-7000-8000-000000000009";

    const verdict = await wordAsPromise(
      draft.author,
      draft.id,
      { ...reading(DONE), claimId, itemId: item?.id ?? "" },
      "Asia/Jakarta",
      ON_THAT_DAY,
    );

    expect(verdict).toMatchObject({ refusal: { key: "appeals.refusals.claimChanged" } });
    expect((await answersOf(draft.id)).trigger).toMatchObject({ en: DONE });
  });
});

describe("taking out what must not leave the house", () => {
  it("keeps the rest of the answer, as a new version", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, "Budi, +62 811-2222-3333, complained.");
    expect(await blockersOf(draft)).toContain("customerPhoneFound");

    expect(allowed(await redactAnswer(draft.author, draft.id, "trigger", ON_THAT_DAY))).toEqual({
      count: 1,
    });

    expect((await answersOf(draft.id)).trigger).toMatchObject({
      en: "Budi, [telephone number removed], complained.",
    });
    expect(await redactAnswer(draft.author, draft.id, "trigger", ON_THAT_DAY)).toMatchObject({
      refusal: { key: "appeals.refusals.nothingToRedact" },
    });
    expect(await appealEvents(draft.caseId)).toContain("appeal.redacted");
  });
});

describe("the next round", () => {
  it("starts with the claims of the one before", async () => {
    const draft = await createReadyDraft();
    await writeTrigger(draft, PLAIN);
    allowed(
      await judgeClaim(draft.author, draft.id, {
        ...reading(PLAIN),
        ...nothing,
        facts: ["startedAt"],
      }),
    );
    await db.appeal.update({ where: { id: draft.id }, data: { state: "withdrawn" } });

    const { caseId, restrictionId } = draft;
    const news = { en: "New.", id: "" };
    const next = allowed(
      await startAppeal(draft.author, { caseId, restrictionId, news }, ON_THAT_DAY),
    );

    expect(await claimsOf(next.id)).toMatchObject([
      { sentence: PLAIN, proofs: [{ fact: "startedAt" }] },
    ]);
  });
});
