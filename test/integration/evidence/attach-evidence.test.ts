import { describe, expect, it } from "vitest";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import { noteViewing } from "~/features/evidence/custody.server";
import { editExhibit } from "~/features/evidence/edit-exhibit.server";
import {
  exhibitFile,
  exhibitsOfCase,
  removedExhibits,
} from "~/features/evidence/evidence-queries.server";
import { exhibitText } from "~/features/evidence/exhibit-text.server";
import { keepFile, keepText } from "~/features/evidence/keep-file.server";
import { removeExhibit, restoreExhibit } from "~/features/evidence/remove-exhibit.server";
import { sealExhibits } from "~/features/evidence/seal-exhibits.server";
import { db } from "~/platform/db.server";
import { createCase } from "~test/factories/case";
import { createEvidence } from "~test/factories/evidence";
import { createPerson } from "~test/factories/person";
import { untilSomeoneWaits } from "~test/support/database";

const custodyOf = async (evidenceId: string) => {
  const entries = await db.custodyEntry.findMany({
    where: { evidenceId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return entries.map(({ act }) => act);
};

describe("attaching evidence", () => {
  it("keeps the file, begins its custody and records it on the case", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const file = await keepText('{"event":"DISABLED_UPDATE"}');
    const captured = { at: new Date("2026-11-22T00:12:00Z"), zone: "Asia/Jakarta" };

    const { id } = await db.$transaction((tx) =>
      attachEvidence(tx, lead, {
        caseId,
        file,
        fileName: "../webhook\u202e.json",
        kind: "webhook_payload",
        captured,
      }),
    );

    expect(await exhibitsOfCase(caseId)).toMatchObject([
      {
        id,
        fileName: "webhook.json",
        capturedZone: "Asia/Jakarta",
        file: { mediaType: "application/json" },
      },
    ]);
    expect(await custodyOf(id)).toEqual(["uploaded"]);
    expect(await db.auditEvent.findMany()).toMatchObject([
      { kind: "evidence.attached", caseId, happenedZone: "Asia/Jakarta" },
    ]);
  });

  it("keeps identical content once, for as many exhibits as there are", async () => {
    const { id: caseId } = await createCase();
    await createEvidence({ caseId, text: "same" });
    await createEvidence({ caseId, text: "same" });

    expect(await db.storedFile.count()).toBe(1);
    expect(await exhibitsOfCase(caseId)).toHaveLength(2);
  });

  it("refuses content of the wrong kind with a sentence, and keeps nothing", async () => {
    const verdict = await keepFile(Buffer.from("<svg onload=alert(1)>"), "drawing.png");

    expect(verdict).toEqual({ ok: false, refusal: { key: "evidence.refused.markup" } });
  });

  it("keeps pasted markup as the plain text it is", async () => {
    const file = await keepText("<b>Your account</b> has been disabled");

    expect(file.mediaType).toBe("text/plain");
    expect(await exhibitText(file)).toEqual({
      text: "<b>Your account</b> has been disabled",
      isCut: false,
    });
  });
});

describe("the custody of an exhibit", () => {
  it("counts one look once, and a later one again", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId });
    const now = new Date();

    await noteViewing(lead, id, now);
    await noteViewing(lead, id, now);
    await noteViewing(await createPerson(), id, now);
    await noteViewing(lead, id, new Date(now.getTime() + 3_600_000));

    expect(await custodyOf(id)).toEqual(["uploaded", "viewed", "viewed", "viewed"]);
  });

  it("is only ever added to, and a stored file never changes", async () => {
    const { id: caseId } = await createCase();
    await createEvidence({ caseId });

    await expect(db.custodyEntry.updateMany({ data: { act: "used" } })).rejects.toThrow();
    await expect(db.custodyEntry.deleteMany()).rejects.toThrow();
    await expect(db.storedFile.updateMany({ data: { mediaType: "text/html" } })).rejects.toThrow();
    await expect(db.evidence.deleteMany()).rejects.toThrow();
  });
});

describe("correcting what is said about an exhibit", () => {
  const details = {
    kind: "notice_text",
    caption: { en: "The notice of 22 November", id: "" },
    capturedClock: "",
    capturedZone: "Asia/Jakarta",
    version: 1,
  };

  it("is written down with its text", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId });

    expect(await editExhibit(lead, id, details)).toMatchObject({ ok: true });
    expect(await custodyOf(id)).toEqual(["uploaded", "captioned"]);
    expect(await exhibitsOfCase(caseId)).toMatchObject([
      { captionEn: details.caption.en, version: 2 },
    ]);
  });

  it("does not overwrite what somebody else corrected meanwhile", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId });
    await editExhibit(lead, id, details);

    const second = await editExhibit(lead, id, { ...details, caption: { en: "Mine", id: "" } });

    expect(second).toMatchObject({ refusal: { key: "evidence.errors.changedMeanwhile" } });
    expect(await exhibitsOfCase(caseId)).toMatchObject([{ captionEn: details.caption.en }]);
  });
});

describe("taking an exhibit out", () => {
  it("hides it, keeps its file and custody, and can be undone", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId });

    await removeExhibit(lead, id, { reason: "Wrong case", version: 1 });
    expect(await exhibitsOfCase(caseId)).toEqual([]);
    expect(await removedExhibits(caseId)).toMatchObject([{ id }]);
    expect(await exhibitFile(lead, id)).toBeNull();

    await restoreExhibit(lead, id);
    expect(await exhibitsOfCase(caseId)).toMatchObject([{ id }]);
    expect(await custodyOf(id)).toEqual(["uploaded", "removed", "restored"]);
  });

  it("is refused once something frozen refers to it", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId });
    await db.$transaction((tx) => sealExhibits(tx, lead, [id], "C-2026-0042, round 1"));

    const verdict = await removeExhibit(lead, id, { reason: "Wrong case", version: 1 });

    expect(verdict).toMatchObject({ refusal: { key: "evidence.errors.sealed" } });
    expect(await custodyOf(id)).toEqual(["uploaded", "used"]);
    await expect(
      db.evidence.update({ where: { id }, data: { removedAt: new Date() } }),
    ).rejects.toThrow();
  });

  it("is refused to the slower when a dossier freezes at the same moment", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const { id } = await createEvidence({ caseId });

    const slower = await db.$transaction(async (tx) => {
      await sealExhibits(tx, lead, [id], "round 1");
      const attempt = removeExhibit(lead, id, { reason: "Wrong case", version: 1 });
      await untilSomeoneWaits();
      return { attempt };
    });

    expect(await slower.attempt).toMatchObject({ refusal: { key: "evidence.errors.sealed" } });
  });

  it("keeps a dossier from freezing over it", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const [gone, there] = [await createEvidence({ caseId }), await createEvidence({ caseId })];
    await removeExhibit(lead, gone.id, { reason: "Wrong case", version: 1 });

    const verdict = await db.$transaction((tx) =>
      sealExhibits(tx, lead, [there.id, gone.id], "round 1"),
    );

    expect(verdict).toMatchObject({ refusal: { key: "evidence.errors.removedMeanwhile" } });
    expect(await exhibitsOfCase(caseId)).toMatchObject([{ id: there.id, sealedAt: null }]);
  });
});

describe("the limits of a person", () => {
  it("hide the files of other businesses, and leave those of cases one opened oneself", async () => {
    const limited = await createPerson({ businessIds: [] });
    const theirs = await createCase();
    const nobodys = await createCase({ businessId: null });
    const own = await createCase({ businessId: null, openedById: limited.id });
    const [hidden, unknown, seen] = [
      await createEvidence({ caseId: theirs.id }),
      await createEvidence({ caseId: nobodys.id }),
      await createEvidence({ caseId: own.id }),
    ];

    expect(await exhibitFile(limited, hidden.id)).toBeNull();
    expect(await exhibitFile(limited, unknown.id)).toBeNull();
    expect(await exhibitFile(limited, seen.id)).toMatchObject({ id: seen.id });
  });
});
