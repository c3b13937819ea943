import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { exhibitsOfCase } from "~/features/evidence/evidence-queries.server";
import { type AboutExhibit, uploadSchema } from "~/features/evidence/evidence-schemas";
import { readEvidenceUpload } from "~/features/evidence/read-upload.server";
import { receiveExhibits, receiveText } from "~/features/evidence/receive-exhibits.server";
import { dataFolder } from "~/platform/data-folder.server";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const about: AboutExhibit = uploadSchema.parse({ kind: "other", capturedZone: "Asia/Jakarta" });

async function received(files: File[]) {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  const upload = await readEvidenceUpload(
    new Request("http://house.test/", { method: "POST", body: form }),
  );
  if (!upload.ok) throw new Error(upload.refusal.key);
  return upload.value.files;
}

describe("sending in evidence", () => {
  it("takes the good files, and says of each other one why not", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const files = await received([
      new File(["number;status"], "failed.csv"),
      new File(["<html>"], "notice.png"),
      new File([], "empty.txt"),
    ]);

    const reception = await receiveExhibits(lead, caseId, files, about);

    expect(reception.attached).toMatchObject([{ fileName: "failed.csv" }]);
    expect(reception.refused).toEqual([
      { fileName: "notice.png", refusal: { key: "evidence.refused.markup" } },
      { fileName: "empty.txt", refusal: { key: "evidence.refused.empty" } },
    ]);
    expect(await exhibitsOfCase(caseId)).toHaveLength(1);
    expect(await readdir(dataFolder().incoming)).toEqual([]);
  });

  it("refuses a file above 50 MB and keeps nothing of it", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();
    const files = await received([new File(["x".repeat(50 * 1024 * 1024 + 1)], "large.txt")]);

    const reception = await receiveExhibits(lead, caseId, files, about);

    expect(reception).toMatchObject({
      attached: [],
      refused: [{ refusal: { key: "evidence.refused.tooLarge" } }],
    });
    expect(await readdir(dataFolder().incoming)).toEqual([]);
  });

  it("keeps pasted text under a name that says what it is", async () => {
    const lead = await createPerson();
    const { id: caseId } = await createCase();

    await receiveText(lead, caseId, { ...about, text: "Your account" });
    await receiveText(lead, caseId, { ...about, text: '{"a":1}' });

    expect(await exhibitsOfCase(caseId)).toMatchObject([
      { fileName: "pasted.txt" },
      { fileName: "pasted.json" },
    ]);
  });
});
