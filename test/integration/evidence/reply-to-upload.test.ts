import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formReplyOf, isComplete, replyToUpload } from "~/features/evidence/reply-to-upload.server";
import { dataFolder } from "~/platform/data-folder.server";
import { db } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { createCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

const t = textsFor("en");

function upload(files: File[], fields: Record<string, string> = {}) {
  const form = new FormData();
  const said = { kind: "other", "caption.en": "Mine", capturedZone: "Asia/Jakarta", ...fields };
  for (const [name, value] of Object.entries(said)) form.append(name, value);
  for (const file of files) form.append("files", file);
  return new Request("http://house.test/", { method: "POST", body: form });
}

const waiting = () => readdir(dataFolder().incoming);

describe("the answer to an upload", () => {
  it("is that all is well when every file was taken", async () => {
    const found = await createCase({ phase: "active" });
    const outcome = await replyToUpload(
      await createPerson(),
      found,
      upload([new File(["a"], "a.txt")]),
    );

    expect(isComplete(outcome)).toBe(true);
    expect(outcome.attached).toBe(1);
  });

  it("says what was added and why the rest stayed out, in the reader's language", async () => {
    const found = await createCase({ phase: "active" });
    const reader = await createPerson({ language: "id" });
    const files = [new File(["a"], "a.txt"), new File(["<svg>"], "b.png")];

    const outcome = await replyToUpload(reader, found, upload(files));

    expect(isComplete(outcome)).toBe(false);
    expect(outcome.refused).toMatchObject([{ fileName: "b.png" }]);
    expect(outcome.refused[0]?.why).toContain("Halaman web");
    expect(formReplyOf(outcome, t).errors.files).toContain("1 file added. b.png:");
  });

  it("asks for files, and keeps what was written beside them", async () => {
    const found = await createCase({ phase: "active" });
    const outcome = await replyToUpload(await createPerson(), found, upload([]));

    expect(formReplyOf(outcome, t)).toMatchObject({
      errors: { files: "Choose at least one file" },
      values: { caption: { en: "Mine" } },
    });
  });

  it("lets go of the files when a field needs correcting", async () => {
    const found = await createCase({ phase: "active" });
    const files = [new File(["a"], "a.txt")];

    const outcome = await replyToUpload(
      await createPerson(),
      found,
      upload(files, { kind: "", capturedClock: "yesterday" }),
    );

    expect(Object.keys(formReplyOf(outcome, t).errors)).toEqual(["kind", "capturedClock"]);
    expect(await waiting()).toEqual([]);
    expect(await db.evidence.count()).toBe(0);
  });

  it.each(["merged", "void"] as const)("refuses for a case that is %s", async (phase) => {
    const found = await createCase({ phase });
    const outcome = await replyToUpload(
      await createPerson(),
      found,
      upload([new File(["a"], "a")]),
    );

    expect(outcome.reply?.formError).toContain("no more evidence");
    expect(await db.evidence.count()).toBe(0);
  });

  it("is a sentence when the upload broke off", async () => {
    const found = await createCase({ phase: "active" });
    const request = new Request("http://house.test/", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=X" },
      body: '--X\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\nhalf',
    });

    const outcome = await replyToUpload(await createPerson(), found, request);

    expect(outcome.reply?.formError).toContain("broke off");
    expect(await waiting()).toEqual([]);
  });
});
