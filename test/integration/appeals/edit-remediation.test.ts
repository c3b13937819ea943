import { describe, expect, it } from "vitest";
import { chooseEvidence } from "~/features/appeals/evidence/choose-evidence.server";
import { exhibitsInDossier } from "~/features/appeals/evidence/evidence-choice.server";
import {
  addAction,
  changeAction,
  putBackAction,
  removeAction,
  shiftAction,
} from "~/features/appeals/remediation/edit-remediation.server";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { db } from "~/platform/db.server";
import { allowed, createAppealable, createDraft, createInReview } from "~test/factories/appeal";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { appealEvents } from "./appeal-facts-of-test";

const action = {
  cause: "no_consent" as const,
  what: { en: "Stopped all campaigns", id: "" },
  owner: "Rina",
  dueOn: "2026-12-01",
  doneOn: "",
  proofs: [] as string[],
  version: 0,
};

describe("the remediation plan", () => {
  it("keeps cause, words, owner, dates and proof of an action", async () => {
    const { id, caseId, author } = await createDraft();
    const proof = await createEvidence({ caseId, kind: "consent_log_extract" });

    allowed(await addAction(author, id, { ...action, doneOn: "2026-11-21", proofs: [proof.id] }));

    expect(await remediationOf(caseId)).toMatchObject([
      {
        cause: "no_consent",
        what: { en: "Stopped all campaigns" },
        owner: "Rina",
        dueOn: "2026-12-01",
        doneAt: new Date("2026-11-20T17:00:00Z"),
        proofIds: [proof.id],
      },
    ]);
    expect(await appealEvents(caseId)).toContain("appeal.action_added");
  });

  it("shows the second of two editors what the first wrote", async () => {
    const { id, caseId, author } = await createDraft();
    const rina = await createPerson();
    const item = allowed(await addAction(author, id, action));
    allowed(await changeAction(author, id, item.id, { ...action, owner: "Dewi", version: 1 }));

    const second = await changeAction(rina, id, item.id, { ...action, owner: "Sari", version: 1 });

    expect(second).toMatchObject({ refusal: { key: "appeals.refusals.actionChanged" } });
    expect(await remediationOf(caseId)).toMatchObject([{ owner: "Dewi", version: 2 }]);
    expect(await db.remediationItem.findUnique({ where: { id: item.id } })).toMatchObject({
      writerIds: [author.id],
    });
  });

  it("remembers everybody who wrote on an action", async () => {
    const { id, author } = await createDraft();
    const rina = await createPerson();
    const item = allowed(await addAction(author, id, action));

    allowed(await changeAction(rina, id, item.id, { ...action, version: 1 }));
    allowed(await changeAction(author, id, item.id, { ...action, version: 2 }));

    expect(await db.remediationItem.findUnique({ where: { id: item.id } })).toMatchObject({
      writerIds: [author.id, rina.id],
    });
  });

  it("changes the order of neighbours, and stops at the ends", async () => {
    const { id, caseId, author } = await createDraft();
    const one = allowed(await addAction(author, id, { ...action, owner: "One" }));
    allowed(await addAction(author, id, { ...action, owner: "Two" }));
    const three = allowed(await addAction(author, id, { ...action, owner: "Three" }));

    allowed(await shiftAction(id, three.id, "up"));
    allowed(await shiftAction(id, one.id, "up"));

    expect((await remediationOf(caseId)).map(({ owner }) => owner)).toEqual([
      "One",
      "Three",
      "Two",
    ]);
  });

  it("takes an action out and puts it back", async () => {
    const { id, caseId, author } = await createDraft();
    const item = allowed(await addAction(author, id, action));

    allowed(await removeAction(author, id, item.id));
    const gone = await remediationOf(caseId);
    const again = await removeAction(author, id, item.id);
    allowed(await putBackAction(author, id, item.id));

    expect(gone).toEqual([]);
    expect(again).toMatchObject({ refusal: { key: "appeals.refusals.actionGone" } });
    expect(await remediationOf(caseId)).toHaveLength(1);
  });

  it("takes as proof only what is evidence of the case", async () => {
    const { id, author } = await createDraft();
    const other = await createAppealable();
    const foreign = await createEvidence({ caseId: other.caseId });

    const refused = await addAction(author, id, { ...action, proofs: [foreign.id] });

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.exhibitGone" } });
  });

  it("stands still while the appeal is reviewed", async () => {
    const { id, author } = await createInReview();

    const refused = await addAction(author, id, action);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.notEditable" } });
  });
});

describe("the exhibits of a dossier", () => {
  it("come in the chosen order, what proves an action after them", async () => {
    const { id, caseId, author } = await createDraft();
    const [notice, log, proof] = [
      await createEvidence({ caseId, kind: "notice_text" }),
      await createEvidence({ caseId, kind: "consent_log_extract" }),
      await createEvidence({ caseId, kind: "suppression_list_count" }),
    ];
    allowed(await addAction(author, id, { ...action, proofs: [proof.id] }));

    allowed(await chooseEvidence(author, id, [log.id, notice.id]));

    const exhibits = await exhibitsInDossier({ id, caseId });
    expect(exhibits.map((exhibit) => [exhibit.id, exhibit.isProofOnly])).toEqual([
      [log.id, false],
      [notice.id, false],
      [proof.id, true],
    ]);
  });

  it("are evidence of the case", async () => {
    const { id, author } = await createDraft();
    const other = await createAppealable();
    const foreign = await createEvidence({ caseId: other.caseId });

    const refused = await chooseEvidence(author, id, [foreign.id]);

    expect(refused).toMatchObject({ refusal: { key: "appeals.refusals.exhibitGone" } });
  });
});
