import { describe, expect, it } from "vitest";
import { addToDossier, chooseEvidence } from "~/features/appeals/evidence/choose-evidence.server";
import { dossiersToFill } from "~/features/appeals/evidence/dossiers-to-fill.server";
import { allowed, createDraft, createInReview } from "~test/factories/appeal";
import { createEvidence } from "~test/factories/evidence";

const chosenIn = async (caseId: string) =>
  (await dossiersToFill(caseId)).map(({ exhibits }) => exhibits);

describe("putting exhibits into a dossier", () => {
  it("adds them behind those that are there, once", async () => {
    const { id, caseId, author } = await createDraft();
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => createEvidence({ caseId })),
    );
    if (!first || !second || !third) throw new Error("Three exhibits are needed");
    allowed(await chooseEvidence(author, id, [second.id, first.id]));

    allowed(await addToDossier(author, id, [first.id, third.id]));

    const [exhibits] = await chosenIn(caseId);
    expect(exhibits).toEqual([second.id, first.id, third.id]);
  });

  it("keeps what a colleague chose or took out while somebody had the list open", async () => {
    const { id, caseId, author } = await createDraft();
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => createEvidence({ caseId })),
    );
    if (!first || !second || !third) throw new Error("Three exhibits are needed");
    const seen = [first.id];
    allowed(await chooseEvidence(author, id, seen));
    // A colleague adds the third and takes the first out.
    allowed(await chooseEvidence(author, id, [third.id], seen));

    allowed(await chooseEvidence(author, id, [second.id, first.id], seen));

    const [exhibits] = await chosenIn(caseId);
    expect(exhibits).toEqual([second.id, third.id]);
  });

  it("does not touch what colleagues are reviewing", async () => {
    const { id, caseId, author } = await createInReview();
    const exhibit = await createEvidence({ caseId });

    expect((await addToDossier(author, id, [exhibit.id])).ok).toBe(false);
    expect(await chosenIn(caseId)).toEqual([]);
  });
});
